package org.vetika.linkage.compare;

/**
 * How many characters must be inserted, deleted, replaced or swapped with their neighbour to turn
 * one text into another (Damerau 1964), no part being edited twice: the "optimal string alignment".
 */
public final class DamerauLevenshtein {
  private static final int LONGEST = 64;

  private final int[] before = new int[LONGEST + 1];
  private final int[] above = new int[LONGEST + 1];
  private final int[] row = new int[LONGEST + 1];

  DamerauLevenshtein() {}

  /** Distance of two texts, symmetric. Only the first 64 characters of each are read. */
  public static int distance(String left, String right) {
    return new DamerauLevenshtein()
        .distance(left.toCharArray(), 0, left.length(), right.toCharArray(), 0, right.length());
  }

  int distance(char[] a, int from, int size, char[] b, int other, int otherSize) {
    int length = Math.min(size, LONGEST);
    int otherLength = Math.min(otherSize, LONGEST);
    int start = 0;
    while (start < length && start < otherLength && a[from + start] == b[other + start]) {
      start++;
    }
    while (length > start
        && otherLength > start
        && a[from + length - 1] == b[other + otherLength - 1]) {
      length--;
      otherLength--;
    }
    return middle(a, from + start, length - start, b, other + start, otherLength - start);
  }

  private int middle(char[] a, int from, int length, char[] b, int other, int otherLength) {
    if (length == 0 || otherLength == 0) {
      return Math.max(length, otherLength);
    }
    int[] previous = before;
    int[] last = above;
    int[] current = row;
    for (int j = 0; j <= otherLength; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= length; i++) {
      current[0] = i;
      for (int j = 1; j <= otherLength; j++) {
        boolean same = a[from + i - 1] == b[other + j - 1];
        int best = Math.min(Math.min(last[j], current[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && a[from + i - 1] == b[other + j - 2]
            && a[from + i - 2] == b[other + j - 1]) {
          best = Math.min(best, previous[j - 2] + 1);
        }
        current[j] = best;
      }
      int[] freed = previous;
      previous = last;
      last = current;
      current = freed;
    }
    return last[otherLength];
  }
}
