package org.vetika.app.postgres;

/** The database cannot be used; the message is one line that says what to do. */
public final class DatabaseUnavailable extends RuntimeException {
  public DatabaseUnavailable(String message) {
    super(message);
  }

  public DatabaseUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
