package org.vetika.app.consistency.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a finding stands. */
public enum FindingState {
  /** The party has not answered, and has time left. */
  OPEN,
  /** The party says why the figure is as it is. */
  EXPLAINED,
  /** The party says that the figure is right as stated, or did not answer in time. */
  STANDS,
  /** The party revised its figures, and the rule finds nothing any more. */
  CORRECTED,
  /** The figure was revised and is found again, as another finding. */
  REVISED,
  /** Other figures or another rule: it is no longer odd. */
  LAPSED;

  /** As in the database, in addresses and in the message key {@code finding-state.<key>}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<FindingState> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }
}
