package org.vetika.app.dialogue.importing;

import java.util.Locale;
import org.vetika.khmer.KhmerDigits;

/** Prints the numbers of automatic lists. */
final class ListNumbers {
  private ListNumbers() {}

  /**
   * The number in the style that HTML and Word name.
   *
   * @param style {@code 1}, {@code a}, {@code A}, {@code i}, {@code I} or {@code km}
   */
  static String printed(String style, int value) {
    if (value < 1) {
      return String.valueOf(value);
    }
    return switch (style) {
      case "a" -> letters(value);
      case "A" -> letters(value).toUpperCase(Locale.ROOT);
      case "i" -> RomanNumber.of(value);
      case "I" -> RomanNumber.of(value).toUpperCase(Locale.ROOT);
      case "km" -> KhmerDigits.toKhmer(String.valueOf(value));
      default -> String.valueOf(value);
    };
  }

  /** a, b … z, aa, ab … as HTML counts. */
  private static String letters(int value) {
    StringBuilder letters = new StringBuilder();
    for (int rest = value; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('a' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}
