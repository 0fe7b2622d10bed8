package org.vetika.app.consistency;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a party says to a step. */
public enum Position {
  CONFIRMS,
  CONTESTS,
  /** Only the party that stated the step. */
  WITHDRAWS;

  /** As in the database and in the message key {@code step-position.<key>}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Position> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  static Position stored(String key) {
    return ofKey(key).orElseThrow();
  }
}
