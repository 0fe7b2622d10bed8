package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a page in the order in which they are read. Where a clear gutter divides the page,
 * the left column comes before the right one, between lines that run across both.
 */
final class PdfColumns {
  /** Parts of the width of the text between which a gutter may lie. */
  private static final double LEFTMOST = 0.3;

  private static final double RIGHTMOST = 0.7;

  /** Letter heights that a gutter is wide at least. */
  private static final double NARROWEST = 0.8;

  /** Fewer lines side by side are a letterhead or a signature, not columns. */
  private static final int FEWEST_LINES = 6;

  /** Shorter lines are the cells of a table, which is read row by row. */
  private static final int SHORTEST_LINES = 18;

  /** Part of the lines of a column of prose that reach its right edge almost. */
  private static final double FULL_SHARE = 0.4;

  private static final double FULL = 0.75;

  /** Line distances by which a head or foot is set off from the columns. */
  private static final double SET_OFF = 2.2;

  /** A page of more runs is a drawing or made to keep us busy. */
  private static final int MOST_RUNS = 2000;

  private PdfColumns() {}

  /**
   * A line to be read.
   *
   * @param shift by how much its column lies right of the first one
   * @param turns whether the line before stands in another column
   */
  record Line(List<PdfRun> runs, double shift, boolean turns) {
    private double y() {
      return runs.getFirst().y();
    }
  }

  private record Gap(double left, double right) {
    boolean holds(double x) {
      return left < x && x < right;
    }
  }

  static List<Line> of(List<PdfRun> runs) {
    Optional<Double> gutter = gutter(runs);
    return gutter.isEmpty() ? lines(runs, 0) : columns(runs, gutter.get());
  }

  /** The runs of each printed line, from the top. */
  private static List<Line> lines(List<PdfRun> runs, double shift) {
    List<PdfRun> sorted = new ArrayList<>(runs);
    sorted.sort(Comparator.comparingDouble(PdfRun::direction).thenComparingDouble(PdfRun::y));
    List<Line> lines = new ArrayList<>();
    for (PdfRun run : sorted) {
      if (lines.isEmpty() || !lines.getLast().runs().getFirst().isBeside(run)) {
        lines.add(new Line(new ArrayList<>(), shift, false));
      }
      lines.getLast().runs().add(run);
    }
    lines.forEach(line -> line.runs().sort(Comparator.comparingDouble(PdfRun::start)));
    return lines;
  }

  /** Where most pairs of neighbors on the page leave room, if they are columns of prose. */
  private static Optional<Double> gutter(List<PdfRun> runs) {
    if (runs.size() > MOST_RUNS || runs.stream().map(PdfRun::direction).distinct().count() != 1) {
      return Optional.empty();
    }
    List<Gap> gaps = gaps(runs);
    if (gaps.size() > MOST_RUNS) {
      return Optional.empty();
    }
    return gaps.stream()
        .map(gap -> (gap.left() + gap.right()) / 2)
        .max(Comparator.comparingLong(x -> gaps.stream().filter(gap -> gap.holds(x)).count()))
        .filter(x -> areColumns(runs, x));
  }

  private static List<Gap> gaps(List<PdfRun> runs) {
    double start = runs.stream().mapToDouble(PdfRun::start).min().orElse(0);
    double width = runs.stream().mapToDouble(PdfRun::end).max().orElse(0) - start;
    List<PdfRun> sorted = new ArrayList<>(runs);
    sorted.sort(Comparator.comparingDouble(PdfRun::y));
    List<Gap> gaps = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      PdfRun run = sorted.get(i);
      for (int j = i + 1; j < sorted.size() && isLevel(run, sorted.get(j)); j++) {
        PdfRun other = sorted.get(j);
        PdfRun left = run.start() < other.start() ? run : other;
        PdfRun right = left == run ? other : run;
        double middle = (left.end() + right.start()) / 2;
        if (right.start() - left.end() >= NARROWEST * run.size()
            && middle > start + LEFTMOST * width
            && middle < start + RIGHTMOST * width) {
          gaps.add(new Gap(left.end(), right.start()));
        }
      }
    }
    return gaps;
  }

  private static boolean areColumns(List<PdfRun> runs, double gutter) {
    List<PdfRun> left = beside(runs, gutter, true);
    List<PdfRun> right = beside(runs, gutter, false);
    return isProse(lines(left, 0)) && isProse(lines(right, 0));
  }

  /** The runs on one side that have another on the other side of the gutter. */
  private static List<PdfRun> beside(List<PdfRun> runs, double gutter, boolean left) {
    List<PdfRun> own = runs.stream().filter(run -> isOn(run, gutter, left)).toList();
    List<PdfRun> others = runs.stream().filter(run -> isOn(run, gutter, !left)).toList();
    return own.stream()
        .filter(run -> others.stream().anyMatch(other -> isLevel(run, other)))
        .toList();
  }

  private static boolean isOn(PdfRun run, double gutter, boolean left) {
    return left ? run.end() <= gutter : run.start() >= gutter;
  }

  private static boolean isLevel(PdfRun run, PdfRun other) {
    return Math.abs(run.y() - other.y()) <= Math.max(run.size(), other.size());
  }

  private static boolean isProse(List<Line> lines) {
    double start = lines.stream().mapToDouble(PdfColumns::start).min().orElse(0);
    double width = lines.stream().mapToDouble(PdfColumns::end).max().orElse(0) - start;
    long full = lines.stream().filter(line -> end(line) - start >= FULL * width).count();
    double letters =
        lines.stream()
            .mapToInt(line -> line.runs().stream().mapToInt(run -> run.text().length()).sum())
            .average()
            .orElse(0);
    return lines.size() >= FEWEST_LINES
        && letters >= SHORTEST_LINES
        && full >= FULL_SHARE * lines.size();
  }

  private static double start(Line line) {
    return line.runs().stream().mapToDouble(PdfRun::start).min().orElse(0);
  }

  private static double end(Line line) {
    return line.runs().stream().mapToDouble(PdfRun::end).max().orElse(0);
  }

  /** Lines across both columns divide the page into bands; each is read left, then right. */
  private static List<Line> columns(List<PdfRun> runs, double gutter) {
    double shift =
        start(runs, run -> run.start() >= gutter) - start(runs, run -> run.end() <= gutter);
    List<Line> all = lines(runs, 0);
    double pitch = pitch(all);
    List<Line> ordered = new ArrayList<>();
    List<PdfRun> band = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Line line = all.get(i);
      if (crosses(line, gutter) || isSetOff(all, i, gutter, pitch)) {
        readBand(band, gutter, shift, ordered);
        ordered.add(line);
      } else {
        band.addAll(line.runs());
      }
    }
    readBand(band, gutter, shift, ordered);
    return ordered;
  }

  private static double start(List<PdfRun> runs, java.util.function.Predicate<PdfRun> side) {
    return runs.stream().filter(side).mapToDouble(PdfRun::start).min().orElse(0);
  }

  private static boolean crosses(Line line, double gutter) {
    return line.runs().stream().anyMatch(run -> run.start() < gutter && run.end() > gutter);
  }

  private static void readBand(List<PdfRun> band, double gutter, double shift, List<Line> ordered) {
    List<Line> left = lines(band.stream().filter(run -> run.end() <= gutter).toList(), 0);
    List<Line> right = lines(band.stream().filter(run -> run.end() > gutter).toList(), shift);
    ordered.addAll(left);
    for (int i = 0; i < right.size(); i++) {
      boolean turns = i == 0 && !left.isEmpty();
      ordered.add(new Line(right.get(i).runs(), shift, turns));
    }
    band.clear();
  }

  /** A head or foot at one side of the page: alone at its height and far from the columns. */
  private static boolean isSetOff(List<Line> all, int at, double gutter, double pitch) {
    Line line = all.get(at);
    boolean oneSided =
        line.runs().stream().allMatch(run -> isOn(run, gutter, true))
            || line.runs().stream().allMatch(run -> isOn(run, gutter, false));
    boolean top = at == 0 && all.size() > 1 && all.get(1).y() - line.y() > SET_OFF * pitch;
    boolean foot =
        at > 0 && at == all.size() - 1 && line.y() - all.get(at - 1).y() > SET_OFF * pitch;
    return oneSided && (top || foot);
  }

  private static double pitch(List<Line> lines) {
    double[] distances = new double[Math.max(0, lines.size() - 1)];
    for (int i = 1; i < lines.size(); i++) {
      distances[i - 1] = lines.get(i).y() - lines.get(i - 1).y();
    }
    java.util.Arrays.sort(distances);
    return distances.length == 0 ? 0 : distances[distances.length / 2];
  }
}
