package org.vetika.app.issue.typed;

import java.time.Instant;

/** That an entry no longer holds: when, by whom, why. */
public record Withdrawal(Instant at, String by, String because) {
  /** The reason of what the announced list of a year replaced. */
  public static final String BY_LIST = "announced-list";
}
