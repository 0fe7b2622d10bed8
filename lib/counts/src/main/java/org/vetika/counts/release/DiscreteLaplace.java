package org.vetika.counts.release;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/**
 * Noise for counts: the discrete Laplace distribution P(k) ∝ e^(−ε|k|/Δ), drawn by exact integer
 * arithmetic (Canonne, Kamath, Steinke 2020, algorithms 1 and 2), because noise by floating point
 * has been seen to leak what it hides (Mironov 2012). With it a count to which one person adds at
 * most Δ cases is ε-differentially private.
 */
public final class DiscreteLaplace {
  private final RandomGenerator chance;
  private final BigInteger above;
  private final BigInteger below;

  /**
   * Noise of scale Δ/ε.
   *
   * @param epsilon the part of the budget that is spent, above 0
   * @param sensitivity Δ: how many cases one person can add to the count, at least 1
   */
  public DiscreteLaplace(Rational epsilon, int sensitivity) {
    this(epsilon, sensitivity, new SecureRandom());
  }

  /** For tests, which need the same chance twice. */
  DiscreteLaplace(Rational epsilon, int sensitivity, RandomGenerator chance) {
    if (!epsilon.positive() || sensitivity < 1) {
      throw new IllegalArgumentException("ε is above 0 and the sensitivity at least 1");
    }
    Rational scale =
        new Rational(
            epsilon.denominator().multiply(BigInteger.valueOf(sensitivity)), epsilon.numerator());
    above = scale.numerator();
    below = scale.denominator();
    this.chance = chance;
  }

  /** One independent draw. */
  public BigInteger draw() {
    while (true) {
      BigInteger start = below(above);
      if (bernoulliOfExponential(start, above)) {
        BigInteger whole = BigInteger.ZERO;
        while (bernoulliOfExponential(BigInteger.ONE, BigInteger.ONE)) {
          whole = whole.add(BigInteger.ONE);
        }
        BigInteger size = start.add(above.multiply(whole)).divide(below);
        boolean negative = chance.nextInt(2) == 1;
        if (!negative || size.signum() != 0) {
          return negative ? size.negate() : size;
        }
      }
    }
  }

  /** True with probability e^(−numerator/denominator), for fractions from 0 to 1. */
  private boolean bernoulliOfExponential(BigInteger numerator, BigInteger denominator) {
    long step = 1;
    while (below(denominator.multiply(BigInteger.valueOf(step))).compareTo(numerator) < 0) {
      step++;
    }
    return step % 2 == 1;
  }

  /** An integer from 0 to {@code limit − 1}, each as likely: too large ones are drawn again. */
  private BigInteger below(BigInteger limit) {
    int bits = limit.subtract(BigInteger.ONE).bitLength();
    byte[] drawn = new byte[(bits + 7) / 8];
    while (true) {
      chance.nextBytes(drawn);
      BigInteger number = new BigInteger(1, drawn).shiftRight(drawn.length * 8 - bits);
      if (number.compareTo(limit) < 0) {
        return number;
      }
    }
  }
}
