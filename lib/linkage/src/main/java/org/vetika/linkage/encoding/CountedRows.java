package org.vetika.linkage.encoding;

import java.util.stream.IntStream;

/**
 * The encodings of a list in the order of how many bits are set, in two halves: most pairs are told
 * apart by the first half alone, which then is all that the processor has to fetch.
 *
 * @param half numbers per half
 * @param front first halves, row after row
 * @param back second halves
 * @param ones bits set per row, rising
 * @param backOnes bits set in the second half
 * @param row row of the list that stands at this place
 * @param start for each number of ones the first place with as many or more; one element more
 */
record CountedRows(
    int half, long[] front, long[] back, int[] ones, int[] backOnes, int[] row, int[] start) {

  static CountedRows of(EncodedList list) {
    int count = list.count();
    int words = list.words();
    int half = words / 2;
    int[] start = new int[words * Long.SIZE + 2];
    int[] counted = new int[count];
    for (int row = 0; row < count; row++) {
      counted[row] = ones(list.rows(), row * words, words);
      start[counted[row] + 1]++;
    }
    for (int bits = 1; bits < start.length; bits++) {
      start[bits] += start[bits - 1];
    }
    int[] next = start.clone();
    int[] order = new int[count];
    for (int row = 0; row < count; row++) {
      order[next[counted[row]]++] = row;
    }
    return filled(list, half, order, start);
  }

  private static CountedRows filled(EncodedList list, int half, int[] order, int[] start) {
    int count = order.length;
    long[] front = new long[count * half];
    long[] back = new long[count * (list.words() - half)];
    int[] backOnes = new int[count];
    int[] ones = new int[count];
    IntStream.range(0, count)
        .parallel()
        .forEach(place -> {
          int from = order[place] * list.words();
          System.arraycopy(list.rows(), from, front, place * half, half);
          System.arraycopy(list.rows(), from + half, back, place * half, half);
          backOnes[place] = ones(list.rows(), from + half, half);
          ones[place] = ones(list.rows(), from, list.words());
        });
    return new CountedRows(half, front, back, ones, backOnes, order, start);
  }

  private static int ones(long[] rows, int from, int words) {
    int ones = 0;
    for (int word = from; word < from + words; word++) {
      ones += Long.bitCount(rows[word]);
    }
    return ones;
  }

  int count() {
    return row.length;
  }

  int mostOnes() {
    return start.length - 2;
  }
}
