package org.vetika.estimation;

import org.hipparchus.special.Gamma;

/** Tail probabilities of counts. */
final class Poisson {
  private Poisson() {}

  /** The smaller of P(X ≤ count) and P(X ≥ count). */
  static double tail(long count, double mean) {
    if (mean <= 0) {
      return count > 0 ? 0 : 1;
    }
    double atMost = Gamma.regularizedGammaQ(count + 1., mean);
    double atLeast = count == 0 ? 1 : Gamma.regularizedGammaP((double) count, mean);
    return Math.min(atMost, atLeast);
  }
}
