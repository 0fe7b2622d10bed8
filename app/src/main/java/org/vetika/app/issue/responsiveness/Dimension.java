package org.vetika.app.issue.responsiveness;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what the figures are told apart. */
public enum Dimension {
  AUTHORITY,
  /** By province; issues of the whole country stand by themselves. */
  PLACE,
  TOPIC,
  /** By the year in which the authority received it. */
  YEAR,
  /** Not at all: one group. */
  ALL;

  /** As in addresses, data files and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Dimension> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }
}
