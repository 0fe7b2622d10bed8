package org.vetika.app.organization;

import java.util.Locale;

/** The level of the state at which an authority works. */
public enum AuthorityLevel {
  NATIONAL,
  PROVINCE,
  DISTRICT,
  COMMUNE;

  /** As in the database, addresses and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static AuthorityLevel ofKey(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
