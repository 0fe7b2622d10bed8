package org.vetika.linkage.model;

import org.vetika.linkage.compare.LevelScheme;

/**
 * Counts the pairs that match beyond doubt, by a rule that needs no estimated m: they are equal in
 * so much that chance would not bring it about once in all pairs, and in three quarters of what is
 * known of both.
 */
final class EvidentMatches {
  private static final double BITS = 1 / Math.log(2);
  private static final double BITS_TO_SPARE = 5;
  private static final double SHARE_EQUAL = 0.75;
  private static final double LEAST_MATCHES = 0.5;

  private final double allPairs;
  private final double[][] u;

  EvidentMatches(double allPairs, double[][] u) {
    this.allPairs = allPairs;
    this.u = u;
  }

  /** Their share of all pairs, divided by the share of matches that they are. */
  double lambda(PatternTable candidates, double assumedRecall) {
    double evident = LEAST_MATCHES;
    for (int row = 0; row < candidates.size(); row++) {
      if (isEvident(candidates, row)) {
        evident += candidates.pairs(row);
      }
    }
    return Math.min(evident / assumedRecall / allPairs, 0.5);
  }

  private boolean isEvident(PatternTable candidates, int row) {
    double bits = 0;
    int known = 0;
    int equal = 0;
    for (int field = 0; field < u.length; field++) {
      int level = candidates.level(row, field);
      known += level == 0 ? 0 : 1;
      if (level == LevelScheme.EQUAL) {
        equal++;
        bits -= Math.log(u[field][level]) * BITS;
      }
    }
    return equal >= SHARE_EQUAL * known && bits >= Math.log(allPairs) * BITS + BITS_TO_SPARE;
  }
}
