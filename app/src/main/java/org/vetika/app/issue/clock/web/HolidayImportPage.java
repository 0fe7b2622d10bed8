package org.vetika.app.issue.clock.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.clock.Holiday;
import org.vetika.app.issue.clock.HolidayReport;
import org.vetika.app.issue.clock.HolidayReport.Fate;
import org.vetika.app.issue.clock.ImportingHolidays;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.web.PageContext;

/**
 * The import of a list of holidays, before and after.
 *
 * @param table the text of the list, as it was given
 * @param problem why it cannot be read, or null
 * @param state {@code dry}, {@code done}, {@code refused}, or empty before the first look
 * @param totals how many lines of each fate, in words
 * @param replaced expected days that give way, in words
 * @param useful whether there is something to import
 */
public record HolidayImportPage(
    String columns,
    String table,
    @Nullable String problem,
    String state,
    List<String> totals,
    List<Row> rows,
    List<String> replaced,
    boolean useful) {

  /** A line and what becomes of it. */
  public record Row(String line, String fate, String tone, String date, String name, String why) {}

  static HolidayImportPage empty(String table, @Nullable String problem) {
    return new HolidayImportPage(
        ImportingHolidays.COLUMNS, table, problem, "", List.of(), List.of(), List.of(), false);
  }

  static HolidayImportPage of(HolidayReport report, String table, String state, PageContext page) {
    return new HolidayImportPage(
        ImportingHolidays.COLUMNS,
        table,
        null,
        state,
        Arrays.stream(Fate.values())
            .filter(fate -> report.count(fate) > 0)
            .map(fate -> page.t("legal-time.import.total." + key(fate), report.count(fate)))
            .toList(),
        report.lines().stream().map(line -> row(line, page)).toList(),
        report.replaced().stream().map(holiday -> name(holiday, page)).toList(),
        report.count(Fate.NEW) > 0 || !report.replaced().isEmpty());
  }

  private static String name(Holiday holiday, PageContext page) {
    return page.date(holiday.day()) + " · " + holiday.name(page.language());
  }

  private static Row row(HolidayReport.Line line, PageContext page) {
    String tone =
        switch (line.fate()) {
          case NEW -> "done";
          case UNCHANGED -> "flat";
          case REFUSED -> "late";
        };
    return new Row(
        page.number(line.number()),
        page.t("legal-time.import.fate." + key(line.fate())),
        tone,
        line.date(),
        page.language().choose(line.nameEnglish(), line.nameKhmer()),
        line.problems().stream()
            .map(problem -> ShownForm.problem(problem, page).text())
            .collect(Collectors.joining(" ")));
  }

  private static String key(Fate fate) {
    return fate.name().toLowerCase(Locale.ROOT);
  }
}
