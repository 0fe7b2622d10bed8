package org.vetika.app.cli;

/** A command cannot do what it was asked; the message is one line that says what to do. */
final class CommandFailure extends RuntimeException {
  CommandFailure(String line) {
    super(line);
  }

  CommandFailure(String line, Throwable cause) {
    super(line, cause);
  }
}
