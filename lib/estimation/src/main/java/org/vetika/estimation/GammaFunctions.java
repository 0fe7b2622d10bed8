package org.vetika.estimation;

/**
 * ln Γ and its derivative for positive arguments, to about 13 digits.
 *
 * <p>Asymptotic series after shifting the argument to 10 or more: Abramowitz and Stegun, Handbook
 * of Mathematical Functions, 6.1.41 and 6.3.18.
 */
final class GammaFunctions {
  private static final double HALF_LOG_OF_TWO_PI = 0.9189385332046728;
  private static final double LEAST = 10;

  private GammaFunctions() {}

  static double logGamma(double x) {
    double shifted = x;
    double product = 1;
    while (shifted < LEAST) {
      product *= shifted;
      shifted += 1;
    }
    double s = 1 / (shifted * shifted);
    double series =
        (1. / 12 - s * (1. / 360 - s * (1. / 1260 - s * (1. / 1680 - s / 1188)))) / shifted;
    double sum = (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_OF_TWO_PI + series;
    return product == 1 ? sum : sum - Math.log(product);
  }

  static double digamma(double x) {
    double shifted = x;
    double sum = 0;
    while (shifted < LEAST) {
      sum -= 1 / shifted;
      shifted += 1;
    }
    double s = 1 / (shifted * shifted);
    double series = s * (1. / 12 - s * (1. / 120 - s * (1. / 252 - s * (1. / 240 - s / 132))));
    return sum + Math.log(shifted) - 0.5 / shifted - series;
  }
}
