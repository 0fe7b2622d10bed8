package org.vetika.counts.release;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact fraction, in lowest terms; no floating point comes near a guarantee.
 *
 * @param numerator any integer
 * @param denominator above 0
 */
public record Rational(BigInteger numerator, BigInteger denominator)
    implements Comparable<Rational> {
  /** 0. */
  public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);

  /** Reduces it. */
  public Rational {
    if (denominator.signum() == 0) {
      throw new IllegalArgumentException("A denominator of 0");
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    numerator = numerator.divide(divisor);
    denominator = denominator.divide(divisor);
  }

  /** {@code numerator / denominator}. */
  public static Rational of(long numerator, long denominator) {
    return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * Reads {@code 1/3}, {@code 0.25} or {@code 2}, exactly.
   *
   * @throws NumberFormatException for anything else
   */
  public static Rational parse(String text) {
    int slash = text.indexOf('/');
    if (slash >= 0) {
      BigInteger below = new BigInteger(text.substring(slash + 1).strip());
      if (below.signum() == 0) {
        throw new NumberFormatException("a denominator of 0");
      }
      return new Rational(new BigInteger(text.substring(0, slash).strip()), below);
    }
    BigDecimal decimal = new BigDecimal(text.strip());
    if (Math.abs(decimal.scale()) > 30) {
      throw new NumberFormatException("too many digits");
    }
    return decimal.scale() > 0
        ? new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
        : new Rational(decimal.toBigIntegerExact(), BigInteger.ONE);
  }

  /** The sum. */
  public Rational plus(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** The difference. */
  public Rational minus(Rational other) {
    return plus(new Rational(other.numerator.negate(), other.denominator));
  }

  /** Whether it is above 0. */
  public boolean positive() {
    return numerator.signum() > 0;
  }

  @Override
  public int compareTo(Rational other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
