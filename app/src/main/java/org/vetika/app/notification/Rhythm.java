package org.vetika.app.notification;

import java.util.Optional;

/** How often a reader wants mail. */
public enum Rhythm {
  AT_ONCE("at-once"),
  DAILY("daily"),
  WEEKLY("weekly");

  private final String key;

  Rhythm(String key) {
    this.key = key;
  }

  /** As stored, in forms, and at the end of message keys. */
  public String key() {
    return key;
  }

  public static Optional<Rhythm> ofKey(String key) {
    for (Rhythm rhythm : values()) {
      if (rhythm.key.equals(key)) {
        return Optional.of(rhythm);
      }
    }
    return Optional.empty();
  }

  static Rhythm stored(String key) {
    return ofKey(key).orElseThrow(() -> new IllegalArgumentException(key));
  }
}
