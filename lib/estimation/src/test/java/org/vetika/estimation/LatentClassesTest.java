package org.vetika.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.vetika.estimation.LatentClasses.Run;

class LatentClassesTest {
  private static final Run LONG = new Run(20_26, 4, 10_000, 250_000, 250_000, 25);

  @Test
  void kosovo() {
    LatentClasses result = LatentClasses.of(Published.kosovo(), LONG, Progress.NONE);
    System.err.println(
        result.size().mean()
            + " "
            + result.size().interval(.95)
            + " "
            + result.size().median()
            + " "
            + result);
    assertThat(result.size().mean()).isCloseTo(10_657, withinPercentage(2));
    assertThat(result.size().quantile(.025)).isCloseTo(9_050, withinPercentage(1.5));
    assertThat(result.size().median()).isCloseTo(10_427, withinPercentage(1.5));
    assertThat(result.size().quantile(.975)).isCloseTo(13_660, withinPercentage(4));
  }

  @Test
  void spina_bifida() {
    LatentClasses result = LatentClasses.of(Published.spinaBifida(), LONG, Progress.NONE);
    System.err.println(
        result.size().mean()
            + " "
            + result.size().interval(.95)
            + " "
            + result.size().median()
            + " "
            + result);
    assertThat(result.size().mean()).isCloseTo(740, withinPercentage(2));
    assertThat(result.size().quantile(.025)).isCloseTo(686, withinPercentage(1.5));
    assertThat(result.size().median()).isCloseTo(734, withinPercentage(1.5));
    assertThat(result.size().quantile(.975)).isCloseTo(833, withinPercentage(4));
  }

  @Test
  void hiv_in_rome() {
    LatentClasses result = LatentClasses.of(Published.hiv(), LONG, Progress.NONE);
    System.err.println(
        result.size().mean()
            + " "
            + result.size().interval(.95)
            + " "
            + result.size().median()
            + " "
            + result);
    assertThat(result.size().mean()).isCloseTo(11_016, withinPercentage(2));
    assertThat(result.size().quantile(.025)).isCloseTo(9_370, withinPercentage(1.5));
    assertThat(result.size().median()).isCloseTo(10_941, withinPercentage(1.5));
    assertThat(result.size().quantile(.975)).isCloseTo(13_064, withinPercentage(4));
  }
}
