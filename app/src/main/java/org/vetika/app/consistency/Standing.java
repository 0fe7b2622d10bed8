package org.vetika.app.consistency;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How figures of several parties stand to each other; the gravest first. */
public enum Standing {
  /** They differ, and not all of it is explained and confirmed. */
  TO_SETTLE,
  /** They speak of different things, or not in numbers that can be subtracted. */
  NOT_COMPARABLE,
  /** They differ, and both sides confirm why, to the last case. */
  EXPLAINED,
  /** They are the same. */
  AGREE,
  /** Only one party states a figure. */
  SINGLE;

  /** As in the database and in the message key {@code standing.<key>}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Standing> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  /** The graver of the two. */
  public Standing or(Standing other) {
    return compareTo(other) <= 0 ? this : other;
  }

  static Standing stored(String key) {
    return ofKey(key).orElseThrow();
  }
}
