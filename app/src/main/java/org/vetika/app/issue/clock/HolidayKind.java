package org.vetika.app.issue.clock;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a day is not, or is, worked. */
public enum HolidayKind {
  /** On the same date every year. */
  FIXED,
  /** By the lunar calendar. */
  LUNAR,
  /** Once, such as the day after an election. */
  DAY_OFF,
  /** Worked to make up for a day off, though it would be off. */
  WORKING_DAY;

  /** As in the database, tables and message keys: {@code day-off}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of a key that somebody typed. */
  public static Optional<HolidayKind> parse(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }

  static HolidayKind ofKey(String key) {
    return parse(key).orElseThrow();
  }

  /** Whether such days are in the yearly list, which is announced for the whole year at once. */
  public boolean yearly() {
    return this == FIXED || this == LUNAR;
  }
}
