package org.vetika.app.dialogue.importing;

import java.util.Arrays;
import java.util.List;

/**
 * How a document is set: its usual line distance, whether its lines are wrapped, and how wide they
 * run around a given line.
 */
final class LineLayout {
  private static final double FULL = 0.8;
  private static final double FULL_AT_SENTENCE = 0.88;
  private static final int NEIGHBORS = 6;

  private final List<TextLine> lines;
  private final int pitch;
  private final boolean wrapped;
  private final double longest;

  LineLayout(List<TextLine> lines) {
    this.lines = lines;
    this.longest = longestWrappedEnd(lines);
    int median = medianGap(lines);
    boolean continuing = continuingShare(lines, median) >= 0.12;
    this.wrapped = continuing || fullLineShare(lines) >= 0.4;
    this.pitch = median > 1 && !continuing ? 1 : median;
  }

  boolean isWrapped() {
    return wrapped;
  }

  /** Whether white space sets line {@code at} off from the line before. */
  boolean isGap(int at) {
    return lines.get(at).gap() > pitch;
  }

  /**
   * Whether the line before {@code at} ends early: the first word would have fitted on it. Justified
   * lines vary in their count of characters, so a line that ends a sentence needs less proof.
   */
  boolean endsEarly(int at) {
    TextLine before = lines.get(at - 1);
    double full = CleanText.endsSentence(before.text().strip()) ? FULL_AT_SENTENCE : FULL;
    return before.endWithFirstWordOf(lines.get(at)) <= full * widthAround(at);
  }

  private double widthAround(int at) {
    double width = 0;
    for (int i = Math.max(0, at - NEIGHBORS); i < Math.min(lines.size(), at + NEIGHBORS); i++) {
      double end = lines.get(i).end();
      if (end <= longest) {
        width = Math.max(width, end);
      }
    }
    // A place where all lines are short is a list, not a narrow column.
    return Math.max(width, 0.6 * longest);
  }

  /** The end that nine of ten longer lines stay below; a few overlong lines do not count. */
  private static double longestWrappedEnd(List<TextLine> lines) {
    double[] ends =
        lines.stream()
            .filter(line -> line.end() >= 25 * line.unit() && line.end() <= 200 * line.unit())
            .mapToDouble(TextLine::end)
            .sorted()
            .toArray();
    return ends.length == 0 ? 80 : ends[(ends.length - 1) * 95 / 100] * 1.05;
  }

  private static int medianGap(List<TextLine> lines) {
    int[] gaps = lines.stream().skip(1).mapToInt(TextLine::gap).sorted().toArray();
    return gaps.length == 0 ? 1 : Math.max(1, gaps[gaps.length / 2]);
  }

  /** Share of lines that plainly go on in lower case from an unfinished line. */
  private static double continuingShare(List<TextLine> lines, int gap) {
    int continuing = 0;
    for (int i = 1; i < lines.size(); i++) {
      String before = lines.get(i - 1).text().strip();
      String text = lines.get(i).text().strip();
      if (lines.get(i).gap() <= gap
          && before.length() > 20
          && CleanText.startsLowerCase(text)
          && !CleanText.endsSentence(before)) {
        continuing++;
      }
    }
    return lines.size() < 2 ? 0 : (double) continuing / (lines.size() - 1);
  }

  /** Share of lines that run almost to the longest end without finishing a sentence (Khmer). */
  private double fullLineShare(List<TextLine> all) {
    double[] ends = all.stream().mapToDouble(TextLine::end).toArray();
    if (ends.length < 4 || Arrays.stream(ends).max().orElse(0) > longest * 1.3) {
      return 0;
    }
    long full =
        all.stream()
            .filter(line -> line.end() >= 0.72 * longest)
            .filter(line -> !CleanText.endsSentence(line.text().strip()))
            .count();
    return (double) full / ends.length;
  }
}
