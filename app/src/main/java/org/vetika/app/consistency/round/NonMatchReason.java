package org.vetika.app.consistency.round;

import java.util.Locale;
import org.vetika.app.consistency.StepKind;

/** Why a case is on one list and not on another, as a party states it. */
public enum NonMatchReason {
  /** One of them does not count such cases. */
  DEFINITION(StepKind.DEFINITION),
  /** It happened outside of the places that one of them covers. */
  PLACE(StepKind.PLACE),
  /** It happened outside of the days that one of them covers. */
  DATE(StepKind.PERIOD),
  /** Nobody reported it to the other. */
  NOT_RECEIVED(StepKind.NOT_PASSED_ON),
  /** It was reported, and nobody could confirm it so far. */
  NOT_PROVEN(StepKind.UNDER_EXAMINATION);

  private final StepKind step;

  NonMatchReason(StepKind step) {
    this.step = step;
  }

  /** As in the database and in message keys {@code round-why.<key>}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The step between two figures that such cases make. */
  public StepKind step() {
    return step;
  }

  static NonMatchReason stored(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
