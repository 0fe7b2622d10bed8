package org.vetika.app.consistency;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of periods that figures are stated for. */
public enum PeriodType {
  YEAR,
  QUARTER,
  MONTH,
  RANGE;

  /** As in the database, in addresses and in the message key {@code period-type.<key>}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<PeriodType> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  static PeriodType stored(String key) {
    return ofKey(key).orElseThrow();
  }
}
