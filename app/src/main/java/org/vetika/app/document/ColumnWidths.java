package org.vetika.app.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Shares the width of a table among its columns. All lengths in points. */
final class ColumnWidths {
  private ColumnWidths() {}

  /**
   * Gives each column its longest word and a share of the rest.
   *
   * @param narrowest what each column needs for its longest word
   * @param wish what each column needs to break no line
   * @return widths that add up to the room
   */
  static List<Double> share(double[] narrowest, double[] wish, double room) {
    double cap = room / 2;
    double[] floor = Arrays.stream(narrowest).map(width -> Math.min(width, cap)).toArray();
    double needed = Arrays.stream(floor).sum();
    List<Double> widths = new ArrayList<>();
    if (needed >= room) {
      for (double width : floor) {
        widths.add(width * room / needed);
      }
      return widths;
    }
    double longing = 0;
    for (int i = 0; i < floor.length; i++) {
      longing += appetite(floor[i], wish[i], room);
    }
    for (int i = 0; i < floor.length; i++) {
      widths.add(floor[i] + (room - needed) * appetite(floor[i], wish[i], room) / longing);
    }
    return widths;
  }

  /** A very long text counts no more than two full widths; every column wants at least a point. */
  private static double appetite(double floor, double wish, double room) {
    return Math.max(1, Math.min(wish, 2 * room) - floor);
  }
}
