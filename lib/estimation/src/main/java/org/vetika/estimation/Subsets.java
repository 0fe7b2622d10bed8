package org.vetika.estimation;

/**
 * Sums over all subsets or supersets of each set of lists at once.
 *
 * <p>A log-linear design matrix has a 1 where a pattern contains a term, so products with it are
 * such sums; taken dimension by dimension they cost {@code lists·2^lists} additions (the zeta
 * transform).
 */
final class Subsets {
  private Subsets() {}

  /** Replaces each value by the sum of the values of all its subsets. */
  static void sumSubsets(double[] values) {
    for (int bit = 1; bit < values.length; bit <<= 1) {
      for (int set = bit; set < values.length; set = set + 1 | bit) {
        values[set] += values[set ^ bit];
      }
    }
  }

  /** Replaces each value by the sum of the values of all its supersets. */
  static void sumSupersets(double[] values) {
    for (int bit = 1; bit < values.length; bit <<= 1) {
      for (int set = bit; set < values.length; set = set + 1 | bit) {
        values[set ^ bit] += values[set];
      }
    }
  }
}
