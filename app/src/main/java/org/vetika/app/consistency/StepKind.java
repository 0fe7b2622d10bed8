package org.vetika.app.consistency;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why two figures differ, one step of it. */
public enum StepKind {
  /** Cases outside the other figure's period. */
  PERIOD,
  /** Cases that only one of the definitions counts. */
  DEFINITION,
  /** Cases in places that only one of the figures covers. */
  PLACE,
  /** Cases whose reporters asked for confidentiality. */
  CONFIDENTIAL,
  /** Cases that were reported somewhere and went no further. */
  NOT_PASSED_ON,
  /** Cases counted more than once. */
  DUPLICATE,
  /** Cases that somebody is still looking at. */
  UNDER_EXAMINATION;

  /** As in the database and in the message key {@code step-kind.<key>}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<StepKind> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }

  /**
   * Whether such cases are explained once both sides confirm them. The others need somebody to act
   * still: who holds a report passes it on, who examines a case decides.
   */
  public boolean explains() {
    return switch (this) {
      case PERIOD, DEFINITION, PLACE, CONFIDENTIAL, DUPLICATE -> true;
      case NOT_PASSED_ON, UNDER_EXAMINATION -> false;
    };
  }

  static StepKind stored(String key) {
    return ofKey(key).orElseThrow();
  }
}
