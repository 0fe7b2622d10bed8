package org.vetika.app.dialogue.importing;

import java.util.List;

/** What came of reading a file. */
public sealed interface ReadingOutcome {
  /**
   * The file could be read.
   *
   * @param summary what was found
   * @param source every paragraph of the document in reading order, each with its place in {@code
   *     summary}
   */
  record Read(FoundSummary summary, List<SourceParagraph> source) implements ReadingOutcome {
    public Read {
      source = List.copyOf(source);
    }
  }

  /**
   * The file could not be read; nothing of it is kept.
   *
   * @param detail technical cause for the log, in English, never shown as the message itself
   */
  record Refused(RefusalReason reason, String detail) implements ReadingOutcome {}
}
