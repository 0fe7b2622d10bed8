package org.vetika.app.issue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of what lies on somebody's desk. */
public enum QueueTab {
  /** All that waits for the person, whatever is awaited. */
  ALL,
  ANSWER,
  VERIFY,
  COMPLETE,
  ROUTE,
  /** Issues a facilitator must look at. */
  FLAGGED,
  /** Own issues that wait for somebody else. */
  WATCHING;

  /** As in addresses and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value of a key that somebody typed. */
  public static Optional<QueueTab> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }
}
