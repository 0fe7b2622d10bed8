package org.vetika.app.dialogue.summary;

import java.util.Locale;

/** What can happen to a summary result. */
public enum SummaryEvent {
  BEGIN,
  SAVE,
  CIRCULATE,
  COMMENT,
  PROPOSE_AMENDMENT,
  DECIDE_AMENDMENT,
  RECORD_RESERVATION,
  TAKE_BACK,
  AGREE,
  REOPEN,
  PUBLISH,
  TRANSLATE,
  CORRECT,
  REMOVE_TEXT,
  /** Of a comment, a proposed wording or a reservation. */
  REMOVE_STATEMENT;

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
