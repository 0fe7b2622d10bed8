package org.vetika.linkage;

import java.util.Arrays;

/** Puts pairs in the order of their records, in time linear in pairs and records. */
final class SortedPairs {
  private final int[] next;
  private int[] lefts;
  private int[] rights;
  private float[] weights;

  SortedPairs(int rows, int pairs) {
    next = new int[rows + 1];
    lefts = new int[pairs];
    rights = new int[pairs];
    weights = new float[pairs];
  }

  void count(int[] some, int size) {
    for (int index = 0; index < size; index++) {
      next[some[index] + 1]++;
    }
  }

  /** After all were counted, before the first is added. */
  void allot() {
    for (int row = 1; row < next.length; row++) {
      next[row] += next[row - 1];
    }
  }

  void add(int[] someLefts, int[] someRights, float[] someWeights, int size) {
    for (int index = 0; index < size; index++) {
      int left = someLefts[index];
      int place = next[left]++;
      lefts[place] = left;
      rights[place] = someRights[index];
      weights[place] = someWeights[index];
    }
  }

  /** Orders the pairs of each left record by the right one, and drops those that came twice. */
  void finish() {
    int size = 0;
    for (int start = 0; start < lefts.length; ) {
      int end = start + 1;
      while (end < lefts.length && lefts[end] == lefts[start]) {
        end++;
      }
      size = order(start, end, size);
      start = end;
    }
    lefts = Arrays.copyOf(lefts, size);
    rights = Arrays.copyOf(rights, size);
    weights = Arrays.copyOf(weights, size);
  }

  private int order(int start, int end, int size) {
    long[] byRight = new long[end - start];
    for (int index = start; index < end; index++) {
      byRight[index - start] =
          (long) rights[index] << 32 | Float.floatToRawIntBits(weights[index]) & 0xFFFFFFFFL;
    }
    Arrays.sort(byRight);
    int left = lefts[start];
    int next = size;
    for (int index = 0; index < byRight.length; index++) {
      int right = (int) (byRight[index] >>> 32);
      if (next == size || rights[next - 1] != right) {
        lefts[next] = left;
        rights[next] = right;
        weights[next++] = Float.intBitsToFloat((int) byRight[index]);
      }
    }
    return next;
  }

  Pairs pairs(LinkageSettings settings) {
    return new Pairs(lefts, rights, weights, settings);
  }
}
