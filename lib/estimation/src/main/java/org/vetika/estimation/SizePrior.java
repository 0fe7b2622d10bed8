package org.vetika.estimation;

/** What is believed about the number of cases before the lists are looked at. */
public sealed interface SizePrior {
  /** Logarithm of the prior probability of a size, up to a constant. */
  double logarithm(double size);

  /** {@code 1/N}: says as little as possible about the order of magnitude. */
  record InverseOfSize() implements SizePrior {
    @Override
    public double logarithm(double size) {
      return -Math.log(size);
    }
  }

  /**
   * Negative binomial: a Poisson number whose mean has a gamma distribution, as Madigan and York
   * use it.
   *
   * @param shape of the gamma distribution
   * @param scale of the gamma distribution
   */
  record NegativeBinomial(double shape, double scale) implements SizePrior {
    @Override
    public double logarithm(double size) {
      return size * Math.log(scale)
          - (size + shape) * Math.log1p(scale)
          + GammaFunctions.logGamma(size + shape)
          - GammaFunctions.logGamma(size + 1)
          - GammaFunctions.logGamma(shape);
    }
  }
}
