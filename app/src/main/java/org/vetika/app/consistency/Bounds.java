package org.vetika.app.consistency;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Between which numbers a number lies; null means that nothing is known on that side.
 *
 * @param lowerOpen whether the number is greater than {@code lower}, not equal
 * @param upperOpen whether the number is less than {@code upper}, not equal
 */
public record Bounds(
    @Nullable BigDecimal lower, boolean lowerOpen, @Nullable BigDecimal upper, boolean upperOpen) {
  public static final Bounds UNKNOWN = new Bounds(null, false, null, false);

  public static Bounds exactly(BigDecimal number) {
    return between(number, number);
  }

  public static Bounds between(BigDecimal lower, BigDecimal upper) {
    return new Bounds(lower, false, upper, false);
  }

  public boolean isUnknown() {
    return lower == null && upper == null;
  }

  public boolean isExact() {
    return lower != null && upper != null && lower.compareTo(upper) == 0;
  }

  /** Whether it is zero for certain. */
  public boolean isZero() {
    return isExact() && Objects.requireNonNull(lower).signum() == 0;
  }

  /** Between which numbers the difference of the two lies. */
  public Bounds minus(Bounds other) {
    return new Bounds(
        minus(lower, other.upper),
        lowerOpen || other.upperOpen,
        minus(upper, other.lower),
        upperOpen || other.lowerOpen);
  }

  /** The same, moved by an exact number. */
  public Bounds plus(BigDecimal number) {
    return minus(exactly(number.negate()));
  }

  private static @Nullable BigDecimal minus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? null : one.subtract(other);
  }
}
