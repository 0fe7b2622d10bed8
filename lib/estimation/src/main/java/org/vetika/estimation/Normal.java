package org.vetika.estimation;

import org.hipparchus.special.Erf;

/** The standard normal distribution, to about 15 digits, from the error function of Hipparchus. */
final class Normal {
  private Normal() {}

  static double cumulative(double z) {
    return 0.5 * Erf.erfc(-z / Math.sqrt(2));
  }

  static double quantile(double share) {
    return Math.sqrt(2) * Erf.erfInv(2 * share - 1);
  }
}
