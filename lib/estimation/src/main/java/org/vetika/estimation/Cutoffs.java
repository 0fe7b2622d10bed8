package org.vetika.estimation;

/**
 * When the lists are taken not to allow a figure.
 *
 * <p>Judged on simulated populations whose true number is known; see docs/estimation.md.
 *
 * @param overlaps fewest cases on two or more lists
 * @param copyChance a list within another is a copy when chance would do this less often
 * @param bicUnits models at most so much worse than the best are listened to
 * @param modelRatio largest factor between their numbers
 * @param methodRatio largest factor between the medians of the methods
 * @param seedRatio largest factor between the sampler's medians from different seeds
 * @param unseenRatio largest number of unseen cases by known case
 * @param sharedReach above this {@link PairDependence#sharedReach} only a lower limit is given
 */
public record Cutoffs(
    long overlaps,
    double copyChance,
    double bicUnits,
    double modelRatio,
    double methodRatio,
    double seedRatio,
    double unseenRatio,
    double sharedReach) {

  /** The limits that the simulations led to. */
  public static Cutoffs usual() {
    return new Cutoffs(7, 0.01, 6, 2, 2, 1.05, 9, 0.5);
  }
}
