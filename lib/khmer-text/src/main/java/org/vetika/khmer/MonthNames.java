package org.vetika.khmer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Khmer names of the twelve months, with the spellings seen in letters and minutes. */
final class MonthNames {
  /** January first; within a month the correct spelling first. */
  private static final List<List<String>> SPELLINGS =
      List.of(
          List.of("មករា", "មករារ"),
          List.of("កុម្ភៈ", "កុម្ភះ", "កុម្ភ", "កុម្ភា", "កម្ភៈ", "កុមភៈ"),
          List.of("មីនា", "មិនា"),
          List.of("មេសា", "មេសារ"),
          List.of("ឧសភា", "ឧសភារ", "ឩសភា", "ឱសភា", "ឳសភា", "ឪសភា"),
          List.of("មិថុនា", "មិថុណា", "មីថុនា", "មិថុណារ"),
          List.of("កក្កដា", "កក្តដា", "កក្ដដា", "កក្កដារ", "កកដ្កា", "កក្ដា", "កក្តា"),
          List.of("សីហា", "សិហា"),
          List.of("កញ្ញា", "កញ្ញារ", "កញ្ជា", "កញា"),
          List.of("តុលា", "តុលារ"),
          List.of("វិច្ឆិកា", "វិច្ឆិការ", "វិចិ្ឆកា", "វិច្ចិកា", "វិឆ្ឆិកា", "វិច្ឆកា"),
          List.of("ធ្នូ", "ធ្នូរ", "ធ្នូ៎"));

  private static final Map<String, Integer> MONTHS = months();

  private MonthNames() {}

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (int month = 1; month <= SPELLINGS.size(); month++) {
      for (String spelling : SPELLINGS.get(month - 1)) {
        months.put(spelling, month);
        months.put(KhmerNormalizer.forIndex(spelling), month);
      }
    }
    return Map.copyOf(months);
  }

  /** The number (1 to 12) of a month written as {@link #pattern} matches it, or in digits. */
  static int number(String written) {
    if (!written.isEmpty() && Character.isDigit(written.charAt(0))) {
      return Integer.parseInt(KhmerDigits.toLatin(written));
    }
    Integer exact = MONTHS.get(written);
    if (exact != null) {
      return exact;
    }
    return MONTHS.getOrDefault(KhmerNormalizer.forIndex(written), 0);
  }

  /** The name of a month (1 to 12), rightly spelled. */
  static String name(int month) {
    return SPELLINGS.get(month - 1).getFirst();
  }

  /** An alternation of all spellings, the longest first, invisible characters allowed inside. */
  static String pattern() {
    return MONTHS.keySet().stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(String::compareTo))
        .map(MonthNames::tolerant)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static String tolerant(String name) {
    Stream<String> characters =
        name.chars().mapToObj(character -> String.valueOf((char) character));
    return characters.collect(Collectors.joining("[\\u200B-\\u200D]?"));
  }
}
