package org.vetika.linkage.encoding;

/**
 * Compares a block of rows of one list with all rows of the other. A pair is decided by bounds
 * wherever it can be: rows whose numbers of ones are too far apart are never touched (Swamidass and
 * Baldi 2007), and a pair is given up when even a perfect second half could not reach the
 * threshold.
 */
final class BlockScan {
  /** First halves of so many rows stay in the processor's first cache. */
  private static final int TILE = 256;

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
    int last = right.count();
    for (int tile = 0; tile < last; tile += TILE) {
      for (int place = from; place < to; place++) {
        int start = Math.max(tile, first[place - from]);
        int stop = Math.min(Math.min(tile + TILE, last), end[place - from]);
        if (start < stop) {
          row(place, start, stop, best, place - from);
        }
      }
    }
    return best;
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

  private void row(int place, int start, int stop, BestPartners best, int at) {
    if (left.half() == 8) {
      eight(place, start, stop, best, at);
    } else {
      any(place, start, stop, best, at);
    }
  }

  /** 1,024 bits: the first half of the left row stays in registers. */
  private void eight(int place, int start, int stop, BestPartners best, int at) {
    long[] own = left.front();
    int base = place * 8;
    long a = own[base];
    long b = own[base + 1];
    long c = own[base + 2];
    long d = own[base + 3];
    long e = own[base + 4];
    long f = own[base + 5];
    long g = own[base + 6];
    long h = own[base + 7];
    long[] front = right.front();
    int[] ones = right.ones();
    int[] backOnes = right.backOnes();
    int[] need = needed[left.ones()[place]];
    int ownBack = left.backOnes()[place];
    for (int other = start; other < stop; other++) {
      int offset = other * 8;
      int common =
          Long.bitCount(a & front[offset])
              + Long.bitCount(b & front[offset + 1])
              + Long.bitCount(c & front[offset + 2])
              + Long.bitCount(d & front[offset + 3])
              + Long.bitCount(e & front[offset + 4])
              + Long.bitCount(f & front[offset + 5])
              + Long.bitCount(g & front[offset + 6])
              + Long.bitCount(h & front[offset + 7]);
      if (common + Math.min(ownBack, backOnes[other]) >= need[ones[other]]) {
        finish(place, other, common, best, at);
      }
    }
  }

  private void any(int place, int start, int stop, BestPartners best, int at) {
    int half = left.half();
    int[] need = needed[left.ones()[place]];
    for (int other = start; other < stop; other++) {
      int common = 0;
      for (int word = 0; word < half; word++) {
        common +=
            Long.bitCount(left.front()[place * half + word] & right.front()[other * half + word]);
      }
      int possible = common + Math.min(left.backOnes()[place], right.backOnes()[other]);
      if (possible >= need[right.ones()[other]]) {
        finish(place, other, common, best, at);
      }
    }
  }

  private void finish(int place, int other, int front, BestPartners best, int at) {
    int half = left.half();
    int common = front;
    for (int word = 0; word < half; word++) {
      common += Long.bitCount(left.back()[place * half + word] & right.back()[other * half + word]);
    }
    int ones = left.ones()[place];
    int otherOnes = right.ones()[other];
    if (common >= needed[ones][otherOnes]) {
      best.add(at, right.row()[other], 2f * common / (ones + otherOnes));
    }
  }
}
