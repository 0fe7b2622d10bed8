package org.vetika.app.consistency;

/**
 * What became of a figure that was sent.
 *
 * @param number its public number; empty when it would be new and nothing was stored
 * @param revision which of its revisions this is
 */
public record EnteredFigure(String number, int revision, Fate fate) {
  /** The fates, as in message keys {@code figure-fate.<key>}. */
  public enum Fate {
    NEW,
    REVISED,
    /** It is on record with all that was sent. */
    UNCHANGED;

    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
