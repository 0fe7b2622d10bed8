package org.vetika.app.search;

import java.util.List;
import org.vetika.khmer.Highlights;

/**
 * Words as PostgreSQL understood them.
 *
 * @param words the {@code tsquery} that rows must match; empty when nothing can be searched for
 * @param ranked the {@code tsquery} that orders them
 * @param khmerMarks Khmer words to mark
 * @param stems stems of the other words, to be marked where a word begins with one
 */
record ParsedQuery(String words, String ranked, List<String> khmerMarks, List<String> stems) {
  /** A short stem such as "un" begins too many other words. */
  private static final int SHORT_STEM = 3;

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** For each character of the text whether it belongs to a search word. */
  boolean[] marks(String text) {
    boolean[] marks = new boolean[text.length()];
    Highlights words = Highlights.in(text);
    words.of(khmerMarks).forEach(range -> mark(marks, range));
    for (String stem : stems) {
      for (Highlights.Range range : words.of(List.of(stem))) {
        if (stem.length() > SHORT_STEM || range.end() - range.start() <= stem.length() + 1) {
          mark(marks, range);
        }
      }
    }
    return marks;
  }

  private static void mark(boolean[] marks, Highlights.Range range) {
    java.util.Arrays.fill(marks, range.start(), range.end(), true);
  }
}
