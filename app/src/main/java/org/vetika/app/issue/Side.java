package org.vetika.app.issue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which part somebody speaks in an issue. */
public enum Side {
  ASKER,
  AUTHORITY,
  FACILITATOR,
  /** The dated rules, carried out by the server. */
  CLOCK,
  /** Somebody else who adds to the record, such as another one with the same problem. */
  OTHER;

  /** As in the database, addresses, data files and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of a key that somebody typed. */
  public static Optional<Side> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  /** The value of a key that the database holds. */
  static Side stored(String key) {
    return ofKey(key).orElseThrow(() -> new IllegalStateException("Unknown key: " + key));
  }
}
