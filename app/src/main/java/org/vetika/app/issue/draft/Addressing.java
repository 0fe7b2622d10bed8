package org.vetika.app.issue.draft;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How it was said who should answer. */
public enum Addressing {
  /** As the rules say; the facilitator may see it otherwise. */
  SUGGESTED,
  CHOSEN,
  /** The rules or the facilitator decide. */
  OPEN;

  /** As in the database, addresses and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of a key that somebody sent. */
  public static Optional<Addressing> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  static Addressing stored(String key) {
    return ofKey(key).orElseThrow(() -> new IllegalStateException("Unknown key: " + key));
  }
}
