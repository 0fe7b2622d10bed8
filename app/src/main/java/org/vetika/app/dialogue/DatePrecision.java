package org.vetika.app.dialogue;

import java.util.Locale;
import java.util.Optional;

/** How much of a date is known: many sources name only a month or a year. */
public enum DatePrecision {
  DAY,
  MONTH,
  YEAR;

  /** As in the database, addresses, data files and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of a key; empty for text that is none. */
  public static Optional<DatePrecision> ofKey(String key) {
    for (DatePrecision each : values()) {
      if (each.key().equals(key)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The value of a key that the database holds. */
  static DatePrecision stored(String key) {
    return ofKey(key).orElseThrow(() -> new IllegalStateException("Unknown key: " + key));
  }
}
