package org.vetika.app.consistency.discrepancy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is done to a discrepancy, and so the kinds of its entries. */
public enum DiscrepancyDeed {
  OPEN,
  EXPLAIN,
  PROPOSE,
  CONFIRM,
  DECLINE,
  LAST_WORD,
  /** A facilitator records that a side let its day pass without a last word. */
  LET_STAND,
  /** The clock found that a figure was revised. */
  REVISE,
  /** The clock found that a figure was revised or withdrawn and nothing is left unexplained. */
  EVEN_OUT,
  /** Somebody corrects the words of an own entry; how the matter stands does not change. */
  CORRECT;

  /** As in the database, in addresses and in the message key {@code discrepancy-deed.<key>}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<DiscrepancyDeed> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  /** Whether time alone does it, and nobody else can. */
  boolean byClock() {
    return this == REVISE || this == EVEN_OUT;
  }

  /** Whether it is nothing without words. */
  boolean needsText() {
    return this != CONFIRM && this != LET_STAND && !byClock();
  }
}
