package org.vetika.counts.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscreteLaplaceTest {
  /** Pearson's chi-square over k = −8 … 8 and the two tails: 18 degrees of freedom. */
  @ParameterizedTest
  @CsvSource({"1, 1", "1/2, 1", "2, 3", "7/5, 2", "0.3, 1"})
  void draws_follow_the_distribution_to_the_last_integer(String epsilon, int sensitivity) {
    Rational exact = Rational.parse(epsilon);
    int draws = 60_000;
    int reach = 8;
    long[] seen = new long[2 * reach + 3];
    DiscreteLaplace noise = new DiscreteLaplace(exact, sensitivity, new Random(20261122));
    for (int draw = 0; draw < draws; draw++) {
      int value = noise.draw().intValueExact();
      seen[Math.clamp(value, -reach - 1, reach + 1) + reach + 1]++;
    }
    double decay =
        Math.exp(
            -exact.numerator().doubleValue() / exact.denominator().doubleValue() / sensitivity);
    double square = 0;
    for (int cell = 0; cell < seen.length; cell++) {
      int value = Math.abs(cell - reach - 1);
      double share =
          value > reach
              ? Math.pow(decay, value) / (1 + decay)
              : Math.pow(decay, value) * (1 - decay) / (1 + decay);
      double expected = Math.max(share * draws, 1e-9);
      square += expected < 5 ? 0 : (seen[cell] - expected) * (seen[cell] - expected) / expected;
    }
    // Exceeded once in ten thousand.
    assertThat(square).isLessThan(46);
  }

  @Test
  void fractions_are_exact_and_in_lowest_terms() {
    assertThat(Rational.parse("0.1").plus(Rational.parse("0.2"))).isEqualTo(Rational.of(3, 10));
    assertThat(Rational.parse("6/-4")).isEqualTo(Rational.of(-3, 2));
    assertThat(Rational.parse("2e1")).isEqualTo(Rational.of(20, 1));
    assertThat(Rational.of(1, 3).compareTo(Rational.of(2, 6))).isZero();
    assertThat(Rational.of(10, 5)).hasToString("2");
    assertThatThrownBy(() -> Rational.parse("1/0")).isInstanceOf(NumberFormatException.class);
    assertThatThrownBy(() -> Rational.parse("1e999")).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void no_epsilon_gives_no_noise() {
    assertThatThrownBy(() -> new DiscreteLaplace(Rational.ZERO, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
