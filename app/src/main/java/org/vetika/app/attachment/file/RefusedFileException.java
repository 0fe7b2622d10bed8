package org.vetika.app.attachment.file;

import java.io.IOException;

/** Ends the reading of a file that is not taken; never leaves the package. */
final class RefusedFileException extends IOException {
  private static final long serialVersionUID = 1;

  private final FileRefusal reason;

  RefusedFileException(FileRefusal reason) {
    super(reason.name());
    this.reason = reason;
  }

  FileRefusal reason() {
    return reason;
  }
}
