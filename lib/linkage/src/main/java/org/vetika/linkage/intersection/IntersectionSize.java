package org.vetika.linkage.intersection;

/**
 * All that a comparison of sets tells.
 *
 * @param ours members of the own set, each counted once
 * @param theirs members of the other's set
 * @param both members of both
 */
public record IntersectionSize(int ours, int theirs, int both) {
  /** Members of the own set alone. */
  public int onlyOurs() {
    return ours - both;
  }

  /** Members of the other's set alone. */
  public int onlyTheirs() {
    return theirs - both;
  }

  /** Members of at least one. */
  public int union() {
    return ours + theirs - both;
  }
}
