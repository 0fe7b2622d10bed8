package org.vetika.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.vetika.estimation.LatentClasses.Run;

// The expected figures come from one long run of the reference program, so they are not exact.
class LatentClassesTest {
  private static final Run LONG = new Run(20_26, 4, 10_000, 250_000, 250_000, 25);
  private static final Run SHORT = new Run(3, 2, 1_000, 4_000, 4_000, 4);

  @Test
  void kosovo() {
    LatentClasses result = LatentClasses.of(Published.kosovo(), LONG, Progress.NONE);
    check(result, 10_657, 9_050, 10_427, 13_660);
    assertThat(result.hasConverged()).isTrue();
    assertThat(result.seedRatio()).isBetween(1., 1.05);
  }

  @Test
  void spina_bifida() {
    check(LatentClasses.of(Published.spinaBifida(), LONG, Progress.NONE), 740, 686, 734, 833);
  }

  @Test
  void hiv_in_rome() {
    check(LatentClasses.of(Published.hiv(), LONG, Progress.NONE), 11_016, 9_370, 10_941, 13_064);
  }

  private static void check(
      LatentClasses result, double mean, double lower, double median, double upper) {
    assertThat(result.size().mean()).isCloseTo(mean, withinPercentage(2));
    assertThat(result.size().quantile(.025)).isCloseTo(lower, withinPercentage(1.5));
    assertThat(result.size().median()).isCloseTo(median, withinPercentage(1.5));
    assertThat(result.size().quantile(.975)).isCloseTo(upper, withinPercentage(4));
  }

  @Test
  void a_run_that_is_too_short_says_so() {
    LatentClasses result = LatentClasses.of(Published.kosovo(), SHORT, Progress.NONE);
    assertThat(result.sweeps()).isEqualTo(5_000);
    assertThat(result.hasConverged()).isFalse();
  }

  @Test
  void a_run_goes_on_until_the_chains_agree() {
    Run patient = new Run(3, 4, 1_000, 2_000, 64_000, 4);
    LatentClasses result = LatentClasses.of(Published.spinaBifida(), patient, Progress.NONE);
    assertThat(result.hasConverged()).isTrue();
    assertThat(result.sweeps()).isBetween(3_000L, 65_000L);
  }
}
