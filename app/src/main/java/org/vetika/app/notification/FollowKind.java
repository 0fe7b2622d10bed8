package org.vetika.app.notification;

import java.util.Locale;

/** What can be followed. */
public enum FollowKind {
  ISSUE,
  /** A place and all below it. */
  PLACE,
  /** A topic and all below it. */
  TOPIC,
  AUTHORITY,
  /** Whatever a search would find. */
  SEARCH;

  /** As stored, in addresses, and at the end of message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static FollowKind stored(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
