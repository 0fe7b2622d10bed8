package org.vetika.app.issue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an issue waits for. */
public enum Awaited {
  /** A facilitator accepts it and says who is competent, or returns it. */
  ROUTE,
  ANSWER,
  /** A side states whether the answer was carried out. */
  VERIFY,
  /** What both sides found still open is to be completed. */
  COMPLETE,
  /** What was given back is raised again, or withdrawn. */
  RESUBMIT;

  /** As in the database, addresses, data files and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of a key that somebody typed. */
  public static Optional<Awaited> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  /** The value of a key that the database holds. */
  static Awaited stored(String key) {
    return ofKey(key).orElseThrow(() -> new IllegalStateException("Unknown key: " + key));
  }
}
