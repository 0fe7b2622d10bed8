package org.vetika.app.dialogue;

import java.util.Locale;

/** Why a use case of this module was refused. */
public enum Refusal {
  /** There is no such dialogue, summary, section, point, amendment or organization. */
  UNKNOWN,
  /** The person may not do this for this organization in this dialogue. */
  NOT_ALLOWED,
  /** Not in the state in which the summary result or the dialogue is. */
  WRONG_STATE,
  EMPTY_TEXT,
  TEXT_TOO_LONG,
  TITLE_MISSING,
  REASON_MISSING,
  BAD_DATES,
  BAD_TIMES,
  BAD_COUNTS,
  BAD_LINK,
  BAD_NUMBER,
  NUMBER_TAKEN,
  /** A summary result without any point cannot be circulated. */
  NO_POINTS,
  /** Each point needs a kind before it is circulated. */
  KIND_MISSING,
  /** Every proposed amendment must be decided before the text counts as agreed. */
  OPEN_AMENDMENTS,
  /** A point with translations is not split or joined: they would no longer fit. */
  HAS_TRANSLATIONS,
  /** A point with a reservation is not deleted or joined away. */
  HAS_RESERVATIONS,
  /** The parts of a split must together be the whole text. */
  TEXT_LOST,
  NOTHING_TO_JOIN,
  /** A section with points is not deleted. */
  SECTION_NOT_EMPTY,
  ALREADY_SAID,
  ALREADY_DECIDED,
  /** A translation into the original language, or the removal of a text that is gone. */
  NOT_APPLICABLE,
  /** The text is no longer the one whose fingerprint was confirmed. */
  FINGERPRINT_CHANGED,
  /** Somebody else changed it first; only pages give this as a reason. */
  OVERTAKEN,
  /** The dialogue has a summary result already. */
  SUMMARY_EXISTS,
  UNKNOWN_TOPIC,
  UNKNOWN_PLACE,
  /** Several places have the name that was written. */
  AMBIGUOUS_PLACE,
  UNKNOWN_ORGANIZATION,
  /** The person speaks for several organizations here and must say for which. */
  CHOOSE_ORGANIZATION,
  /** The person does not speak for the organization that the form names. */
  NOT_YOUR_ORGANIZATION,
  NO_CONVENER,
  BAD_FILE,
  /** The code of a series: small Latin letters, digits and hyphens. */
  BAD_CODE,
  CODE_TAKEN,
  /** How many are due and who owes them go together. */
  RULE_INCOMPLETE,
  /** What is owed needs a source. */
  SOURCE_MISSING,
  /** Fewer seats than are taken. */
  TOO_FEW_SEATS;

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
