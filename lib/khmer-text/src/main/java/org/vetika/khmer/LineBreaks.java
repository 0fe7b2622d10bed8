package org.vetika.khmer;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.stream.IntStream;

/** Where a line of Khmer or mixed text may be broken: Khmer writes no spaces between words. */
public final class LineBreaks {
  /** Never given a text itself: every call works on a clone, as iterators hold their state. */
  private static final BreakIterator LINES =
      BreakIterator.getLineInstance(ULocale.forLanguageTag("km"));

  private LineBreaks() {}

  /**
   * Offsets (UTF-16) before which a new line may start, ascending; 0 is never one, the end of a
   * text that is not empty always is. Trailing spaces belong to the piece before the offset. Safe
   * from any thread.
   */
  public static int[] of(String text) {
    BreakIterator iterator = LINES.clone();
    iterator.setText(text);
    IntStream.Builder offsets = IntStream.builder();
    for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
      offsets.add(end);
    }
    return offsets.build().toArray();
  }
}
