package org.vetika.app.consistency.estimate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How exactly a result is given out. Whoever knows all counts but a few small ones could find these
 * out by trying which of them lead to just the published numbers; therefore, when some counts are
 * hidden, everybody gets two digits of each number, limits outwards, and no table of models.
 */
public enum Exactness {
  FULL,
  TWO_DIGITS,
  /**
   * The number of known cases too: it belongs to a comparison of lists that shows other sums of the
   * same counts, and together they could tell what is hidden in both.
   */
  ALL_TWO_DIGITS;

  private static final int DIGITS = 2;
  private static final int SMALL = 5;

  /** What everybody may know of an estimate. */
  static Exactness forEverybody(KeptEstimate estimate) {
    return estimate.hidesCounts() ? whenHidden(estimate) : FULL;
  }

  /** What everybody may know of an estimate of which some counts are hidden. */
  static Exactness whenHidden(KeptEstimate estimate) {
    return estimate.round() == null ? TWO_DIGITS : ALL_TWO_DIGITS;
  }

  /** As in files. */
  String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  double of(double number) {
    return rounded(number, RoundingMode.HALF_EVEN);
  }

  double down(double number) {
    return rounded(number, RoundingMode.FLOOR);
  }

  double up(double number) {
    return rounded(number, RoundingMode.CEILING);
  }

  /** The number of known cases. */
  long known(long union) {
    return this == ALL_TWO_DIGITS ? (long) of((double) union) : union;
  }

  /** Whether a number may not even be rounded. */
  boolean hides(double number) {
    return this != FULL && number > 0 && number < SMALL && number == Math.rint(number);
  }

  private double rounded(double number, RoundingMode mode) {
    return this == FULL || !Double.isFinite(number)
        ? number
        : BigDecimal.valueOf(number).round(new MathContext(DIGITS, mode)).doubleValue();
  }
}
