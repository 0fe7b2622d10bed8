package org.vetika.app.dialogue.importing;

import java.util.Locale;

/** Roman numbers as lists use them, 1 to 399. */
final class RomanNumber {
  private static final String[] SIGNS = {"c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
  private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};

  private RomanNumber() {}

  /** The value of a well-formed Roman number in either case, else 0. */
  static int value(String printed) {
    String rest = printed.toLowerCase(Locale.ROOT);
    int value = 0;
    for (int i = 0; i < SIGNS.length; i++) {
      while (rest.startsWith(SIGNS[i])) {
        value += VALUES[i];
        rest = rest.substring(SIGNS[i].length());
      }
    }
    return rest.isEmpty() && of(value).equalsIgnoreCase(printed) ? value : 0;
  }

  /** The lower-case Roman number of {@code value}. */
  static String of(int value) {
    StringBuilder printed = new StringBuilder();
    int rest = Math.min(value, 399);
    for (int i = 0; i < SIGNS.length; i++) {
      while (rest >= VALUES[i]) {
        printed.append(SIGNS[i]);
        rest -= VALUES[i];
      }
    }
    return printed.toString();
  }
}
