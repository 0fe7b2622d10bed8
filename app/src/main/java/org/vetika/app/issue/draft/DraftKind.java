package org.vetika.app.issue.draft;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a draft came to be. */
public enum DraftKind {
  /** Somebody writes for themselves or their organization. */
  OWN,
  /** A facilitator takes up a published point. */
  RESULT,
  /** A facilitator writes down what is said at a dialogue. */
  FLOOR,
  /** Somebody writes what another one told. */
  ASSISTED;

  /** As in the database, addresses and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of a key that somebody sent. */
  public static Optional<DraftKind> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  static DraftKind stored(String key) {
    return ofKey(key).orElseThrow(() -> new IllegalStateException("Unknown key: " + key));
  }
}
