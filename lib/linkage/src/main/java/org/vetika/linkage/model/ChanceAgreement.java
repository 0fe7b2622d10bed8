package org.vetika.linkage.model;

import org.vetika.linkage.compare.LevelScheme;
import org.vetika.linkage.compare.PairPatterns;
import org.vetika.linkage.compare.PreparedField;
import org.vetika.linkage.compare.PreparedRecords;

/**
 * u, the agreement of pairs that do not match, from pairs picked at random; equality from all
 * pairs, since how often each value occurs tells their number without luck. The few matches among
 * them are taken out once it is known how many of them are at which level.
 */
final class ChanceAgreement {
  private static final double UNSEEN = 0.5;
  private static final double LEAST_SHARE = 1e-9;
  private static final double LEAST_LEFT = 0.05;

  private final PreparedRecords records;
  private final double[][] seen;
  private final double[] known;
  private final double[] equal;
  private final double total;

  ChanceAgreement(PreparedRecords records, boolean acrossListsOnly, PatternCounts random) {
    this.records = records;
    int size = records.fields().size();
    seen = new double[size][LevelScheme.MOST];
    known = new double[size];
    equal = new double[size];
    total = random.total();
    random.forEach((pattern, count) -> {
      for (int field = 0; field < size; field++) {
        int level = PairPatterns.level(pattern, field);
        seen[field][level] += count;
        known[field] += level == 0 ? 0 : count;
      }
    });
    for (int field = 0; field < size; field++) {
      equal[field] = new EqualPairs(records, acrossListsOnly, field).share();
    }
  }

  /** For each field the share of pairs of which a value is missing. */
  double[] missing() {
    double[] missing = new double[known.length];
    for (int field = 0; field < missing.length; field++) {
      missing[field] = 1 - known[field] / Math.max(1, total);
    }
    return missing;
  }

  /** Shares among random pairs, matches included. */
  double[][] shares() {
    return sharesWithout(new double[seen.length][LevelScheme.MOST], 1);
  }

  /**
   * Shares among random pairs without the matches.
   *
   * @param matches how many are at each level
   * @param allPairs of how many pairs
   */
  double[][] sharesWithout(double[][] matches, double allPairs) {
    double[][] u = new double[seen.length][];
    for (int field = 0; field < u.length; field++) {
      double knownPairs = allPairs * known[field] / Math.max(1, total);
      u[field] = shares(field, matches[field], Math.max(1, knownPairs));
    }
    return u;
  }

  private double[] shares(int field, double[] matches, double knownPairs) {
    PreparedField prepared = records.fields().get(field);
    double[] u = new double[prepared.scheme().levels() + 1];
    double sum = 0;
    for (int level = 1; level < u.length; level++) {
      double share =
          level == LevelScheme.EQUAL
              ? Math.max(equal[field], LEAST_SHARE)
              : (seen[field][level] + UNSEEN) / (known[field] + UNSEEN * u.length);
      u[level] = Math.max(share - matches[level] / knownPairs, share * LEAST_LEFT);
      sum += u[level];
    }
    for (int level = 1; level < u.length; level++) {
      u[level] /= sum;
    }
    return u;
  }
}
