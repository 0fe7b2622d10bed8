package org.vetika.linkage.encoding;

import java.util.List;

/** How much the fields of a list say: Shannon's entropy of each field's values, added up. */
final class FieldEntropy {
  /** Values are counted by hash, so that memory does not grow; collisions only lower the result. */
  private static final int SLOTS = 1 << 18;

  private final int[][] counts;
  private int records;

  FieldEntropy(int fields) {
    counts = new int[fields][SLOTS];
  }

  void count(List<String> values) {
    records++;
    for (int field = 0; field < counts.length; field++) {
      int hash = values.get(field).hashCode() * 0x9E3779B9;
      counts[field][hash >>> 14]++;
    }
  }

  /** The sum over the fields, in bits: what a record would say if fields were independent. */
  double bits() {
    double sum = 0;
    for (int[] field : counts) {
      for (int count : field) {
        if (count > 0) {
          double share = (double) count / records;
          sum -= share * Math.log(share);
        }
      }
    }
    return sum / Math.log(2);
  }
}
