package org.vetika.counts.release;

import java.util.Arrays;

/**
 * A change of some leaves by one each, with what it does to sums: cells whose count it raises and
 * cells whose count it lowers. Sums in which the leaves cancel do not occur.
 *
 * @param cells the cells it changes
 * @param changes by how much, as many as cells
 */
record Move(int[] cells, int[] changes) {
  /**
   * The corners of a box: in each dimension one or two leaves. Corners with an even number of
   * second leaves rise, the others fall, so that all sums over a dimension with two leaves stay
   * where both are under the same node.
   */
  static Move of(CountTable table, int[] first, int[] second) {
    int[] cells = new int[16];
    int[] changes = new int[16];
    int used = 0;
    int dimensions = first.length;
    for (int corner = 0; corner < 1 << dimensions; corner++) {
      int[] nodes = corner(first, second, corner);
      if (nodes.length == 0) {
        continue;
      }
      int sign = Integer.bitCount(corner) % 2 == 0 ? 1 : -1;
      for (int cell : table.above(table.cell(nodes))) {
        if (used == cells.length) {
          cells = Arrays.copyOf(cells, used * 2);
          changes = Arrays.copyOf(changes, used * 2);
        }
        cells[used] = cell;
        changes[used++] = sign;
      }
    }
    return joined(cells, changes, used);
  }

  /** Nothing when a dimension with one leaf is asked for its second. */
  private static int[] corner(int[] first, int[] second, int corner) {
    int[] nodes = first.clone();
    for (int at = 0; at < nodes.length; at++) {
      if ((corner >> at & 1) == 1) {
        if (second[at] < 0) {
          return new int[0];
        }
        nodes[at] = second[at];
      }
    }
    return nodes;
  }

  private static Move joined(int[] cells, int[] changes, int used) {
    long[] pairs = new long[used];
    for (int at = 0; at < used; at++) {
      pairs[at] = (long) cells[at] << 2 | changes[at] + 1;
    }
    Arrays.sort(pairs);
    int count = 0;
    for (int at = 0; at < used; ) {
      int cell = (int) (pairs[at] >> 2);
      int sum = 0;
      for (; at < used && (int) (pairs[at] >> 2) == cell; at++) {
        sum += (int) (pairs[at] & 3) - 1;
      }
      if (sum != 0) {
        cells[count] = cell;
        changes[count++] = sum;
      }
    }
    return new Move(Arrays.copyOf(cells, count), Arrays.copyOf(changes, count));
  }

  /** By how much it changes a cell. */
  int changeOf(int cell) {
    int at = Arrays.binarySearch(cells, cell);
    return at < 0 ? 0 : changes[at];
  }

  /** How often it can be done, one way ({@code 1}) or the other ({@code −1}), above the floors. */
  long most(long[] counts, long[] floors, int way) {
    long most = Long.MAX_VALUE;
    for (int at = 0; at < cells.length; at++) {
      int change = changes[at] * way;
      if (change < 0) {
        most = Math.min(most, (counts[cells[at]] - floors[cells[at]]) / -change);
      }
    }
    return most;
  }

  /** Does it so many times. */
  void apply(long[] counts, long times) {
    for (int at = 0; at < cells.length; at++) {
      counts[cells[at]] += changes[at] * times;
    }
  }
}
