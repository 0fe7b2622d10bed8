package org.vetika.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConvergenceTest {
  private static final int LENGTH = 4_000;

  @Test
  void independent_draws_count_fully() {
    Convergence convergence = Convergence.of(chains(0, 0));
    assertThat(convergence.scaleReduction()).isCloseTo(1, within(.005));
    assertThat(convergence.effectiveDraws()).isBetween(.85 * 4 * LENGTH, 1.15 * 4 * LENGTH);
  }

  @Test
  void sticky_draws_count_less() {
    // An autoregression with factor φ is worth (1−φ)/(1+φ) of its length: here a nineteenth.
    Convergence convergence = Convergence.of(chains(.9, 0));
    assertThat(convergence.effectiveDraws())
        .isBetween(.8 * 4 * LENGTH / 19, 1.25 * 4 * LENGTH / 19);
  }

  @Test
  void chains_in_different_places_are_noticed() {
    assertThat(Convergence.of(chains(0, 1)).scaleReduction()).isGreaterThan(1.2);
  }

  private static double[][] chains(double sticky, double apart) {
    SplittableRandom random = new SplittableRandom(3);
    double[][] chains = new double[4][LENGTH];
    for (int chain = 0; chain < chains.length; chain++) {
      double value = 0;
      for (int index = 0; index < LENGTH; index++) {
        value = sticky * value + random.nextGaussian();
        chains[chain][index] = value + apart * chain;
      }
    }
    return chains;
  }
}
