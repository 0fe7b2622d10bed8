package org.vetika.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code vetika import} is asked to do. */
final class ImportOptions {
  @Parameters(
      paramLabel = "FILE",
      description = "A summary result as TXT, PDF, DOCX or HTML, up to 20 MB.")
  private Path file = Path.of("");

  @Option(names = "--dry-run", description = "Only shows what was found; stores nothing.")
  private boolean dryRun;

  @Option(
      names = "--json",
      description = {
        "Prints what was found as one JSON object on the output; messages go to the error",
        "output."
      })
  private boolean json;

  /** Refuses a file that cannot be read. */
  void check() {
    InputFile.check(file);
  }

  Path file() {
    return file;
  }

  boolean dryRun() {
    return dryRun;
  }

  boolean json() {
    return json;
  }
}
