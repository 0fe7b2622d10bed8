package org.vetika.linkage.encoding;

import java.util.Arrays;

/**
 * The assignment of rows to columns with the largest sum, by shortest augmenting paths with
 * potentials (Kuhn 1955, Munkres 1957); the cube of the size.
 */
final class Hungarian {
  private final double[][] gain;
  private final int size;
  private final double[] rowPotential;
  private final double[] columnPotential;
  private final int[] rowOf;

  private Hungarian(double[][] gain) {
    this.gain = gain;
    size = gain.length;
    rowPotential = new double[size];
    columnPotential = new double[size + 1];
    rowOf = new int[size + 1];
    Arrays.fill(rowOf, -1);
  }

  /** For each row its column; {@code gain} is square. */
  static int[] best(double[][] gain) {
    Hungarian search = new Hungarian(gain);
    for (int row = 0; row < search.size; row++) {
      search.place(row);
    }
    int[] columns = new int[search.size];
    for (int column = 0; column < search.size; column++) {
      columns[search.rowOf[column]] = column;
    }
    return columns;
  }

  /** Column {@code size} stands for "none yet", where each search begins. */
  private void place(int row) {
    double[] least = new double[size];
    int[] from = new int[size];
    boolean[] seen = new boolean[size + 1];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    int column = size;
    rowOf[column] = row;
    while (rowOf[column] >= 0) {
      seen[column] = true;
      int next = nearest(column, least, from, seen);
      move(least[next], least, seen);
      column = next;
    }
    while (column != size) {
      rowOf[column] = rowOf[from[column]];
      column = from[column];
    }
    rowOf[size] = -1;
  }

  private int nearest(int column, double[] least, int[] from, boolean[] seen) {
    int row = rowOf[column];
    int nearest = -1;
    for (int other = 0; other < size; other++) {
      if (!seen[other]) {
        double cost = -gain[row][other] - rowPotential[row] - columnPotential[other];
        if (cost < least[other]) {
          least[other] = cost;
          from[other] = column;
        }
        if (nearest < 0 || least[other] < least[nearest]) {
          nearest = other;
        }
      }
    }
    return nearest;
  }

  private void move(double by, double[] least, boolean[] seen) {
    for (int column = 0; column <= size; column++) {
      if (seen[column]) {
        rowPotential[rowOf[column]] += by;
        columnPotential[column] -= by;
      } else if (column < size) {
        least[column] -= by;
      }
    }
  }
}
