package org.vetika.app.dialogue;

import java.util.Locale;
import java.util.Optional;

/** The level of the state at which a dialogue takes place. */
public enum DialogueLevel {
  NATIONAL,
  PROVINCE,
  DISTRICT,
  COMMUNE;

  /** As in the database, addresses, data files and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of a key; empty for text that is none. */
  public static Optional<DialogueLevel> ofKey(String key) {
    for (DialogueLevel each : values()) {
      if (each.key().equals(key)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The value of a key that the database holds. */
  static DialogueLevel stored(String key) {
    return ofKey(key).orElseThrow(() -> new IllegalStateException("Unknown key: " + key));
  }
}
