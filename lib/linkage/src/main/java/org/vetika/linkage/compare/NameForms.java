package org.vetika.linkage.compare;

import java.text.Normalizer;
import java.util.Locale;
import org.vetika.khmer.KhmerNormalizer;
import org.vetika.khmer.KhmerText;

/** Names and other texts brought to a form in which they can be compared. */
public final class NameForms {
  private NameForms() {}

  /**
   * Lower case, without accents and punctuation, single spaces; Khmer in the order and spelling of
   * {@link KhmerNormalizer#forIndex} and without spaces, which typists set as they like. Digits of
   * both scripts become Latin.
   */
  public static String plain(String text) {
    if (isAscii(text)) {
      return lettersAndDigits(text.toLowerCase(Locale.ROOT));
    }
    String ordered = KhmerNormalizer.forIndex(Normalizer.normalize(text, Normalizer.Form.NFKC));
    String plain = lettersAndDigits(withoutAccents(ordered).toLowerCase(Locale.ROOT));
    return KhmerText.containsKhmer(plain) ? plain.replace(" ", "") : plain;
  }

  private static boolean isAscii(String text) {
    for (int index = 0; index < text.length(); index++) {
      if (text.charAt(index) > 127) {
        return false;
      }
    }
    return true;
  }

  private static String withoutAccents(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder letters = new StringBuilder(apart.length());
    for (int index = 0; index < apart.length(); index++) {
      char character = apart.charAt(index);
      boolean mark = Character.getType(character) == Character.NON_SPACING_MARK;
      if (!mark || KhmerText.isKhmer(character)) {
        letters.append(character);
      }
    }
    return letters.toString();
  }

  private static String lettersAndDigits(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      if (isPart(character)) {
        plain.append(character);
      } else if (character != '\'' && character != '\u2019' && endsWithLetter(plain)) {
        plain.append(' ');
      }
    }
    int length = plain.length();
    return endsWithLetter(plain) || length == 0 ? plain.toString() : plain.substring(0, length - 1);
  }

  private static boolean endsWithLetter(StringBuilder text) {
    return !text.isEmpty() && text.charAt(text.length() - 1) != ' ';
  }

  private static boolean isPart(char character) {
    return Character.isLetterOrDigit(character)
        || KhmerText.isKhmer(character)
        || Character.isSurrogate(character)
        || Character.getType(character) == Character.NON_SPACING_MARK
        || Character.getType(character) == Character.COMBINING_SPACING_MARK;
  }
}
