package org.vetika.app.issue;

import java.util.Locale;

/** Why a use case of this module was refused. */
public enum Refusal {
  /** There is no such issue, or the person may not know of it. */
  UNKNOWN,
  NOT_ALLOWED,
  WRONG_STATE,
  TITLE_MISSING,
  TITLE_TOO_LONG,
  TEXT_MISSING,
  TEXT_TOO_LONG,
  REASON_MISSING,
  UNKNOWN_PLACE,
  UNKNOWN_TOPIC,
  /** Not an authority on record, dissolved, or the one that holds the issue already. */
  UNKNOWN_AUTHORITY,
  /** "Not competent" must name who is. */
  COMPETENT_MISSING,
  /** What is accepted, or studied, needs a date. */
  DATE_MISSING,
  DATE_PASSED,
  DATE_TOO_FAR,
  BAD_COUNTS,
  UNKNOWN_RESULT,
  UNKNOWN_DIALOGUE,
  UNKNOWN_ORGANIZATION,
  UNKNOWN_MILESTONE,
  /** A translation must say who made it. */
  MAKER_MISSING,
  ALREADY_SAID,
  /**
   * An issue cannot be merged into itself, into one that ended by merging, or that nobody may see.
   */
  BAD_TARGET,
  NOTHING_ABOVE,
  BAD_EMAIL,
  TOO_MANY,
  /** Nothing of this kind is there to be corrected, paused or resumed. */
  NOT_APPLICABLE;

  /** As in the message key {@code issue-refused.<key>}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
