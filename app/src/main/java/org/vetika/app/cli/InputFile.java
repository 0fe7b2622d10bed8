package org.vetika.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file named on the command line, refused in words before anything starts. */
final class InputFile {
  private InputFile() {}

  static void check(Path file) {
    if (!Files.exists(file)) {
      throw new CommandFailure("No such file: " + file);
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new CommandFailure("Not a file that can be read: " + file);
    }
  }
}
