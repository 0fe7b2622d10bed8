package org.vetika.app.issue;

import java.util.Locale;

/** By what issues are filtered and counted. */
enum IssueDimension {
  STATE(0),
  /** Depends on the day: computed, the others are stored. */
  OVERDUE(1),
  WAITS(2),
  PLACE(3),
  TOPIC(4),
  YEAR(5),
  AUTHORITY(6),
  ASKER(7),
  DIALOGUE(8);

  static final int COLUMNS = values().length;

  private final int column;

  IssueDimension(int column) {
    this.column = column;
  }

  /** Where its values stand in arrays, from zero. */
  int column() {
    return column;
  }

  /** As in addresses. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
