package org.vetika.estimation;

/** A range that holds the root of a falling function, and shrinks. Mutable. */
final class Bracket {
  private static final double NARROW = 1e-10;

  private double low;
  private double high;

  Bracket(double low, double high) {
    this.low = low;
    this.high = high;
  }

  /** The root lies above a place where the function is positive, else below it. */
  void cut(double at, double height) {
    if (height > 0) {
      low = Math.max(low, at);
    } else {
      high = Math.min(high, at);
    }
  }

  boolean isWide() {
    return high - low > NARROW;
  }

  /** The proposed place, or the middle when it lies outside or is not a number. */
  double inside(double proposed) {
    return proposed > low && proposed < high ? proposed : (low + high) / 2;
  }
}
