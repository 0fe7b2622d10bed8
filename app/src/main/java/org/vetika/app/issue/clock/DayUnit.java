package org.vetika.app.issue.clock;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a rule counts. */
public enum DayUnit {
  WORKING,
  /** Every day; an end that is not worked moves to a day that is. */
  CALENDAR;

  /** As in the database, addresses and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The unit of a key that somebody typed. */
  public static Optional<DayUnit> parse(String key) {
    return Arrays.stream(values()).filter(unit -> unit.key().equals(key)).findFirst();
  }
}
