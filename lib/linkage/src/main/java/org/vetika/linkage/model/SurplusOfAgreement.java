package org.vetika.linkage.model;

import java.util.Arrays;
import org.vetika.linkage.compare.PairPatterns;

/**
 * How many more pairs agree in two thirds of their fields than would if the fields of all pairs
 * were independent. Of each field only is looked at whether a pair agrees so well that this is some
 * times likelier for matches; a field in which nothing is, such as sex, is left out. Differences
 * that a Poisson count shows by luck are not counted.
 */
final class SurplusOfAgreement {
  private static final double SHARE_AGREEING = 0.66;
  private static final int LEAST_AGREEING = 2;
  private static final double STANDARD_DEVIATIONS = 3;
  private static final int AGREES = 1;
  private static final int DIFFERS = 2;

  /** The last level of each field that counts as agreement; 0 where the field is left out. */
  private final int[] last;

  /** By field, the shares of random pairs: missing, agreeing, different. */
  private final double[][] shares;

  /**
   * Nothing is counted yet.
   *
   * @param expected m as expected before data is seen, u as measured
   * @param missing for each field the share of pairs of which a value is missing
   * @param times how many times likelier agreement is for matches
   * @param worst the worst level that may count as agreement
   */
  SurplusOfAgreement(Probabilities expected, double[] missing, double times, int worst) {
    last = new int[missing.length];
    shares = new double[missing.length][];
    for (int field = 0; field < last.length; field++) {
      double[] u = expected.u()[field];
      last[field] = Math.min(worst, last(expected.m()[field], u, times));
      double agreeing = Arrays.stream(u, 1, last[field] + 1).sum();
      double known = 1 - missing[field];
      shares[field] = new double[] {missing[field], known * agreeing, known * (1 - agreeing)};
    }
  }

  /** The last level such that it or a better one is so many times likelier for matches. */
  private static int last(double[] m, double[] u, double times) {
    double matches = 0;
    double others = 0;
    int last = 0;
    for (int level = 1; level < u.length; level++) {
      matches += m[level];
      others += u[level];
      last = matches >= times * others ? level : last;
    }
    return last;
  }

  /** The surplus among these patterns, being those of some of all pairs. */
  double of(PatternCounts patterns, double allPairs) {
    PatternCounts agreements = new PatternCounts();
    patterns.forEach((pattern, pairs) -> agreements.add(agreement(pattern), pairs));
    double[] surplus = {0};
    agreements.forEach((agreement, pairs) -> surplus[0] += of(agreement, pairs, allPairs));
    return surplus[0];
  }

  private long agreement(long pattern) {
    long agreement = 0;
    for (int field = 0; field < last.length; field++) {
      int level = PairPatterns.level(pattern, field);
      long plain = level == 0 || last[field] == 0 ? 0 : level <= last[field] ? AGREES : DIFFERS;
      agreement |= plain << field * PairPatterns.BITS;
    }
    return agreement;
  }

  private double of(long agreement, long pairs, double allPairs) {
    double byChance = allPairs;
    int known = 0;
    int agreeing = 0;
    for (int field = 0; field < last.length; field++) {
      if (last[field] > 0) {
        int plain = PairPatterns.level(agreement, field);
        byChance *= shares[field][plain];
        known += plain == 0 ? 0 : 1;
        agreeing += plain == AGREES ? 1 : 0;
      }
    }
    double more = pairs - byChance;
    boolean agrees = agreeing >= LEAST_AGREEING && agreeing >= SHARE_AGREEING * known;
    return agrees && more > STANDARD_DEVIATIONS * (1 + Math.sqrt(byChance)) ? more : 0;
  }
}
