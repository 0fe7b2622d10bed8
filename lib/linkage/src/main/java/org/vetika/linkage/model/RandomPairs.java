package org.vetika.linkage.model;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.vetika.linkage.block.Workers;
import org.vetika.linkage.compare.PairPatterns;
import org.vetika.linkage.compare.PreparedRecords;

/**
 * Patterns of pairs of records picked at random, nearly none of which match: of every pair if there
 * are no more than are asked for.
 */
final class RandomPairs {
  private static final int PIECES = 64;

  /** All pairs of so many records drawn at once: what lies far apart in memory is fetched less. */
  private static final int TOGETHER = 8;

  private final PreparedRecords records;
  private final boolean acrossListsOnly;
  private final long wanted;
  private final long seed;

  RandomPairs(PreparedRecords records, boolean acrossListsOnly, long wanted, long seed) {
    this.records = records;
    this.acrossListsOnly = acrossListsOnly;
    this.wanted = wanted;
    this.seed = seed;
  }

  /** Number of pairs that could match: all, or those across lists. */
  static double allPairs(PreparedRecords records, boolean acrossListsOnly) {
    double all = records.rows() * (records.rows() - 1.0) / 2;
    for (int list = 0; acrossListsOnly && list < records.lists(); list++) {
      double size = records.firstRow(list + 1) - records.firstRow(list);
      all -= size * (size - 1) / 2;
    }
    return Math.max(all, 1);
  }

  PatternCounts count(Workers workers) {
    PatternCounts all = new PatternCounts();
    boolean every = allPairs(records, acrossListsOnly) <= wanted;
    workers.share(
        PIECES,
        () -> new PairPatterns(records),
        (patterns, piece) -> {
          PatternCounts counts = every ? everyPair(patterns, piece) : drawn(patterns, piece);
          synchronized (all) {
            all.addAll(counts);
          }
        });
    return all;
  }

  private PatternCounts everyPair(PairPatterns patterns, int piece) {
    PatternCounts counts = new PatternCounts();
    for (int left = piece; left < records.rows(); left += PIECES) {
      for (int right = left + 1; right < records.rows(); right++) {
        count(patterns, left, right, counts);
      }
    }
    return counts;
  }

  private PatternCounts drawn(PairPatterns patterns, int piece) {
    PatternCounts counts = new PatternCounts();
    UniformRandomProvider random =
        RandomSource.XO_RO_SHI_RO_128_PP.create(new long[] {seed, piece + 1});
    int[] rows = new int[TOGETHER];
    while (counts.total() < wanted / PIECES) {
      for (int index = 0; index < TOGETHER; index++) {
        rows[index] = random.nextInt(records.rows());
      }
      count(patterns, rows, counts);
    }
    return counts;
  }

  private void count(PairPatterns patterns, int[] rows, PatternCounts counts) {
    for (int index = 1; index < rows.length; index++) {
      for (int before = 0; before < index; before++) {
        int left = rows[index];
        int right = rows[before];
        if (left != right) {
          count(patterns, Math.min(left, right), Math.max(left, right), counts);
        }
      }
    }
  }

  private void count(PairPatterns patterns, int left, int right, PatternCounts counts) {
    if (!acrossListsOnly || records.list(left) != records.list(right)) {
      counts.add(patterns.pattern(left, right), 1);
    }
  }
}
