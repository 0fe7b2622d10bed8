package org.vetika.app.issue.clock;

import java.util.List;
import org.vetika.app.issue.typed.FieldProblem;

/**
 * What a list of holidays changes, or changed.
 *
 * @param lines all lines in their order
 * @param replaced expected days of the same years, which give way to the announced list
 */
public record HolidayReport(List<Line> lines, List<Holiday> replaced) {
  /** What becomes of a line. */
  public enum Fate {
    NEW,
    UNCHANGED,
    REFUSED
  }

  /**
   * A line.
   *
   * @param number counts from 1, the header included
   * @param date as typed when refused
   * @param problems empty unless refused
   */
  public record Line(
      long number,
      Fate fate,
      String date,
      String nameEnglish,
      String nameKhmer,
      List<FieldProblem> problems) {}

  public long count(Fate fate) {
    return lines.stream().filter(line -> line.fate() == fate).count();
  }
}
