package org.vetika.app.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;
import org.vetika.khmer.KhmerNormalizer;

/** Brings texts to the form in which they are stored and compared. */
final class Folding {
  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]+");
  private static final Pattern NOT_WORDS = Pattern.compile("[\\p{Z}\\p{P}\\p{S}\\p{Cntrl}]+");

  private Folding() {}

  /**
   * The text without what PostgreSQL cannot store: null characters and halves of surrogate pairs
   * become spaces.
   */
  static String storable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .map(character -> storable(character) ? character : ' ')
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean storable(int character) {
    return character == '\n'
        || !(Character.isISOControl(character)
            || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE));
  }

  /** Latin letters without accents, so that Takeo finds Takéo. */
  static String withoutAccents(String text) {
    return ACCENTS.matcher(Normalizer.normalize(text, Form.NFD)).replaceAll("");
  }

  /** A title or search words as compared by trigrams and for sameness. */
  static String comparable(String text) {
    String folded = withoutAccents(KhmerNormalizer.forIndex(text)).toLowerCase(Locale.ROOT);
    return NOT_WORDS.matcher(folded).replaceAll(" ").strip();
  }

  /** At most so many characters, never half a surrogate pair. */
  static String shortened(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }
}
