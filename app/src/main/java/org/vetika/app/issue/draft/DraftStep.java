package org.vetika.app.issue.draft;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A question that is asked before an issue is sent, in the order in which they are asked. */
public enum DraftStep {
  MATTER,
  PLACE,
  TOPIC,
  /** Whether one of the issues that look alike is the same. */
  SIMILAR,
  AUTHORITY,
  FILES,
  /** Who raises it: not asked when that is known. */
  WHO,
  SEEN;

  /** As in the database, addresses and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of a key that somebody sent. */
  public static Optional<DraftStep> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  static DraftStep stored(String key) {
    return ofKey(key).orElseThrow(() -> new IllegalStateException("Unknown key: " + key));
  }
}
