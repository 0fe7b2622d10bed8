package org.vetika.khmer;

/** What each Khmer character is, by its place in the Unicode block (L2/22-290 names the parts). */
final class Letters {
  static final char COENG = '\u17D2';
  static final char DA = '\u178A';
  static final char TA = '\u178F';
  static final char RO = '\u179A';
  static final char BA = '\u1794';
  static final char ROBAT = '\u17CC';
  static final char MUUSIKATOAN = '\u17C9';
  static final char TRIISAP = '\u17CA';
  static final char NIKAHIT = '\u17C6';
  static final char VOWEL_AA = '\u17B6';
  static final char VOWEL_II = '\u17B8';
  static final char VOWEL_U = '\u17BB';
  static final char VOWEL_OE = '\u17BE';
  static final char VOWEL_E = '\u17C1';
  static final char VOWEL_OO = '\u17C4';
  static final char ZERO_WIDTH_NON_JOINER = '\u200C';

  private Letters() {}

  /** A consonant or independent vowel: what a cluster starts with and what a coeng makes small. */
  static boolean isBase(int character) {
    return character >= 0x1780 && character <= 0x17B3;
  }

  /** A vowel sign, shifter or other sign written on a base; the coeng itself is not one. */
  static boolean isMark(int character) {
    return (character >= 0x17B6 && character <= 0x17D3 && character != COENG)
        || character == 0x17DD;
  }

  static boolean isShifter(int character) {
    return character == MUUSIKATOAN || character == TRIISAP;
  }

  /** A Khmer digit. */
  static boolean isKhmerDigit(int character) {
    return character >= 0x17E0 && character <= 0x17E9;
  }

  /** A Khmer or Latin digit. */
  static boolean isDigit(int character) {
    return isKhmerDigit(character) || (character >= '0' && character <= '9');
  }

  /** A Khmer character that belongs to a word: base, mark or coeng. */
  static boolean isWordPart(int character) {
    return isBase(character) || isMark(character) || character == COENG;
  }

  /**
   * Characters without ink that typists and layout programs leave inside words, with the inherent
   * vowels, which Unicode says not to use.
   */
  static boolean isInvisible(int character) {
    return switch (character) {
      case 0x00AD, 0x034F, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F -> true;
      case 0x17B4, 0x17B5 -> true;
      case 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0xFEFF -> true;
      default -> false;
    };
  }

  static boolean isSpace(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  /**
   * Consonants whose cluster takes the triisap, while the others take the muusikatoan: tells which
   * shifter a typist meant who wrote the look-alike vowel u under an upper vowel.
   */
  static boolean takesTriisap(int base) {
    return (base >= 0x1780 && base <= 0x1783)
        || (base >= 0x1785 && base <= 0x1788)
        || (base >= 0x178A && base <= 0x178D)
        || (base >= 0x178F && base <= 0x1792)
        || (base >= 0x1795 && base <= 0x1797)
        || (base >= 0x179E && base <= 0x17A0)
        || base == 0x17A2;
  }

  /**
   * Where the cluster that starts at the base {@code start} ends (exclusive). Invisible characters
   * count as inside when a mark, a coeng or a subscript follows them. A loop, not a regular
   * expression: those recurse once per mark and run out of stack on hostile text.
   */
  static int clusterEnd(CharSequence text, int start) {
    int end = start + 1;
    while (true) {
      int next = skipInvisible(text, end);
      if (next >= text.length()) {
        return end;
      }
      char character = text.charAt(next);
      if (character == COENG) {
        end = subscriptEnd(text, next);
      } else if (isMark(character)) {
        end = next + 1;
      } else {
        return end;
      }
    }
  }

  /** The end of a subscript that starts at {@code coeng}; of the coengs alone when none follows. */
  private static int subscriptEnd(CharSequence text, int coeng) {
    int afterCoengs = coeng;
    while (afterCoengs < text.length() && text.charAt(afterCoengs) == COENG) {
      afterCoengs++;
    }
    int base = skipInvisible(text, afterCoengs);
    return base < text.length() && isBase(text.charAt(base)) ? base + 1 : afterCoengs;
  }

  private static int skipInvisible(CharSequence text, int from) {
    int index = from;
    while (index < text.length() && isInvisible(text.charAt(index))) {
      index++;
    }
    return index;
  }
}
