package org.vetika.linkage.model;

import java.util.Arrays;
import java.util.List;

/**
 * A mixture of matches, blocks of pairs with some columns in common, and strangers, fitted to
 * agreements by expectation–maximization. Strangers agree by chance; so do pairs of a block in the
 * columns that they do not have in common.
 */
final class Mixture {
  private static final double PRIOR_PAIRS = 8;
  private static final int MOST_ROUNDS = 200;
  private static final double SETTLED = 1e-4;
  private static final double LEAST_PAIRS = 1e-3;

  private final Agreements agreements;
  private final List<Agreements.Row> rows;
  private final double allPairs;

  /**
   * What one fit found; the first class is that of matches, the blocks follow.
   *
   * @param sets bits of the fields of each class
   * @param pairs how many pairs each class has
   * @param agree by class and field the share that agrees
   * @param gain by how much the logarithm of the likelihood is above that of strangers only
   */
  record Fit(int[] sets, double[] pairs, double[][] agree, double gain) {}

  Mixture(Agreements agreements, List<Agreements.Row> rows, double allPairs) {
    this.agreements = agreements;
    this.rows = rows;
    this.allPairs = allPairs;
  }

  /** From what is expected of matches; a class after the first is a block. */
  Fit fit(int[] sets, double[] pairs) {
    double[][] agree = new double[sets.length][agreements.fields()];
    for (double[] own : agree) {
      Arrays.setAll(own, agreements::agreeing);
    }
    Fit fit = new Fit(sets, pairs, agree, 0);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Fit next = step(fit);
      double change = 0;
      for (int number = 0; number < sets.length; number++) {
        double before = fit.pairs()[number];
        change = Math.max(change, Math.abs(next.pairs()[number] - before) / (before + 1));
      }
      fit = next;
      if (change < SETTLED && round > 0) {
        break;
      }
    }
    return fit;
  }

  private Fit step(Fit fit) {
    int classes = fit.sets().length;
    double[][][] ratios = ratios(fit);
    double[] odds = odds(fit);
    double[] pairs = new double[classes];
    double[][] agreeing = new double[classes][agreements.fields()];
    double[][] known = new double[classes][agreements.fields()];
    double gain = allPairs * Math.log(strangers(fit) / allPairs);
    for (Agreements.Row row : rows) {
      double[] shares = shares(row, odds, ratios);
      gain += row.pairs() * Math.log(shares[classes]);
      for (int number = 0; number < classes; number++) {
        double part = row.pairs() * shares[number] / shares[classes];
        pairs[number] += part;
        for (int bits = row.agree() | row.differ(); bits != 0; bits &= bits - 1) {
          int field = Integer.numberOfTrailingZeros(bits);
          known[number][field] += part;
          agreeing[number][field] += (row.agree() & 1 << field) == 0 ? 0 : part;
        }
      }
    }
    for (int number = 0; number < classes; number++) {
      pairs[number] = Math.max(pairs[number], LEAST_PAIRS);
      for (int field = 0; field < agreements.fields(); field++) {
        double prior = PRIOR_PAIRS * agreements.agreeing(field);
        agreeing[number][field] =
            (agreeing[number][field] + prior) / (known[number][field] + PRIOR_PAIRS);
      }
    }
    return new Fit(fit.sets(), pairs, agreeing, gain);
  }

  private double strangers(Fit fit) {
    return Math.max(1, allPairs - Arrays.stream(fit.pairs()).sum());
  }

  private double[] odds(Fit fit) {
    double strangers = strangers(fit);
    return Arrays.stream(fit.pairs()).map(pairs -> pairs / strangers).toArray();
  }

  /** By class and field: how many times likelier than by chance it is to differ, and to agree. */
  private double[][][] ratios(Fit fit) {
    double[][][] ratios = new double[fit.sets().length][agreements.fields()][];
    for (int number = 0; number < ratios.length; number++) {
      for (int field = 0; field < agreements.fields(); field++) {
        double agree = fit.agree()[number][field];
        double chance = agreements.byChance(field);
        boolean own = (fit.sets()[number] & agreements.telling() & 1 << field) != 0;
        ratios[number][field] =
            own ? new double[] {(1 - agree) / (1 - chance), agree / chance} : new double[] {1, 1};
      }
    }
    return ratios;
  }

  /**
   * How many times likelier each class is than strangers, and after them the sum with strangers.
   */
  private static double[] shares(Agreements.Row row, double[] odds, double[][][] ratios) {
    double[] shares = Arrays.copyOf(odds, odds.length + 1);
    double sum = 1;
    for (int number = 0; number < odds.length; number++) {
      for (int bits = row.agree() | row.differ(); bits != 0; bits &= bits - 1) {
        int field = Integer.numberOfTrailingZeros(bits);
        shares[number] *= ratios[number][field][row.agree() >> field & 1];
      }
      sum += shares[number];
    }
    shares[odds.length] = sum;
    return shares;
  }

  /** How many pairs of a row are taken for matches. */
  double[] matches(Fit fit) {
    double[][][] ratios = ratios(fit);
    double[] odds = odds(fit);
    double[] matches = new double[rows.size()];
    for (int row = 0; row < matches.length; row++) {
      double[] shares = shares(rows.get(row), odds, ratios);
      matches[row] = rows.get(row).pairs() * shares[0] / shares[odds.length];
    }
    return matches;
  }
}
