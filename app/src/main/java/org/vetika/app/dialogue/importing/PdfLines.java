package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.List;

/** Measures the printed lines of a PDF: distances in line heights, ends from the left margin. */
final class PdfLines {
  private static final double SAME_PARAGRAPH = 1.3;

  /** A heading is set in larger letters than its text. */
  private static final double OTHER_SIZE = 1.12;

  /** Line heights that lines of one paragraph stand apart at most, unless all are set wider. */
  private static final double CLOSE = 1.5;

  private static final double CLOSE_SHARE = 0.15;

  /** Marks a word that goes on in the next line, as a soft hyphen does. */
  private static final char CUT = '\u00ad';

  private PdfLines() {}

  static List<TextLine> of(List<PrintedLine> printed) {
    double pitch = usualPitch(printed);
    double size = usualSize(printed);
    double margin = printed.stream().mapToDouble(PrintedLine::start).min().orElse(0);
    double edge = printed.stream().mapToDouble(PrintedLine::end).max().orElse(0);
    List<TextLine> lines = new ArrayList<>();
    for (int i = 0; i < printed.size(); i++) {
      PrintedLine line = printed.get(i);
      int gap = i == 0 ? 1 : gap(printed.get(i - 1), line, pitch, size);
      String text = isCut(printed, i, edge) ? line.text() + CUT : line.text();
      lines.add(
          new TextLine(text, line.page(), gap, line.end() - margin, line.unit(), line.turns()));
    }
    return lines;
  }

  /** A line without a place to break was cut where the paper ended, mostly inside a word. */
  private static boolean isCut(List<PrintedLine> printed, int at, double edge) {
    PrintedLine line = printed.get(at);
    return line.cut()
        && at + 1 < printed.size()
        && edge - line.end() <= 2 * line.unit()
        && !CleanText.isSpace(printed.get(at + 1).text().charAt(0));
  }

  private static int gap(PrintedLine before, PrintedLine line, double pitch, double size) {
    if (line.page() != before.page() || line.turns() || line.y() < before.y()) {
      return 3;
    }
    double distance = line.y() - before.y();
    double larger = Math.max(1, Math.min(line.size(), before.size()) / size);
    double sizes =
        Math.max(line.size(), before.size()) / Math.max(1, Math.min(line.size(), before.size()));
    boolean same = distance <= SAME_PARAGRAPH * pitch * larger && sizes < OTHER_SIZE;
    return same ? 1 : Math.max(2, (int) (distance / pitch + 0.2));
  }

  private static double usualSize(List<PrintedLine> printed) {
    double[] sizes = printed.stream().mapToDouble(PrintedLine::size).sorted().toArray();
    return sizes.length == 0 ? 12 : Math.max(1, sizes[sizes.length / 2]);
  }

  /**
   * The distance that most lines have to the one before. Where lines stand close together, it is
   * theirs, however much white space is between paragraphs.
   */
  private static double usualPitch(List<PrintedLine> printed) {
    List<Double> distances = new ArrayList<>();
    List<Double> close = new ArrayList<>();
    for (int i = 1; i < printed.size(); i++) {
      PrintedLine line = printed.get(i);
      double distance = line.y() - printed.get(i - 1).y();
      if (line.page() == printed.get(i - 1).page() && distance > 2) {
        distances.add(distance);
        if (distance <= CLOSE * line.size()) {
          close.add(distance);
        }
      }
    }
    List<Double> usual = close.size() >= CLOSE_SHARE * distances.size() ? close : distances;
    usual.sort(null);
    return usual.isEmpty() ? 14 : usual.get((usual.size() - 1) * 2 / 5);
  }
}
