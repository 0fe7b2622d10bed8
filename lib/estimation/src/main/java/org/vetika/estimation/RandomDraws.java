package org.vetika.estimation;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Random numbers whose parameters change with every draw, so nothing is prepared beforehand.
 *
 * <p>Sources: gamma by G. Marsaglia and W. W. Tsang, ACM TOMS 26 (2000); binomial by inversion or
 * W. Hörmann, The generation of binomial random variates, J. Statist. Comput. Simul. 46 (1993);
 * Poisson by W. Hörmann, The transformed rejection method for generating Poisson random variables,
 * Insurance 12 (1993). Not thread-safe; the same seed gives the same draws.
 */
final class RandomDraws {
  private static final double INVERSION_BELOW = 10;

  private static final double[] LOG_FACTORIALS =
      IntStream.range(0, 2_048)
          .mapToDouble(number -> GammaFunctions.logGamma(number + 1.))
          .toArray();

  private final UniformRandomProvider source;
  private final SharedStateContinuousSampler normal;

  RandomDraws(long seed) {
    source = RandomSource.XO_SHI_RO_256_PP.create(seed);
    normal = ZigguratSampler.NormalizedGaussian.of(source);
  }

  /** Between 0 and 1, both excluded. */
  double uniform() {
    return (source.nextLong() >>> 12) * 0x1.0p-52 + 0x1.0p-53;
  }

  /** A whole number from 0 to below the limit. */
  int below(int limit) {
    return source.nextInt(limit);
  }

  /** Gamma with scale 1; for shapes below 1 see {@link #logGamma}. */
  double gamma(double shape) {
    double d = shape - 1. / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = normal.sample();
      double v = 1 + c * x;
      if (v > 0) {
        v = v * v * v;
        double u = uniform();
        double square = x * x;
        if (u < 1 - 0.0331 * square * square
            || Math.log(u) < 0.5 * square + d * (1 - v + Math.log(v))) {
          return d * v;
        }
      }
    }
  }

  /**
   * The logarithm of a gamma number with scale 1, exact also where the number itself would be 0.
   */
  double logGamma(double shape) {
    return shape >= 1
        ? Math.log(gamma(shape))
        : Math.log(gamma(shape + 1)) + Math.log(uniform()) / shape;
  }

  /** Beta with both parameters at least 1. */
  double beta(double one, double other) {
    double first = gamma(one);
    return first / (first + gamma(other));
  }

  /** How many of {@code trials} succeed. */
  int binomial(int trials, double probability) {
    if (probability > 0.5) {
      return trials - binomialBelowHalf(trials, 1 - probability);
    }
    return binomialBelowHalf(trials, probability);
  }

  private int binomialBelowHalf(int trials, double probability) {
    double mean = trials * probability;
    if (mean <= 0) {
      return 0;
    }
    return mean < INVERSION_BELOW
        ? binomialByInversion(trials, probability)
        : binomialByRejection(trials, probability);
  }

  private int binomialByInversion(int trials, double probability) {
    double left = uniform();
    // (1−p)^n ≥ 1 − np: most draws of rare things end here.
    if (left <= 1 - trials * probability) {
      return 0;
    }
    double odds = probability / (1 - probability);
    double chance = Math.exp(trials * Math.log(1 - probability));
    int successes = 0;
    while (left > chance && successes < trials) {
      left -= chance;
      successes++;
      chance *= odds * (trials - successes + 1) / successes;
    }
    return successes;
  }

  private int binomialByRejection(int trials, double probability) {
    double deviation = Math.sqrt(trials * probability * (1 - probability));
    double b = 1.15 + 2.53 * deviation;
    double a = -0.0873 + 0.0248 * b + 0.01 * probability;
    double center = trials * probability + 0.5;
    double squeeze = 0.92 - 4.2 / b;
    while (true) {
      double u = source.nextDouble() - 0.5;
      double v = uniform();
      double distance = 0.5 - Math.abs(u);
      int successes = (int) Math.floor((2 * a / distance + b) * u + center);
      if (distance >= 0.07 && v <= squeeze) {
        return successes;
      }
      if (successes >= 0 && successes <= trials) {
        double alpha = (2.83 + 5.1 / b) * deviation;
        double height = Math.log(v * alpha / (a / (distance * distance) + b));
        if (height <= logOfRatioToMode(trials, probability, successes)) {
          return successes;
        }
      }
    }
  }

  private static double logOfRatioToMode(int trials, double probability, int successes) {
    int mode = (int) ((trials + 1) * probability);
    return logFactorial(mode)
        + logFactorial(trials - mode)
        - logFactorial(successes)
        - logFactorial(trials - successes)
        + (successes - mode) * Math.log(probability / (1 - probability));
  }

  private static double logFactorial(int number) {
    return number < LOG_FACTORIALS.length
        ? LOG_FACTORIALS[number]
        : GammaFunctions.logGamma(number + 1.);
  }

  /** A Poisson number; the mean must be below two thousand million. */
  int poisson(double mean) {
    return mean < INVERSION_BELOW ? poissonByInversion(mean) : poissonByRejection(mean);
  }

  private int poissonByInversion(double mean) {
    double limit = Math.exp(-mean);
    double product = uniform();
    int events = 0;
    while (product > limit) {
      product *= uniform();
      events++;
    }
    return events;
  }

  private int poissonByRejection(double mean) {
    double b = 0.931 + 2.53 * Math.sqrt(mean);
    double a = -0.059 + 0.02483 * b;
    double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
    double squeeze = 0.9277 - 3.6224 / (b - 2);
    while (true) {
      double u = source.nextDouble() - 0.5;
      double v = uniform();
      double distance = 0.5 - Math.abs(u);
      double events = Math.floor((2 * a / distance + b) * u + mean + 0.43);
      if (distance >= 0.07 && v <= squeeze) {
        return (int) events;
      }
      if (events >= 0 && (distance >= 0.013 || v <= distance)) {
        double height = Math.log(v * inverseAlpha / (a / (distance * distance) + b));
        if (height <= events * Math.log(mean) - mean - logFactorial((int) events)) {
          return (int) events;
        }
      }
    }
  }
}
