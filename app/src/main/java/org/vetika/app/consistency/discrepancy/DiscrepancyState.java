package org.vetika.app.consistency.discrepancy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a discrepancy stands. */
public enum DiscrepancyState {
  /** Each side is to explain its figure. */
  OPEN,
  /** Both explained; somebody is to propose how it is settled. */
  DISCUSSED,
  /** One side proposed a text; the other is to confirm or decline it. */
  PROPOSED,
  /** One side said its last word; the other is to say its own. */
  LAST_WORDS,
  /** Both sides confirmed the same text. */
  SETTLED,
  /** They disagree, and the last word of each is on record. */
  STANDING;

  /** As in the database, in addresses and in the message key {@code discrepancy-state.<key>}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<DiscrepancyState> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  /** Whether nobody owes anything anymore. */
  public boolean closed() {
    return this == SETTLED || this == STANDING;
  }
}
