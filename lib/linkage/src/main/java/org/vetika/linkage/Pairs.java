package org.vetika.linkage;

import org.vetika.linkage.model.Probabilities;

/**
 * The pairs that reached the limit of review, ordered by their records. Arrays are of one length;
 * records are numbered over all lists, the first list's from 0.
 */
public final class Pairs {
  private final int[] lefts;
  private final int[] rights;
  private final float[] weights;
  private final double match;
  private final double review;

  Pairs(int[] lefts, int[] rights, float[] weights, LinkageSettings settings) {
    this.lefts = lefts;
    this.rights = rights;
    this.weights = weights;
    this.match = settings.match();
    this.review = settings.review();
  }

  /** Number of pairs. */
  public int size() {
    return lefts.length;
  }

  /** Number of the pair's first record. */
  public int left(int pair) {
    return lefts[pair];
  }

  /** Number of the pair's second record, larger than the first's. */
  public int right(int pair) {
    return rights[pair];
  }

  /** Weight in bits; infinite where a person decided. */
  public double weight(int pair) {
    return weights[pair];
  }

  /** Probability of a match, 0 to 1. */
  public double probability(int pair) {
    return Probabilities.probability(weights[pair]);
  }

  /** What the probability stands for under the limits of the settings. */
  public Outcome outcome(int pair) {
    double probability = probability(pair);
    if (probability >= match) {
      return Outcome.MATCH;
    }
    return probability >= review ? Outcome.REVIEW : Outcome.NON_MATCH;
  }

  /** Number of pairs with this outcome. */
  public int count(Outcome outcome) {
    int count = 0;
    for (int pair = 0; pair < size(); pair++) {
      count += outcome(pair) == outcome ? 1 : 0;
    }
    return count;
  }
}
