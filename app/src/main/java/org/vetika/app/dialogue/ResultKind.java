package org.vetika.app.dialogue;

import java.util.Locale;
import java.util.Optional;

/** What a numbered point of a summary result is. */
public enum ResultKind {
  PROGRESS,
  CHALLENGE,
  RECOMMENDATION,
  ASK,
  COMMITMENT;

  /** As in the database, addresses, data files and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of a key; empty for text that is none. */
  public static Optional<ResultKind> ofKey(String key) {
    for (ResultKind each : values()) {
      if (each.key().equals(key)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The value of a key that the database holds. */
  static ResultKind stored(String key) {
    return ofKey(key).orElseThrow(() -> new IllegalStateException("Unknown key: " + key));
  }
}
