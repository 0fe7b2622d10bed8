package org.vetika.khmer;

/** Closes the spaces that typists and layout programs leave inside Khmer words. */
final class KhmerSpaces {
  private KhmerSpaces() {}

  /**
   * Without any space between Khmer letters, or between a Khmer letter and a number; one between
   * two numbers parts them and stays.
   */
  static String closed(String text) {
    return close(text, true);
  }

  /** Without the spaces before a vowel or sign only: those never part two words. */
  static String attached(String text) {
    return close(text, false);
  }

  private static String close(String text, boolean betweenWords) {
    StringBuilder closed = new StringBuilder(text.length());
    int index = 0;
    while (index < text.length()) {
      int end = gapEnd(text, index);
      if (end == index || end == text.length() || closed.isEmpty()) {
        closed.append(text, index, end);
      } else if (isDependent(text.charAt(end))) {
        keepUnlessKhmer(closed, text.substring(index, end));
      } else if (betweenWords && isInsideKhmer(last(closed), text.charAt(end))) {
        closeGap(closed, text.substring(index, end), text.charAt(end));
      } else {
        closed.append(text, index, end);
      }
      if (end < text.length()) {
        closed.append(text.charAt(end));
      }
      index = end + 1;
    }
    return closed.toString();
  }

  private static int gapEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isGap(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isGap(char character) {
    return Letters.isSpace(character) || Letters.isInvisible(character);
  }

  private static boolean isDependent(char character) {
    return Letters.isMark(character) || character == Letters.COENG;
  }

  private static void keepUnlessKhmer(StringBuilder closed, String gap) {
    if (!Letters.isWordPart(last(closed))) {
      closed.append(gap);
    }
  }

  private static boolean isInsideKhmer(char before, char after) {
    if (Letters.isWordPart(before)) {
      return Letters.isWordPart(after) || Letters.isDigit(after);
    }
    return Letters.isDigit(before) && Letters.isWordPart(after);
  }

  /** A coeng before a space is a slip: closing must not make the next letter a subscript. */
  private static void closeGap(StringBuilder closed, String gap, char after) {
    if (gap.chars().noneMatch(Letters::isSpace)) {
      return;
    }
    while (!closed.isEmpty() && last(closed) == Letters.COENG) {
      closed.setLength(closed.length() - 1);
    }
    if (!closed.isEmpty() && !isInsideKhmer(last(closed), after)) {
      closed.append(gap);
    }
  }

  private static char last(StringBuilder text) {
    return text.charAt(text.length() - 1);
  }
}
