package org.vetika.app.attachment.file;

/** What came of looking into a file. */
public sealed interface CleaningOutcome {
  record Clean(CleanFile file) implements CleaningOutcome {}

  record Refused(FileRefusal reason) implements CleaningOutcome {}
}
