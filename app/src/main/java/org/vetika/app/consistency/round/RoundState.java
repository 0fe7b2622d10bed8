package org.vetika.app.consistency.round;

import java.util.Locale;

/** Where a round stands. */
public enum RoundState {
  PROPOSED,
  AGREED,
  UPLOADING,
  LINKING,
  REVIEWING,
  RESULT,
  SIGNED,
  ENDED,
  WITHDRAWN;

  /** As in the database and in message keys {@code round-state.<key>}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RoundState of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** Whether lists may be handed in. */
  public boolean takesLists() {
    return this == AGREED || this == UPLOADING;
  }

  /** Whether nothing will happen any more but the destruction of the lists. */
  public boolean isOver() {
    return this == SIGNED || this == ENDED || this == WITHDRAWN;
  }
}
