package org.vetika.app.dialogue;

import java.util.Locale;
import java.util.Optional;

/** Who owes the yearly number of dialogues of a series. */
public enum DueBy {
  PROVINCE,
  NATION;

  /** As in the database, addresses, data files and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of a key; empty for text that is none. */
  public static Optional<DueBy> ofKey(String key) {
    for (DueBy each : values()) {
      if (each.key().equals(key)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The value of a key that the database holds. */
  static DueBy stored(String key) {
    return ofKey(key).orElseThrow(() -> new IllegalStateException("Unknown key: " + key));
  }
}
