package org.vetika.linkage.labelled;

/**
 * How right the pairs called matches are.
 *
 * @param found how many pairs were called matches
 * @param right how many of them are
 * @param truth how many matches there are
 */
public record Score(long found, long right, long truth) {
  /** Share of what was found that is right; 1 if nothing was found. */
  public double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  /** Share of the matches that were found; 1 if there are none. */
  public double recall() {
    return truth == 0 ? 1 : (double) right / truth;
  }

  /** The harmonic mean of the two. */
  public double f1() {
    return found + truth == 0 ? 1 : 2.0 * right / (found + truth);
  }
}
