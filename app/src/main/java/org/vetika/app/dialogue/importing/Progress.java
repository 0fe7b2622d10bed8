package org.vetika.app.dialogue.importing;

/** Hears how far the reading has come. */
@FunctionalInterface
public interface Progress {
  /** A listener that does nothing. */
  Progress SILENT = (step, done, total) -> {};

  /** The parts of the work, in order. */
  enum Step {
    OPENING,
    READING_TEXT,
    FINDING_RESULTS,
    DONE
  }

  /**
   * Called after each bit of work.
   *
   * @param done pages or paragraphs done in this step
   * @param total pages or paragraphs of this step, 0 when unknown
   */
  void at(Step step, int done, int total);
}
