package org.vetika.linkage.model;

/**
 * Patterns of pairs that people decided; they weigh in the estimation with what was decided.
 *
 * @param same of pairs said to be the same
 * @param different of pairs said to be different, so that the model's opinion of them is not used
 */
public record DecidedPatterns(PatternCounts same, PatternCounts different) {
  /** No decisions. */
  public static DecidedPatterns none() {
    return new DecidedPatterns(new PatternCounts(), new PatternCounts());
  }
}
