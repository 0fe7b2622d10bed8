package org.vetika.app.issue;

import java.util.Locale;

/** By what issues are filtered and counted. */
enum IssueDimension {
  STATE,
  /** Depends on the day: computed, the others are stored. */
  OVERDUE,
  WAITS,
  PLACE,
  TOPIC,
  YEAR,
  AUTHORITY,
  ASKER,
  DIALOGUE;

  /** As in addresses. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
