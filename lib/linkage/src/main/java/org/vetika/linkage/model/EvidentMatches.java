package org.vetika.linkage.model;

import org.vetika.linkage.compare.LevelScheme;

/**
 * A first guess of how many pairs match, which needs no estimated m. Pairs match beyond doubt that
 * are equal in so much that chance would not bring it about once in all pairs, and in three
 * quarters of what is known of both. Where fields are few, or written in two scripts, no pair is
 * beyond doubt; what counts then is how many more pairs agree than would by chance.
 */
final class EvidentMatches {
  private static final double BITS_TO_SPARE = 5;
  private static final double SHARE_EQUAL = 0.75;
  private static final double LEAST_MATCHES = 0.5;

  /** How many times likelier for matches agreement has to be. */
  private static final double[] SPEAKS_FOR_A_MATCH = {4, 16, 64};

  private final double allPairs;
  private final Probabilities expected;
  private final double[] missing;

  /**
   * Nothing is counted yet.
   *
   * @param expected its m is what is expected of matches before data is seen; its u is measured
   * @param missing for each field the share of pairs of which a value is missing
   */
  EvidentMatches(double allPairs, Probabilities expected, double[] missing) {
    this.allPairs = allPairs;
    this.expected = expected;
    this.missing = missing;
  }

  /** Their share of all pairs, divided by the share of matches that they are. */
  double lambda(PatternTable candidates, double assumedRecall) {
    double evident = LEAST_MATCHES;
    PatternCounts doubtful = new PatternCounts();
    for (int row = 0; row < candidates.size(); row++) {
      if (isEvident(candidates, row)) {
        evident += candidates.pairs(row);
      } else {
        doubtful.add(candidates.pattern(row), Math.round(candidates.pairs(row)));
      }
    }
    return Math.min((evident + surplus(doubtful)) / assumedRecall / allPairs, 0.5);
  }

  /**
   * Of several notions of agreement what shows the most; equality hides the least from blocking.
   */
  private double surplus(PatternCounts doubtful) {
    double most = surplus(doubtful, SPEAKS_FOR_A_MATCH[0], LevelScheme.EQUAL);
    for (double times : SPEAKS_FOR_A_MATCH) {
      most = Math.max(most, surplus(doubtful, times, LevelScheme.MOST));
    }
    return most;
  }

  private double surplus(PatternCounts doubtful, double times, int worst) {
    return new SurplusOfAgreement(expected, missing, times, worst).of(doubtful, allPairs);
  }

  private boolean isEvident(PatternTable candidates, int row) {
    double bits = 0;
    int known = 0;
    int equal = 0;
    for (int field = 0; field < missing.length; field++) {
      int level = candidates.level(row, field);
      known += level == 0 ? 0 : 1;
      if (level == LevelScheme.EQUAL) {
        equal++;
        bits -= Math.log(expected.u()[field][level]) * Probabilities.BITS;
      }
    }
    return equal >= SHARE_EQUAL * known
        && bits >= Math.log(allPairs) * Probabilities.BITS + BITS_TO_SPARE;
  }
}
