package org.vetika.app.dialogue.importing;

/** White space and invisible characters, treated the same way in every format. */
final class CleanText {
  private CleanText() {}

  /**
   * One space for every run of white space (tabs, no-break spaces and line ends included); control
   * characters, soft hyphens and byte order marks removed; no space at the ends.
   */
  static String collapse(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        space = true;
      } else if (isVisible(c, text, i)) {
        if (space && !clean.isEmpty()) {
          clean.append(' ');
        }
        space = false;
        clean.append(c);
      }
    }
    return clean.toString();
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  private static boolean isVisible(char c, String text, int at) {
    if (c == '\u00ad' || c == '\ufeff' || Character.isISOControl(c)) {
      return false;
    }
    if (Character.isSurrogate(c)) {
      return Character.isHighSurrogate(c)
          ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
          : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return true;
  }

  /** Without spaces that show nothing (zero width), for comparing names. */
  static String withoutInvisible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '\u200b' || c > '\u200f') && c != '\u2060' && c != '\ufeff' && c != '\u00ad') {
        visible.append(c);
      }
    }
    return visible.toString();
  }

  static boolean isKhmer(int c) {
    return c >= 0x1780 && c <= 0x17ff;
  }

  static boolean isKhmerLetter(int c) {
    return c >= 0x1780 && c <= 0x17d3;
  }

  static boolean hasLetterOrDigit(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether a sentence, clause or list item is finished here. */
  static boolean endsSentence(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (".;:!?។៕៖៚".indexOf(c) >= 0) {
        return true;
      }
      if ("\"'”’»)]".indexOf(c) < 0) {
        return false;
      }
    }
    return false;
  }

  static boolean startsLowerCase(String text) {
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }

  static int wordCount(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = isSpace(text.charAt(i));
      if (!space && !inside) {
        words++;
      }
      inside = !space;
    }
    return words;
  }
}
