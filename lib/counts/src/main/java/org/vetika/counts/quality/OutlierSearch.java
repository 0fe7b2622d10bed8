package org.vetika.counts.quality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Odd counts in a series. Two large errors can hide each other, because each makes the other look
 * ordinary; so the search begins with the middle four fifths of the counts and lets the others back
 * in, the least odd first, as long as they fit (a forward search, Atkinson and Riani 2000).
 */
final class OutlierSearch {
  private final long[] counts;
  private final double level;
  private final boolean[] trusted;

  private OutlierSearch(long[] counts, double level) {
    this.counts = counts;
    this.level = level;
    trusted = new boolean[counts.length];
  }

  /** For each count whether it is among those that the others let expect. */
  static boolean[] trusted(long[] counts, double level) {
    OutlierSearch search = new OutlierSearch(counts, level);
    search.begin();
    search.letIn();
    return search.trusted;
  }

  private void begin() {
    long[] sorted = counts.clone();
    Arrays.sort(sorted);
    double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
    int core = counts.length - (counts.length + 4) / 5;
    IntStream.range(0, counts.length)
        .boxed()
        .sorted(Comparator.comparingDouble(at -> Math.abs(counts[at] - median)))
        .limit(core)
        .forEach(at -> trusted[at] = true);
  }

  private void letIn() {
    while (true) {
      int best = -1;
      double tail = 0;
      for (int at = 0; at < counts.length; at++) {
        if (!trusted[at]) {
          double own = CountPrediction.without(counts, trusted, at).tail(counts[at]);
          if (own > tail) {
            tail = own;
            best = at;
          }
        }
      }
      if (best < 0 || tail < level / 2) {
        return;
      }
      trusted[best] = true;
    }
  }
}
