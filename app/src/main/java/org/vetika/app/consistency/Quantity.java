package org.vetika.app.consistency;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much, as exactly as the party said it and no more exactly.
 *
 * @param value null for {@code between}, {@code words} and {@code withheld}
 * @param lower the lower end: of {@code between}, or of the interval of an estimate
 * @param upper the upper end of the same
 * @param confidence per cent that the interval of an estimate holds
 * @param words for {@code words}: what was said, such as "hundreds"
 */
public record Quantity(
    Qualifier qualifier,
    @Nullable BigDecimal value,
    @Nullable BigDecimal lower,
    @Nullable BigDecimal upper,
    @Nullable Integer confidence,
    @Nullable String words) {
  /** A number not shown, because a smaller one could be worked out from it. */
  public static final Quantity WITHHELD =
      new Quantity(Qualifier.WITHHELD, null, null, null, null, null);

  public Quantity {
    value = value == null ? null : plain(value);
    lower = lower == null ? null : plain(lower);
    upper = upper == null ? null : plain(upper);
  }

  public static Quantity of(Qualifier qualifier, BigDecimal value) {
    return new Quantity(qualifier, value, null, null, null, null);
  }

  public static Quantity exactly(long value) {
    return of(Qualifier.EXACTLY, BigDecimal.valueOf(value));
  }

  public static Quantity between(BigDecimal lower, BigDecimal upper) {
    return new Quantity(Qualifier.BETWEEN, null, lower, upper, null, null);
  }

  public static Quantity words(String words) {
    return new Quantity(Qualifier.WORDS, null, null, null, null, words);
  }

  /** Equal numbers are equal however many zeros they were written with. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal brief = number.stripTrailingZeros();
    return brief.scale() < 0 ? brief.setScale(0) : brief;
  }

  /** All numbers in it. */
  Stream<BigDecimal> numbers() {
    return Stream.of(value, lower, upper).filter(java.util.Objects::nonNull);
  }

  /** What can be said for certain about the number behind it. */
  public Bounds bounds() {
    if (qualifier != Qualifier.BETWEEN && lower != null && upper != null) {
      return Bounds.between(lower, upper);
    }
    return switch (qualifier) {
      case EXACTLY -> value == null ? Bounds.UNKNOWN : Bounds.exactly(value);
      case AT_LEAST -> new Bounds(value, false, null, false);
      case MORE_THAN -> new Bounds(value, true, null, false);
      case AT_MOST -> new Bounds(BigDecimal.ZERO, false, value, false);
      case LESS_THAN -> new Bounds(BigDecimal.ZERO, false, value, true);
      case BETWEEN -> new Bounds(lower, false, upper, false);
      // How far "about" reaches, nobody said.
      case ABOUT, WORDS, WITHHELD -> Bounds.UNKNOWN;
    };
  }
}
