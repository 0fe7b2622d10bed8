package org.vetika.app.consistency.discrepancy;

import java.util.Locale;

/** The side of one of the two figures; which is first says nothing. */
public enum DiscrepancySide {
  FIRST,
  SECOND;

  /** As in the database. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  DiscrepancySide other() {
    return this == FIRST ? SECOND : FIRST;
  }
}
