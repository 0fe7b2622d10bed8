package org.vetika.linkage;

/** What is thought of a pair. */
public enum Outcome {
  /** The two records are the same case. */
  MATCH,
  /** A person should look at it. */
  REVIEW,
  /** They are not the same case. */
  NON_MATCH
}
