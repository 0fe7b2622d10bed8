package org.vetika.app.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** The database cannot be used; the message is one line that says what to do. */
public final class DatabaseUnavailable extends RuntimeException {
  public DatabaseUnavailable(String message) {
    super(message);
  }

  public DatabaseUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  static DatabaseUnavailable because(Path folder, IOException cause) {
    return cause instanceof AccessDeniedException denied
        ? new DatabaseUnavailable(
            "The data folder "
                + folder
                + " belongs to another account (no access to "
                + denied.getFile()
                + "): run as that account, or choose another folder with --data FOLDER",
            cause)
        : new DatabaseUnavailable(
            "The embedded database in " + folder + " could not be started: " + cause, cause);
  }
}
