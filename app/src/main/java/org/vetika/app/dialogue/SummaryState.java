package org.vetika.app.dialogue;

import java.util.Locale;
import java.util.Optional;

/**
 * The states of a summary result; {@code SummaryTransitions} says what leads from one to the next.
 */
public enum SummaryState {
  DRAFT,
  CIRCULATED,
  AGREED,
  PUBLISHED;

  /** As in the database, addresses, data files and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of a key; empty for text that is none. */
  public static Optional<SummaryState> ofKey(String key) {
    for (SummaryState each : values()) {
      if (each.key().equals(key)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The value of a key that the database holds. */
  static SummaryState stored(String key) {
    return ofKey(key).orElseThrow(() -> new IllegalStateException("Unknown key: " + key));
  }
}
