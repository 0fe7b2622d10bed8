package org.vetika.app.dialogue;

import java.util.Locale;
import java.util.Optional;

/** What an organization was in a dialogue. */
public enum ParticipationRole {
  CONVENED,
  TOOK_PART,
  INVITED_TO_ANSWER,
  OBSERVER;

  /** As in the database, addresses, data files and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of a key; empty for text that is none. */
  public static Optional<ParticipationRole> ofKey(String key) {
    for (ParticipationRole each : values()) {
      if (each.key().equals(key)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The value of a key that the database holds. */
  static ParticipationRole stored(String key) {
    return ofKey(key).orElseThrow(() -> new IllegalStateException("Unknown key: " + key));
  }
}
