package org.vetika.app.issue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an authority decides in an answer. */
public enum Decision {
  ACCEPTED,
  ACCEPTED_IN_PART,
  NOT_ACCEPTED,
  /** The authority must name the competent one, which then waits for the issue. */
  NOT_COMPETENT,
  NEEDS_STUDY;

  /** As in the database, addresses, data files and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of a key that somebody typed. */
  public static Optional<Decision> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  /** The value of a key that the database holds. */
  static Decision stored(String key) {
    return ofKey(key).orElseThrow(() -> new IllegalStateException("Unknown key: " + key));
  }
}
