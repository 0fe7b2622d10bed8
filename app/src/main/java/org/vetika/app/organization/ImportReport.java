package org.vetika.app.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or in a dry run would do, line by line.
 *
 * @param problem why the file as a whole cannot be read, as the last part of the message key {@code
 *     organizations.import.problem.…}; then there are no lines
 * @param detail what the problem is about, such as the unknown column; may be empty
 */
public record ImportReport(@Nullable String problem, String detail, List<Line> lines) {
  /** What becomes of a line. */
  public enum Fate {
    NEW,
    CHANGED,
    UNCHANGED,
    /** Perhaps on record, or earlier in the file; not taken unless {@code another_one} says yes. */
    DUPLICATE,
    REFUSED
  }

  /**
   * A line of the file.
   *
   * @param line counted from 1, the header being line 1; where the record begins
   * @param name as typed
   * @param number of the organization changed or, after an import, registered
   * @param problems why it is refused
   * @param matches what it may be a duplicate of
   * @param sameAsLine the earlier line it may be a duplicate of, or 0
   */
  public record Line(
      long line,
      Fate fate,
      String name,
      @Nullable String number,
      List<FieldProblem> problems,
      List<OrganizationMatch> matches,
      long sameAsLine) {}

  public long count(Fate fate) {
    return lines.stream().filter(line -> line.fate() == fate).count();
  }

  static ImportReport unreadable(String problem, String detail) {
    return new ImportReport(problem, detail, List.of());
  }
}
