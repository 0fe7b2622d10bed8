package org.vetika.linkage.encoding;

import static org.vetika.linkage.encoding.CountedRows.TILE;

import java.util.Arrays;

/**
 * Compares a block of rows of one list with all rows of the other. Rows whose numbers of ones are
 * too far apart are never touched (Swamidass and Baldi 2007), and second halves only where a
 * perfect one could reach the threshold for a row of the tile. Common bits are counted word by word
 * over all rows of a tile, in a loop so plain that the compiler has several rows counted at once.
 */
final class BlockScan {
  private final CountedRows left;
  private final CountedRows right;
  private final int[][] needed;

  /** Threshold on Dice's coefficient, above 0 and at most 1. */
  BlockScan(CountedRows left, CountedRows right, double threshold) {
    this.left = left;
    this.right = right;
    int most = left.mostOnes();
    needed = new int[most + 1][];
    for (int ones = 0; ones <= most; ones++) {
      if (left.start()[ones] < left.start()[ones + 1]) {
        needed[ones] = new int[most + 1];
        for (int other = 0; other <= most; other++) {
          // A common bit at least: two empty encodings are not alike.
          int common = (int) Math.ceil(threshold * (ones + other) / 2 - 1e-9);
          needed[ones][other] = Math.max(1, common);
        }
      }
    }
  }

  /** The partners of the left places {@code from} to {@code to} (exclusive). */
  BestPartners scan(int from, int to, int perRow) {
    BestPartners best = new BestPartners(to - from, perRow);
    int[] first = new int[to - from];
    int[] end = new int[to - from];
    for (int place = from; place < to; place++) {
      range(place, first, end, place - from);
    }
    int[] common = new int[TILE];
    for (int tile = 0; tile < right.count(); tile += TILE) {
      for (int place = from; place < to; place++) {
        int start = Math.max(tile, first[place - from]);
        int stop = Math.min(tile + TILE, end[place - from]);
        if (start < stop && count(place, tile, common, needed[left.ones()[place]][ones(start)])) {
          keep(place, start, stop, common, best, place - from);
        }
      }
    }
    return best;
  }

  private int ones(int rightPlace) {
    return right.ones()[rightPlace];
  }

  /** Which right places have a number of ones with which the threshold can be reached at all. */
  private void range(int place, int[] first, int[] end, int at) {
    int ones = left.ones()[place];
    int[] need = needed[ones];
    int low = 0;
    while (low <= right.mostOnes() && need[low] > Math.min(ones, low)) {
      low++;
    }
    int high = right.mostOnes();
    while (high >= low && need[high] > Math.min(ones, high)) {
      high--;
    }
    first[at] = right.start()[Math.min(low, right.mostOnes())];
    end[at] = low > high ? first[at] : right.start()[high + 1];
  }

  /** Counts the bits in common with the rows of a tile; false if none can have so many. */
  private boolean count(int place, int tile, int[] common, int least) {
    Arrays.fill(common, 0);
    int half = left.half();
    for (int word = 0; word < half; word++) {
      add(left.tiles()[left.at(place, word)], right.tiles(), right.at(tile, word), common);
    }
    if (reachable(common, right.backOnes(), tile, left.backOnes()[place]) < least) {
      return false;
    }
    for (int word = half; word < left.words(); word++) {
      add(left.tiles()[left.at(place, word)], right.tiles(), right.at(tile, word), common);
    }
    return true;
  }

  private static void add(long word, long[] others, int from, int[] common) {
    for (int row = 0; row < TILE; row++) {
      common[row] += Long.bitCount(word & others[from + row]);
    }
  }

  /** The most bits in common that a row of the tile can come to. */
  private static int reachable(int[] common, int[] backOnes, int tile, int ownBackOnes) {
    int most = 0;
    for (int row = 0; row < TILE; row++) {
      most = Math.max(most, common[row] + Math.min(ownBackOnes, backOnes[tile + row]));
    }
    return most;
  }

  private void keep(int place, int start, int stop, int[] common, BestPartners best, int at) {
    int ones = left.ones()[place];
    int[] need = needed[ones];
    for (int other = start; other < stop; other++) {
      int both = common[other % TILE];
      if (both >= need[ones(other)]) {
        best.add(at, right.row()[other], 2f * both / (ones + ones(other)));
      }
    }
  }
}
