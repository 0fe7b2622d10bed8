package org.vetika.app.dialogue.importing;

import java.util.List;
import java.util.Locale;

/** Month names as documents write them. */
final class MonthNames {
  static final String ENGLISH =
      "(january|february|march|april|may|june|july|august|september|october|november|december|"
          + "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\b\\.?";
  static final String KHMER =
      "មករា|កុម្ភៈ|កុម្ភះ|កុម្ភ:|កុម្ភ|មិនា|មីនា|មេសា|ឧសភា|ឩសភា|មិថុនា|មិថុណា|កក្កដា|កក្ដដា|សីហា|កញ្ញា|តុលា|វិច្ឆិកា|វិចិ្ឆកា|ធ្នូ";

  private static final List<String> STARTS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<List<String>> IN_KHMER =
      List.of(
          List.of("មករា"),
          List.of("កុម្ភ"),
          List.of("មីនា", "មិនា"),
          List.of("មេសា"),
          List.of("ឧសភា", "ឩសភា"),
          List.of("មិថុ"),
          List.of("កក្ក", "កក្ដ"),
          List.of("សីហា"),
          List.of("កញ្ញា"),
          List.of("តុលា"),
          List.of("វិច"),
          List.of("ធ្នូ"));

  private MonthNames() {}

  /** 1 to 12 for a month name or number that the patterns matched. */
  static int month(String printed) {
    if (Character.isDigit(printed.charAt(0))) {
      return Integer.parseInt(printed);
    }
    String lower = printed.toLowerCase(Locale.ROOT);
    for (int month = 1; month <= 12; month++) {
      if (lower.startsWith(STARTS.get(month - 1))
          || IN_KHMER.get(month - 1).stream().anyMatch(lower::startsWith)) {
        return month;
      }
    }
    throw new IllegalArgumentException("no month: " + printed);
  }
}
