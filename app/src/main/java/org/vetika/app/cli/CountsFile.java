package org.vetika.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.vetika.app.consistency.estimate.CountsTable;
import org.vetika.app.consistency.estimate.UnusableCounts;
import org.vetika.app.table.UnreadableTable;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;
import org.vetika.estimation.MembershipCounts;

/** Reads the table of {@code estimate} and refuses it in words. */
final class CountsFile {
  private CountsFile() {}

  /**
   * The counts by stratum; one with an empty name when the file has no strata.
   *
   * @throws CommandFailure with the line, when the file cannot be taken
   */
  static SortedMap<String, MembershipCounts> read(Path file) throws IOException {
    InputFile.check(file);
    try {
      return CountsTable.read(Files.newInputStream(file));
    } catch (UnreadableTable e) {
      throw new CommandFailure(file + " " + e.getMessage(), e);
    } catch (UnusableCounts e) {
      String where = e.line() == 0 ? file + ": " : file + " line " + e.line() + ": ";
      String what = new Messages().of(Language.EN, "counts.problem." + e.key(), e.details());
      throw new CommandFailure(where + what, e);
    }
  }
}
