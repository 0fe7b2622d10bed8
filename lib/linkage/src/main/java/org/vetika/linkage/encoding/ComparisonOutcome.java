package org.vetika.linkage.encoding;

/** How a comparison ended. */
public sealed interface ComparisonOutcome {
  /**
   * All pairs were compared.
   *
   * @param pairs those at or above the threshold, the most similar first
   * @param compared how many pairs there are in all
   * @param dropped similar pairs left out because a row had too many of them
   */
  record Compared(EncodedPairs pairs, long compared, long dropped) implements ComparisonOutcome {}

  /** It was ended before; nothing of it is kept. */
  record Stopped() implements ComparisonOutcome {}
}
