package org.vetika.app.search;

import java.util.ArrayList;
import java.util.List;
import org.vetika.khmer.LineBreaks;

/** Cuts what is shown of a text, and marks the words searched for. */
final class Excerpts {
  private static final int LENGTH = 260;
  private static final int BEFORE = 70;
  private static final String LEFT_OUT = "…";

  private Excerpts() {}

  /** The whole text, up to a length that no title should have. */
  static List<Segment> title(String text, ParsedQuery query) {
    String shown = text.length() > LENGTH ? text.substring(0, end(text, 0)) + LEFT_OUT : text;
    return segments(shown, query.marks(shown), 0, shown.length());
  }

  /** The part around the first word searched for. */
  static List<Segment> around(String text, ParsedQuery query) {
    boolean[] marks = query.marks(text);
    if (text.length() <= LENGTH) {
      return segments(text, marks, 0, text.length());
    }
    int first = 0;
    while (first < marks.length && !marks[first]) {
      first++;
    }
    int start = first == marks.length ? 0 : start(text, first);
    int end = end(text, start);
    List<Segment> segments = new ArrayList<>(segments(text, marks, start, end));
    if (start > 0) {
      segments.addFirst(new Segment(LEFT_OUT, false));
    }
    if (end < text.length()) {
      segments.add(new Segment(LEFT_OUT, false));
    }
    return List.copyOf(segments);
  }

  /** Where a line may begin, some words before the first one to show. */
  private static int start(String text, int first) {
    if (first <= BEFORE) {
      return 0;
    }
    String before = text.substring(first - BEFORE, first);
    int[] breaks = LineBreaks.of(before);
    // The first break may be an artifact of cutting; the last is the end.
    return breaks.length > 1 ? first - BEFORE + breaks[0] : first;
  }

  private static int end(String text, int start) {
    if (start + LENGTH >= text.length()) {
      return text.length();
    }
    int[] breaks = LineBreaks.of(text.substring(start, start + LENGTH));
    int last = breaks.length > 1 ? start + breaks[breaks.length - 2] : start + LENGTH;
    return Character.isHighSurrogate(text.charAt(last - 1)) ? last - 1 : last;
  }

  private static List<Segment> segments(String text, boolean[] marks, int start, int end) {
    List<Segment> segments = new ArrayList<>();
    int from = start;
    for (int index = start + 1; index <= end; index++) {
      if (index == end || marks[index] != marks[from]) {
        segments.add(new Segment(text.substring(from, index), marks[from]));
        from = index;
      }
    }
    return List.copyOf(segments);
  }
}
