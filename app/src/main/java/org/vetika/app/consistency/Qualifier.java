package org.vetika.app.consistency;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How exactly a party stated its figure. */
public enum Qualifier {
  EXACTLY,
  ABOUT,
  AT_LEAST,
  MORE_THAN,
  AT_MOST,
  LESS_THAN,
  BETWEEN,
  /** In words alone, such as “hundreds”: no number stands for them. */
  WORDS,
  /** Not shown, because a smaller count could be worked out from it. Never stored. */
  WITHHELD;

  /** As in the database and in the message key {@code quantity.<key>}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Qualifier> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  static Qualifier stored(String key) {
    return ofKey(key).orElseThrow();
  }
}
