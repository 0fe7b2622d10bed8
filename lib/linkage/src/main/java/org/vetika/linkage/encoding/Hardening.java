package org.vetika.linkage.encoding;

import java.util.Locale;
import java.util.Optional;

/** What is done to an encoding so that single pieces are harder to recognize in it. */
public enum Hardening {
  /** Nothing: the finest comparison. */
  NONE,
  /**
   * Twice the bits, and the two halves joined by exclusive or: a bit no longer belongs to one
   * piece. Costs some precision (Schnell and Borgs 2016).
   */
  FOLDED,
  /**
   * Half the bits with their complement, in an order that the secret gives: all encodings have the
   * same number of ones, so that the length of a name shows nowhere (Schnell and Borgs 2016).
   */
  BALANCED;

  /** As written in settings; empty when there is no such hardening. */
  public static Optional<Hardening> of(String text) {
    for (Hardening hardening : values()) {
      if (hardening.text().equals(text)) {
        return Optional.of(hardening);
      }
    }
    return Optional.empty();
  }

  /** As written in settings and headers. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
