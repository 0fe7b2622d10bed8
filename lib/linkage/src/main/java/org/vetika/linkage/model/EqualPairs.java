package org.vetika.linkage.model;

import org.vetika.linkage.block.KeySort;
import org.vetika.linkage.compare.PreparedRecords;

/** Counts the pairs of records with equal values in a field, from how often each value occurs. */
final class EqualPairs {
  private final PreparedRecords records;
  private final boolean acrossListsOnly;
  private final int field;

  EqualPairs(PreparedRecords records, boolean acrossListsOnly, int field) {
    this.records = records;
    this.acrossListsOnly = acrossListsOnly;
    this.field = field;
  }

  /** The share of pairs with equal values among those with two values; 0 if there are none. */
  double share() {
    double[] pairs = pairs(0, records.rows());
    for (int list = 0; acrossListsOnly && list < records.lists(); list++) {
      double[] within = pairs(records.firstRow(list), records.firstRow(list + 1));
      pairs[0] -= within[0];
      pairs[1] -= within[1];
    }
    return pairs[1] <= 0 ? 0 : pairs[0] / pairs[1];
  }

  /** Equal pairs, and pairs of known values, among the records of a range. */
  private double[] pairs(int from, int to) {
    int most = records.fields().get(field).counts().length;
    return most == 0 ? sorted(from, to) : counted(from, to, most);
  }

  private double[] counted(int from, int to, int most) {
    int[] counts = new int[most];
    for (int row = from; row < to; row++) {
      counts[records.code(row, field)]++;
    }
    double equal = 0;
    double known = 0;
    for (int code = 1; code < most; code++) {
      equal += counts[code] * (counts[code] - 1.0) / 2;
      known += counts[code];
    }
    return new double[] {equal, known * (known - 1) / 2};
  }

  /** Dates are their own codes, too large to count by. */
  private double[] sorted(int from, int to) {
    int[] values = new int[to - from];
    for (int row = from; row < to; row++) {
      values[row - from] = records.code(row, field);
    }
    KeySort sorted = KeySort.of(values);
    double known = sorted.order().length;
    double equal = 0;
    for (int start = 0; start < known; ) {
      int end = sorted.blockEnd(start);
      equal += (end - start) * (end - start - 1.0) / 2;
      start = end;
    }
    return new double[] {equal, known * (known - 1) / 2};
  }
}
