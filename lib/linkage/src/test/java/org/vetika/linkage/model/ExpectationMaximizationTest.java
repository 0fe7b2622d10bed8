package org.vetika.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vetika.linkage.compare.PairPatterns;

/** Two levels a field: 1 agree, 2 differ. */
class ExpectationMaximizationTest {
  private static final double[][] M = {{0, .9, .1}, {0, .8, .2}, {0, .95, .05}, {0, .7, .3}};
  private static final double[][] U = {{0, .1, .9}, {0, .05, .95}, {0, .2, .8}, {0, .02, .98}};

  @Test
  void the_parameters_that_made_the_counts_are_found_again() {
    double lambda = 0.05;
    PatternTable table = PatternTable.of(counts(lambda, 10_000_000));
    double[][] guess = {{0, .7, .3}, {0, .7, .3}, {0, .7, .3}, {0, .7, .3}};
    Probabilities start = new Probabilities(0.3, guess, U);
    ExpectationMaximization.Fit fit = run(table, start, new BitSet(), DecidedPatterns.none());
    assertThat(fit.lambda()).isEqualTo(lambda, within(0.0005));
    for (int field = 0; field < M.length; field++) {
      assertThat(fit.m()[field][1]).isEqualTo(M[field][1], within(0.005));
    }
  }

  /** One field: 80 of 100 pairs agree; u = .2, λ = .5, m = .9 to begin with, no prior matches. */
  @Test
  void one_step_is_what_one_works_out_by_hand() {
    PatternCounts counts = new PatternCounts();
    counts.add(1, 80_000_000);
    counts.add(2, 20_000_000);
    // Agreeing pairs match with .9/(.9+.2) = 9/11, the others with .1/(.1+.8) = 1/9.
    double matches = 80 * 9 / 11.0 + 20 / 9.0;
    double m = 80 * 9 / 11.0 / matches;
    Probabilities start =
        new Probabilities(.5, new double[][] {{0, .9, .1}}, new double[][] {{0, .2, .8}});
    ExpectationMaximization once =
        new ExpectationMaximization(
            PatternTable.of(counts), start, new BitSet(), 1e8, DecidedPatterns.none());
    ExpectationMaximization.Fit fit =
        once.step(new ExpectationMaximization.Fit(start.m(), M, 0, start.lambda(), List.of()));
    assertThat(fit.lambda()).isEqualTo(matches / 100, within(1e-9));
    assertThat(fit.m()[0][1]).isEqualTo(m, within(1e-6));
  }

  @Test
  void a_field_held_out_does_not_sway_which_pairs_match() {
    PatternTable table = PatternTable.of(counts(0.05, 10_000_000));
    double[][] wrong = {U[0], U[1], U[2], {0, .98, .02}};
    BitSet last = new BitSet();
    last.set(3);
    ExpectationMaximization.Fit fit =
        run(table, new Probabilities(0.3, M, wrong), last, DecidedPatterns.none());
    assertThat(fit.lambda()).isEqualTo(0.05, within(0.001));
  }

  @Test
  void a_missing_value_neither_speaks_for_nor_against_a_match() {
    Probabilities model = new Probabilities(.01, M, U);
    assertThat(model.weight(0, 0)).isZero();
    PatternCounts counts = new PatternCounts();
    counts.add(0, 1_000);
    ExpectationMaximization.Fit fit =
        run(PatternTable.of(counts), model, new BitSet(), DecidedPatterns.none());
    assertThat(fit.m()[0][1]).isEqualTo(M[0][1], within(1e-9));
    assertThat(fit.lambda()).isEqualTo(.01, within(1e-9));
  }

  @Test
  void what_people_decided_outweighs_what_the_model_thinks() {
    PatternTable table = PatternTable.of(counts(0.05, 1_000));
    Probabilities start = new Probabilities(0.05, M, U);
    DecidedPatterns decided = DecidedPatterns.none();
    decided.same().add(pattern(2, 1, 2, 1), 200);
    double before = run(table, start, new BitSet(), DecidedPatterns.none()).m()[0][2];
    double after = run(table, start, new BitSet(), decided).m()[0][2];
    assertThat(after).isGreaterThan(before + 0.2);
  }

  @Test
  void weights_and_probabilities_are_one_scale() {
    assertThat(Probabilities.probability(0)).isEqualTo(.5);
    assertThat(Probabilities.weight(.5)).isZero();
    assertThat(Probabilities.probability(Probabilities.weight(.123)))
        .isEqualTo(.123, within(1e-12));
    assertThat(new Probabilities(.25, M, U).priorWeight())
        .isEqualTo(Math.log(1 / 3.0) / Math.log(2), within(1e-12));
  }

  private static ExpectationMaximization.Fit run(
      PatternTable table, Probabilities start, BitSet heldOut, DecidedPatterns decided) {
    return new ExpectationMaximization(table, start, heldOut, table.total(), decided).run(start);
  }

  private static PatternCounts counts(double lambda, double pairs) {
    PatternCounts counts = new PatternCounts();
    for (int bits = 0; bits < 16; bits++) {
      double match = lambda;
      double other = 1 - lambda;
      int[] levels = new int[4];
      for (int field = 0; field < 4; field++) {
        levels[field] = 1 + (bits >> field & 1);
        match *= M[field][levels[field]];
        other *= U[field][levels[field]];
      }
      counts.add(pattern(levels), Math.round(pairs * (match + other)));
    }
    return counts;
  }

  private static long pattern(int... levels) {
    long pattern = 0;
    for (int field = 0; field < levels.length; field++) {
      pattern |= (long) levels[field] << field * PairPatterns.BITS;
    }
    return pattern;
  }
}
