package org.vetika.app.dialogue.importing;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a document is set: its usual line distance, whether its lines are wrapped, and how wide they
 * run around a given line.
 */
final class LineLayout {
  private static final double FULL = 0.8;
  private static final int NEIGHBORS = 6;
  private static final int NARROWEST = 55;
  private static final Pattern DAY_AND_MONTH =
      Pattern.compile(
          "^\\d{1,2}(?:st|nd|rd|th)?(?: of)?\\s+" + MonthNames.ENGLISH, Pattern.CASE_INSENSITIVE);

  private final List<TextLine> lines;
  private final int pitch;
  private final boolean wrapped;
  private final boolean continuing;
  private final double longest;
  private final boolean ragged;

  LineLayout(List<TextLine> lines) {
    this(lines, false);
  }

  /**
   * @param printed whether the lines come from paper, where all long paragraphs are wrapped
   */
  LineLayout(List<TextLine> lines, boolean printed) {
    this.lines = lines;
    this.longest = longestWrappedEnd(lines);
    int median = medianGap(lines);
    this.continuing = continuingShare(lines, median) >= 0.12;
    this.wrapped = printed || continuing || fullLineShare(lines) >= 0.4;
    this.pitch = median > 1 && !continuing ? 1 : median;
    this.ragged = isRagged();
  }

  /** Whether the "lines" are so often unfinished that they cannot be whole paragraphs. */
  boolean isTornApart() {
    return continuing;
  }

  boolean isWrapped() {
    return wrapped;
  }

  /** Whether white space sets line {@code at} off from the line before. */
  boolean isGap(int at) {
    return lines.get(at).gap() > pitch;
  }

  /** Whether the line before {@code at} ends early: the first word would have fitted on it. */
  boolean endsEarly(int at) {
    boolean proves = !ragged || CleanText.endsSentence(lines.get(at - 1).text().strip());
    return proves && isShort(at);
  }

  private boolean isShort(int at) {
    return lines.get(at - 1).endWithFirstWordOf(lines.get(at)) <= FULL * widthAround(at);
  }

  /** Lines broken twice (by a writer and by a printer): short lines go on in lower case. */
  private boolean isRagged() {
    int early = 0;
    int goingOn = 0;
    for (int i = 1; i < lines.size(); i++) {
      String before = lines.get(i - 1).text().strip();
      if (isShort(i) && !CleanText.endsSentence(before)) {
        early++;
        goingOn += CleanText.startsLowerCase(lines.get(i).text().strip()) ? 1 : 0;
      }
    }
    return early >= 6 && goingOn > 0.4 * early;
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
    double unit = lines.stream().mapToDouble(TextLine::unit).average().orElse(1);
    double longer = ends.length == 0 ? 0 : ends[(ends.length - 1) * 95 / 100] * 1.05;
    return Math.max(longer, NARROWEST * unit);
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
          && goesOn(text)
          && !CleanText.endsSentence(before)) {
        continuing++;
      }
    }
    return lines.size() < 2 ? 0 : (double) continuing / (lines.size() - 1);
  }

  /** A small letter, or a number that is neither label nor date, goes on with a sentence. */
  private static boolean goesOn(String text) {
    boolean number = Character.isDigit(text.charAt(0)) && !DAY_AND_MONTH.matcher(text).find();
    return (number || CleanText.startsLowerCase(text)) && PointLabels.at(text).isEmpty();
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
