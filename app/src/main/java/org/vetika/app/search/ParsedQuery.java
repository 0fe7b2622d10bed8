package org.vetika.app.search;

import java.util.List;
import java.util.regex.Pattern;
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

  private static final Pattern DISTANCE = Pattern.compile("<[0-9]+>");

  boolean isEmpty() {
    return words.isEmpty();
  }

  /**
   * The words with pairs in the place of phrases, which the index answers without looking into any
   * row; some of those it finds do not hold the phrase. The same when that would be most of them:
   * only direct neighbors have pairs.
   */
  String withoutOrder() {
    return DISTANCE.matcher(words).find() ? words : words.replace(" <-> ", " & ");
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
