package org.vetika.app.dialogue.importing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts the lines of a paragraph together again. */
final class LineJoin {
  private final String vocabulary;
  private final LineEndHyphens hyphens;

  /**
   * @param lines all lines: they tell whether a word broken at a hyphen is written with or without
   *     it elsewhere
   */
  LineJoin(List<TextLine> lines) {
    this.vocabulary =
        lines.stream()
            .map(TextLine::text)
            .collect(Collectors.joining(" "))
            .toLowerCase(Locale.ROOT);
    this.hyphens = new LineEndHyphens(lines);
  }

  /**
   * The two lines as one text.
   *
   * @param spaced whether a line end stands for a space between Khmer letters too
   */
  String join(String before, String after, boolean spaced) {
    String left = before.stripTrailing();
    String right = after.stripLeading();
    if (left.isEmpty() || right.isEmpty()) {
      return left + right;
    }
    char last = left.charAt(left.length() - 1);
    if (last == '\u00ad') {
      return left.substring(0, left.length() - 1) + right;
    }
    if (isHyphen(last)
        && left.length() > 1
        && Character.isLetterOrDigit(left.charAt(left.length() - 2))) {
      return joinAtHyphen(left, right);
    }
    boolean khmer = CleanText.isKhmer(last) && CleanText.isKhmer(right.charAt(0));
    return khmer && !spaced && left.length() == before.length() ? left + right : left + " " + right;
  }

  private String joinAtHyphen(String left, String right) {
    if (!Character.isLetterOrDigit(right.charAt(0))) {
      return left + " " + right;
    }
    String head = lastWord(left.substring(0, left.length() - 1));
    String tail = firstWord(right);
    boolean without = vocabulary.contains(head + tail);
    boolean with = vocabulary.contains(head + left.charAt(left.length() - 1) + tail);
    boolean divided = hyphens.areDivisions() && !hyphens.isCompound(head, tail);
    if (!with && (without || divided)) {
      return left.substring(0, left.length() - 1) + right;
    }
    return left + right;
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  static String lastWord(String text) {
    int start = text.length();
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start).toLowerCase(Locale.ROOT);
  }

  static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
