package org.vetika.counts.release;

/**
 * What a release must not show.
 *
 * @param threshold counts from 1 to one below it are not shown; 3 to 100. Statistical offices take
 *     3 or 5
 * @param cumulative whether the counts of a place can only grow from release to release, which
 *     everybody knows: "since January". Whoever reads then knows more, and more is withheld
 */
public record ReleaseRules(long threshold, boolean cumulative) {
  /** Refuses thresholds that protect nobody. */
  public ReleaseRules {
    if (threshold < 3 || threshold > 100) {
      throw new IllegalArgumentException("The threshold is 3 to 100: " + threshold);
    }
  }
}
