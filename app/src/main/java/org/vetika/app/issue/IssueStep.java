package org.vetika.app.issue;

import java.util.Locale;

/** What may happen to an issue so that its state, or who must act, is another one. */
public enum IssueStep {
  /** A competent authority is named and has its date. */
  ACCEPT,
  RETURN,
  RESUBMIT,
  REFER,
  /** The clock refers it one level up. */
  ESCALATE,
  /** Nobody competent is left: back to the facilitators. */
  UNROUTE,
  ANSWER,
  VERIFY,
  CONTEST,
  SETTLE,
  SETTLE_ON_THE_SPOT,
  LET_STAND,
  WITHDRAW,
  MERGE;

  /** As in message keys and in the picture of the documentation. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
