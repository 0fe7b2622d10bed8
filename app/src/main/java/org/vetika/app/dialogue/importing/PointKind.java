package org.vetika.app.dialogue.importing;

import java.util.Locale;

/** What a result is, where the document says so. */
public enum PointKind {
  PROGRESS,
  CHALLENGE,
  RECOMMENDATION,
  ASK,
  COMMITMENT;

  /** The word used in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
