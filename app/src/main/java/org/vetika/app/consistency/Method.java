package org.vetika.app.consistency;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a party came to its figure. */
public enum Method {
  /** Cases were recorded one by one and counted. */
  RECORDS,
  /** Somebody said so, in public or in a document. */
  STATEMENT,
  /** Calculated from less than all cases; has an interval. */
  ESTIMATE;

  /** As in the database and in the message key {@code figure-method.<key>}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Method> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  static Method stored(String key) {
    return ofKey(key).orElseThrow();
  }
}
