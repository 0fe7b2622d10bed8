package org.vetika.app.dialogue.importing;

import java.util.List;
import java.util.Locale;

/** English month names, whole and shortened; Khmer ones are known to the Khmer text library. */
final class MonthNames {
  static final String ENGLISH =
      "(january|february|march|april|may|june|july|august|september|october|november|december|"
          + "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\b\\.?";
  private static final List<String> STARTS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private MonthNames() {}

  /** 1 to 12 for a month name or number that the patterns matched. */
  static int month(String printed) {
    if (Character.isDigit(printed.charAt(0))) {
      return Integer.parseInt(printed);
    }
    String lower = printed.toLowerCase(Locale.ROOT);
    for (int month = 1; month <= 12; month++) {
      if (lower.startsWith(STARTS.get(month - 1))) {
        return month;
      }
    }
    throw new IllegalArgumentException("no month: " + printed);
  }
}
