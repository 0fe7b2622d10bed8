package org.vetika.linkage.block;

import java.util.Arrays;

/**
 * Record numbers in the order of their keys, those of equal keys by number; sorted in time linear
 * in records. Records whose key is 0 are left out.
 *
 * @param order the records
 * @param keys the key of each, in the same order: to be read one after the other
 */
public record KeySort(int[] order, int[] keys) {
  private static final int DIGIT_BITS = 11;
  private static final int DIGITS = 1 << DIGIT_BITS;
  private static final int PASSES = 3;

  /** Sorts the records by their keys. */
  public static KeySort of(int[] keys) {
    int[] rows = new int[keys.length];
    int size = 0;
    for (int row = 0; row < keys.length; row++) {
      if (keys[row] != 0) {
        rows[size++] = row;
      }
    }
    return sorted(Arrays.copyOf(rows, size), keys);
  }

  private static KeySort sorted(int[] rows, int[] keys) {
    int[] values = new int[rows.length];
    for (int index = 0; index < rows.length; index++) {
      values[index] = keys[rows[index]];
    }
    int[] from = rows;
    int[] to = new int[rows.length];
    int[] otherValues = new int[rows.length];
    for (int pass = 0; pass < PASSES; pass++) {
      distribute(from, values, to, otherValues, pass * DIGIT_BITS);
      int[] freed = from;
      from = to;
      to = freed;
      int[] freedValues = values;
      values = otherValues;
      otherValues = freedValues;
    }
    return new KeySort(from, values);
  }

  /** The first position after {@code start} that has another key. */
  public int blockEnd(int start) {
    int end = start + 1;
    while (end < keys.length && keys[end] == keys[start]) {
      end++;
    }
    return end;
  }

  private static void distribute(int[] from, int[] values, int[] to, int[] toValues, int shift) {
    int[] places = new int[DIGITS + 1];
    for (int value : values) {
      places[(value >>> shift & DIGITS - 1) + 1]++;
    }
    for (int digit = 0; digit < DIGITS; digit++) {
      places[digit + 1] += places[digit];
    }
    for (int index = 0; index < from.length; index++) {
      int place = places[values[index] >>> shift & DIGITS - 1]++;
      to[place] = from[index];
      toValues[place] = values[index];
    }
  }
}
