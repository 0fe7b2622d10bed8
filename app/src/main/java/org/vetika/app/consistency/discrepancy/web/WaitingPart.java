package org.vetika.app.consistency.discrepancy.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of the discrepancies on somebody's desk. */
enum WaitingPart {
  /** All in which an own organization has to speak. */
  ALL,
  /** All that the person answers for, whoever has to speak. */
  MINE,
  /** Those in which an own organization has to speak and nobody in particular answers for it. */
  UNNAMED;

  /** As in addresses and message keys. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<WaitingPart> ofKey(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }
}
