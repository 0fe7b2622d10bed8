package org.vetika.app.organization;

/**
 * An organization on record that may be the one that was named.
 *
 * @param score from 0 to 1; from {@link #CERTAIN} on the names are the same but for typing
 * @param reason why it was found
 */
public record OrganizationMatch(OrganizationName organization, double score, Reason reason) {
  /** Names that are equal once typing variants are folded. */
  public static final double CERTAIN = 0.95;

  /** What is alike. */
  public enum Reason {
    SAME_NAME,
    SAME_ACRONYM,
    SIMILAR_NAME
  }
}
