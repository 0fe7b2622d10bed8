package org.vetika.khmer;

/** Turns Khmer digits into Latin ones and back; everything else stays as it is. */
public final class KhmerDigits {
  private KhmerDigits() {}

  /** {@code "ទី២៧"} gives {@code "ទី27"}. */
  public static String toLatin(String text) {
    StringBuilder converted = new StringBuilder(text.length());
    for (int index = 0; index < text.length(); index++) {
      converted.append(latin(text.charAt(index)));
    }
    return converted.toString();
  }

  /** {@code "2026"} gives {@code "២០២៦"}. */
  public static String toKhmer(String text) {
    StringBuilder converted = new StringBuilder(text.length());
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      boolean latin = character >= '0' && character <= '9';
      converted.append(latin ? (char) (character - '0' + '\u17E0') : character);
    }
    return converted.toString();
  }

  static char latin(char character) {
    return Letters.isKhmerDigit(character) ? (char) (character - '\u17E0' + '0') : character;
  }
}
