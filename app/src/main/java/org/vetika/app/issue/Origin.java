package org.vetika.app.issue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an issue came onto the record. */
public enum Origin {
  /** From a point of a published summary result. */
  RESULT,
  /** Said on the floor of a dialogue and entered by its facilitator. */
  FLOOR,
  ORGANIZATION,
  /** A person, with or without an account. */
  PERSON,
  /** Told by radio call, on paper or by telephone, and entered by somebody else. */
  ASSISTED;

  /** As in the database, addresses, data files and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of a key that somebody typed. */
  public static Optional<Origin> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  /** The value of a key that the database holds. */
  static Origin stored(String key) {
    return ofKey(key).orElseThrow(() -> new IllegalStateException("Unknown key: " + key));
  }
}
