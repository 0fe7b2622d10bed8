package org.vetika.counts.release;

/**
 * What readers must not be able to exclude about a cell.
 *
 * @param cell its number
 * @param low it might be as low as this
 * @param high it might be as high as this
 */
record Target(int cell, long low, long high) {
  /** Both demands. */
  Target and(Target other) {
    return new Target(cell, Math.min(low, other.low), Math.max(high, other.high));
  }
}
