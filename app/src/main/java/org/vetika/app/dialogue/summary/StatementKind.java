package org.vetika.app.dialogue.summary;

import java.util.Locale;
import java.util.Optional;

/** How participants speak about a point. */
public enum StatementKind {
  COMMENTS,
  AMENDMENTS,
  RESERVATIONS;

  /** As in addresses and in the entries of stubs. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value of a key; empty for text that is none. */
  public static Optional<StatementKind> ofKey(String key) {
    for (StatementKind each : values()) {
      if (each.key().equals(key)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
