package org.vetika.app.dialogue;

import java.util.Locale;
import java.util.Optional;

/** Whether a dialogue is still to come, took place, or was called off. */
public enum DialogueStatus {
  ANNOUNCED,
  HELD,
  CANCELLED;

  /** As in the database, addresses, data files and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of a key; empty for text that is none. */
  public static Optional<DialogueStatus> ofKey(String key) {
    for (DialogueStatus each : values()) {
      if (each.key().equals(key)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The value of a key that the database holds. */
  static DialogueStatus stored(String key) {
    return ofKey(key).orElseThrow(() -> new IllegalStateException("Unknown key: " + key));
  }
}
