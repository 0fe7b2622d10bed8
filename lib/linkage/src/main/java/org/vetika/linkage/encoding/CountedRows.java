package org.vetika.linkage.encoding;

import java.util.stream.IntStream;

/**
 * The encodings of a list in the order of how many bits are set, in tiles of {@link #TILE} rows:
 * the first words of a tile's rows stand beside each other, then their second words, and so on. So
 * a processor that counts the bits of several words at once can be given one word of many rows.
 *
 * @param words numbers per encoding
 * @param tiles the tiles, the last one filled up with zeros
 * @param ones bits set per row, rising
 * @param backOnes bits set in the words from {@link #half} on, zeros at the end as in the tiles
 * @param row row of the list that stands at this place
 * @param start for each number of ones the first place with as many or more; one element more
 */
record CountedRows(int words, long[] tiles, int[] ones, int[] backOnes, int[] row, int[] start) {
  /** Rows of a tile; their words fit into the processor's first cache. */
  static final int TILE = 256;

  static CountedRows of(EncodedList list) {
    int count = list.count();
    int words = list.words();
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
    return filled(list, order, start);
  }

  private static CountedRows filled(EncodedList list, int[] order, int[] start) {
    int words = list.words();
    int padded = Math.multiplyExact((order.length + TILE - 1) / TILE, TILE);
    int[] ones = new int[order.length];
    CountedRows rows =
        new CountedRows(
            words,
            new long[Math.multiplyExact(padded, words)],
            ones,
            new int[padded],
            order,
            start);
    IntStream.range(0, order.length)
        .parallel()
        .forEach(place -> {
          int from = order[place] * words;
          for (int word = 0; word < words; word++) {
            rows.tiles[rows.at(place, word)] = list.rows()[from + word];
          }
          rows.backOnes[place] = ones(list.rows(), from + rows.half(), words - rows.half());
          ones[place] = ones(list.rows(), from, words);
        });
    return rows;
  }

  private static int ones(long[] rows, int from, int words) {
    int ones = 0;
    for (int word = from; word < from + words; word++) {
      ones += Long.bitCount(rows[word]);
    }
    return ones;
  }

  /** Where in the tiles a word of a row stands. */
  int at(int place, int word) {
    return (place / TILE * words + word) * TILE + place % TILE;
  }

  /** Words that are looked at first. */
  int half() {
    return words / 2;
  }

  int count() {
    return row.length;
  }

  int mostOnes() {
    return start.length - 2;
  }
}
