package org.vetika.app.issue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a side states about whether the answer was carried out. */
public enum Position {
  CONFIRMS,
  IN_PART,
  CONTESTS;

  /** As in the database, addresses, data files and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of a key that somebody typed. */
  public static Optional<Position> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  /** The value of a key that the database holds. */
  static Position stored(String key) {
    return ofKey(key).orElseThrow(() -> new IllegalStateException("Unknown key: " + key));
  }
}
