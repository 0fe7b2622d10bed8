package org.vetika.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomDrawsTest {
  private static final int DRAWS = 200_000;

  private final RandomDraws random = new RandomDraws(5);

  @ParameterizedTest
  @CsvSource({"4, 0.3", "40, 0.05", "40, 0.9", "1000, 0.02", "1000, 0.5", "5000, 0.7", "9, 0"})
  void binomial_numbers_have_the_right_mean_and_variance(int trials, double chance) {
    check(() -> random.binomial(trials, chance), trials * chance, trials * chance * (1 - chance));
  }

  @ParameterizedTest
  @CsvSource({"0.2", "3", "9.9", "10.1", "300", "40000"})
  void poisson_numbers_have_the_right_mean_and_variance(double mean) {
    check(() -> random.poisson(mean), mean, mean);
  }

  @ParameterizedTest
  @CsvSource({"1", "2.5", "400"})
  void gamma_numbers_have_the_right_mean_and_variance(double shape) {
    check(() -> random.gamma(shape), shape, shape);
  }

  @Test
  void small_gamma_numbers_are_right_on_the_logarithmic_scale() {
    // E ln G = ψ(a), Var ln G = ψ'(a); ψ'(0.1) = 101.4332991507927…
    check(() -> random.logGamma(0.1), GammaFunctions.digamma(0.1), 101.4333);
  }

  @Test
  void beta_numbers_have_the_right_mean_and_variance() {
    check(() -> random.beta(3, 5), 3. / 8, 15. / (64 * 9));
  }

  /** Mean and variance within five standard errors. */
  private static void check(DoubleSupplier draw, double mean, double variance) {
    double sum = 0;
    double squares = 0;
    double fourths = 0;
    for (int index = 0; index < DRAWS; index++) {
      double off = draw.getAsDouble() - mean;
      sum += off;
      squares += off * off;
      fourths += off * off * off * off;
    }
    assertThat(sum / DRAWS).isCloseTo(0, within(5 * Math.sqrt(variance / DRAWS) + 1e-12));
    double spread = Math.sqrt(Math.max(0, fourths / DRAWS - variance * variance) / DRAWS);
    assertThat(squares / DRAWS).isCloseTo(variance, within(5 * spread + 1e-9));
  }
}
