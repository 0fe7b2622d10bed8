package org.vetika.app.dialogue.importing;

/**
 * One printed line of a text or PDF, measured in characters or in points.
 *
 * @param text as found, spaces at the end kept
 * @param page page from 1, 0 where unknown
 * @param gap distance to the line before, in line heights rounded down: 1 is the next line, 2 means
 *     one empty line between
 * @param end right end of the line in {@code unit}s from the left end of the text column
 * @param unit average width of one character of this line
 * @param turns whether the line before stands in another column of the page
 */
record TextLine(String text, int page, int gap, double end, double unit, boolean turns) {

  /** A line of a text file, where every character is one wide. */
  static TextLine typed(String text, int page, int gap) {
    return new TextLine(text, page, gap, text.stripTrailing().length(), 1, false);
  }

  /** Whether its last word goes on in the next line. */
  boolean isCut() {
    return !text.isEmpty() && text.charAt(text.length() - 1) == '\u00ad';
  }

  /** Where the line would end had the first word of {@code next} been set on it too. */
  double endWithFirstWordOf(TextLine next) {
    String word = next.text.strip();
    int length = 0;
    while (length < word.length() && !CleanText.isSpace(word.charAt(length))) {
      length++;
    }
    return end + (Math.min(length, 40) + 1) * unit;
  }
}
