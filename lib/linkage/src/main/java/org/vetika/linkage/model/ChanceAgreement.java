package org.vetika.linkage.model;

import java.util.Arrays;
import org.vetika.linkage.compare.LevelScheme;
import org.vetika.linkage.compare.PairPatterns;
import org.vetika.linkage.compare.PreparedField;
import org.vetika.linkage.compare.PreparedRecords;

/**
 * u, the agreement of pairs that do not match, from pairs picked at random. Where so few of those are
 * equal that their number is mostly luck, the share follows from how often each value occurs. The
 * few matches among random pairs are taken out once m and λ are known.
 */
final class ChanceAgreement {
  private static final double ENOUGH = 100;
  private static final double UNSEEN = 0.5;
  private static final double LEAST_SHARE_LEFT = 0.02;

  private final PreparedRecords records;
  private final double[][] seen;
  private final double[] known;

  ChanceAgreement(PreparedRecords records, PatternCounts random) {
    this.records = records;
    int size = records.fields().size();
    seen = new double[size][LevelScheme.MOST];
    known = new double[size];
    random.forEach(
        (pattern, count) -> {
          for (int field = 0; field < size; field++) {
            int level = PairPatterns.level(pattern, field);
            seen[field][level] += count;
            known[field] += level == 0 ? 0 : count;
          }
        });
  }

  /** Shares among random pairs, without the matches that m and λ say are among them. */
  double[][] shares(double lambda, double[][] m) {
    double[][] u = new double[seen.length][];
    for (int field = 0; field < u.length; field++) {
      u[field] = shares(field, lambda, m[field]);
    }
    return u;
  }

  private double[] shares(int field, double lambda, double[] m) {
    PreparedField prepared = records.fields().get(field);
    double[] u = new double[prepared.scheme().levels() + 1];
    double sum = 0;
    for (int level = 1; level < u.length; level++) {
      double share = (seen[field][level] + UNSEEN) / (known[field] + UNSEEN * (u.length - 1));
      boolean byChanceOnly = seen[field][level] < ENOUGH;
      if (level == LevelScheme.EQUAL && byChanceOnly) {
        share = Math.max(equalByFrequency(field), 1e-9);
      }
      double matches = lambda * m[level];
      u[level] = Math.max(share - matches, share * LEAST_SHARE_LEFT);
      sum += u[level];
    }
    for (int level = 1; level < u.length; level++) {
      u[level] /= sum;
    }
    return u;
  }

  /** The probability that two known values picked at random are equal. */
  private double equalByFrequency(int field) {
    int[] counts = counts(field);
    double equal = 0;
    double all = 0;
    for (int count : counts) {
      equal += count * (count - 1.0);
      all += count;
    }
    return all < 2 ? 0 : equal / (all * (all - 1));
  }

  private int[] counts(int field) {
    int[] byCode = records.fields().get(field).counts();
    if (byCode.length > 0) {
      return Arrays.copyOfRange(byCode, 1, byCode.length);
    }
    int[] values = new int[records.rows()];
    for (int row = 0; row < values.length; row++) {
      values[row] = records.code(row, field);
    }
    Arrays.sort(values);
    return runs(values);
  }

  private static int[] runs(int[] sorted) {
    int[] runs = new int[sorted.length];
    int size = 0;
    for (int index = 0; index < sorted.length; index++) {
      boolean known = sorted[index] != 0;
      boolean again = index > 0 && sorted[index] == sorted[index - 1];
      if (known && !again) {
        size++;
      }
      if (known) {
        runs[size - 1]++;
      }
    }
    return Arrays.copyOf(runs, size);
  }
}
