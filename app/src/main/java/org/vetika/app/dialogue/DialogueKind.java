package org.vetika.app.dialogue;

import java.util.Locale;
import java.util.Optional;

/** The nine kinds of dialogue. */
public enum DialogueKind {
  PARTNERSHIP_FORUM,
  PROVINCIAL_FORUM,
  SECTORAL_DIALOGUE,
  CONSULTATIVE_MEETING,
  SUB_NATIONAL_DIALOGUE,
  CSO_UN_MEETING,
  MEMBER_MEETING,
  WORKSHOP,
  BROADCAST;

  /** As in the database, addresses, data files and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of a key; empty for text that is none. */
  public static Optional<DialogueKind> ofKey(String key) {
    for (DialogueKind each : values()) {
      if (each.key().equals(key)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The value of a key that the database holds. */
  static DialogueKind stored(String key) {
    return ofKey(key).orElseThrow(() -> new IllegalStateException("Unknown key: " + key));
  }
}
