package org.vetika.linkage.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.vetika.linkage.compare.PairPatterns;

/**
 * Estimates m, and how many pairs match, from pattern counts with u fixed (Dempster, Laird and
 * Rubin 1977; for linkage Winkler 1988). Every field's m is drawn a little towards what its scheme
 * expects, as if a few matches had been seen before: levels that no match shows keep a finite
 * weight.
 */
final class ExpectationMaximization {
  private static final double PRIOR_MATCHES = 8;
  private static final int MOST_ROUNDS = 100;
  private static final double NOTHING = 1e-9;
  private static final double SETTLED = 1e-4;

  private final PatternTable table;
  private final Probabilities expected;
  private final BitSet heldOut;
  private final double allPairs;
  private final DecidedPatterns decided;

  /**
   * What one estimation found.
   *
   * @param seen how many matches there are at each level of each field, 0 being missing values
   * @param matches how many there are
   * @param blocks of pairs that do not match and are no strangers either
   */
  record Fit(
      double[][] m, double[][] seen, double matches, double lambda, List<SharedBlock> blocks) {}

  /**
   * @param table the pairs that were looked at
   * @param expected start, and what m is drawn towards; its u is used throughout
   * @param heldOut fields that say nothing here, since the pairs were chosen by them
   * @param allPairs number of pairs λ is a share of: those of the table, or all there are if the
   *     others are taken not to match
   * @param decided pairs whose answer is known; they are among those of the table too
   */
  ExpectationMaximization(
      PatternTable table,
      Probabilities expected,
      BitSet heldOut,
      double allPairs,
      DecidedPatterns decided) {
    this.table = table;
    this.expected = expected;
    this.heldOut = heldOut;
    this.allPairs = allPairs;
    this.decided = decided;
  }

  Fit run(Probabilities start) {
    return run(start, List.of());
  }

  Fit run(Probabilities start, List<SharedBlock> blocks) {
    Fit fit = new Fit(start.m(), zeros(), start.lambda() * allPairs, start.lambda(), blocks);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Fit next = step(fit);
      boolean settled = change(fit, next) < SETTLED;
      fit = next;
      if (settled) {
        break;
      }
    }
    return fit;
  }

  Fit step(Fit fit) {
    double[][] ratios = ratios(fit);
    double[][] seen = zeros();
    double matches = addDecided(fit, seen);
    double odds = fit.lambda() / (1 - fit.lambda());
    List<double[][]> shared = new ArrayList<>();
    fit.blocks().forEach(block -> shared.add(zeros()));
    double[] sizes = new double[fit.blocks().size()];
    for (int row = 0; row < table.size(); row++) {
      long pattern = table.pattern(row);
      double strangers = addShared(fit, pattern, table.pairs(row), odds, ratios, shared, sizes);
      double pairs = table.pairs(row) * share(pattern, odds * strangers, ratios);
      if (pairs > NOTHING) {
        matches += add(seen, pattern, pairs);
      }
    }
    double lambda = Math.clamp(matches / allPairs, 1e-12, 0.999);
    List<SharedBlock> blocks = new ArrayList<>();
    for (int number = 0; number < sizes.length; number++) {
      double share = Math.clamp(sizes[number] / allPairs, 1e-12, 0.999);
      blocks.add(
          new SharedBlock(fit.blocks().get(number).fields(), share, maximized(shared.get(number))));
    }
    return new Fit(maximized(seen), seen, matches, lambda, blocks);
  }

  /** Counts a row's pairs in the blocks; the share of strangers among those that do not match. */
  private double addShared(
      Fit fit,
      long pattern,
      double pairs,
      double odds,
      double[][] ratios,
      List<double[][]> shared,
      double[] sizes) {
    double[] times = new double[sizes.length];
    double all = 1;
    for (int number = 0; number < sizes.length; number++) {
      SharedBlock block = fit.blocks().get(number);
      times[number] = block.lambda() * block.ratio(pattern, expected.u());
      all += times[number];
    }
    for (int number = 0; number < sizes.length; number++) {
      double part = pairs * (1 - share(pattern, odds / all, ratios)) * times[number] / all;
      if (part > NOTHING) {
        sizes[number] += add(shared.get(number), pattern, part);
      }
    }
    return 1 / all;
  }

  private static double share(long pattern, double odds, double[][] ratios) {
    double ratio = odds;
    for (int field = 0; field < ratios.length; field++) {
      ratio *= ratios[field][PairPatterns.level(pattern, field)];
    }
    return Double.isInfinite(ratio) ? 1 : ratio / (1 + ratio);
  }

  /** What people said takes the place of what the model says of the same pairs. */
  private double addDecided(Fit fit, double[][] seen) {
    double[][] ratios = ratios(fit);
    double odds = fit.lambda() / (1 - fit.lambda());
    double[] matches = {0};
    decided
        .same()
        .forEach((pattern, count) ->
            matches[0] += add(seen, pattern, count * (1 - share(pattern, odds, ratios))));
    decided
        .different()
        .forEach((pattern, count) ->
            matches[0] += add(seen, pattern, -count * share(pattern, odds, ratios)));
    return matches[0];
  }

  private static double add(double[][] seen, long pattern, double pairs) {
    for (int field = 0; field < seen.length; field++) {
      seen[field][PairPatterns.level(pattern, field)] += pairs;
    }
    return pairs;
  }

  private double[][] ratios(Fit fit) {
    double[][] ratios = zeros();
    for (int field = 0; field < ratios.length; field++) {
      ratios[field][0] = 1;
      for (int level = 1; level < ratios[field].length; level++) {
        ratios[field][level] =
            heldOut.get(field) ? 1 : fit.m()[field][level] / expected.u()[field][level];
      }
    }
    return ratios;
  }

  private double[][] maximized(double[][] seen) {
    double[][] m = zeros();
    for (int field = 0; field < m.length; field++) {
      double known = 0;
      for (int level = 1; level < m[field].length; level++) {
        known += seen[field][level];
      }
      for (int level = 1; level < m[field].length; level++) {
        m[field][level] =
            (seen[field][level] + PRIOR_MATCHES * expected.m()[field][level])
                / (known + PRIOR_MATCHES);
      }
    }
    return m;
  }

  private double[][] zeros() {
    double[][] zeros = new double[expected.m().length][];
    for (int field = 0; field < zeros.length; field++) {
      zeros[field] = new double[expected.m()[field].length];
    }
    return zeros;
  }

  private static double change(Fit before, Fit after) {
    double change = Math.abs(after.lambda() - before.lambda()) / after.lambda();
    for (int field = 0; field < before.m().length; field++) {
      for (int level = 1; level < before.m()[field].length; level++) {
        change = Math.max(change, Math.abs(before.m()[field][level] - after.m()[field][level]));
      }
    }
    return change;
  }
}
