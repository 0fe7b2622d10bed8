package org.vetika.app.attachment;

import org.vetika.app.attachment.file.FileRefusal;

/** What came of giving a file. */
public sealed interface KeepingOutcome {
  /** On disk and on record; the transaction that asked for it must still be committed. */
  record Kept(Attachment attachment) implements KeepingOutcome {}

  /** Nothing was kept. */
  record Refused(FileRefusal reason) implements KeepingOutcome {
    /** Its text says what is wrong and what to do; it has no arguments. */
    public String messageKey() {
      return reason.messageKey();
    }
  }
}
