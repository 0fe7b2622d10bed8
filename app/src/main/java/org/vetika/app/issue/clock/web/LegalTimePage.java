package org.vetika.app.issue.clock.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.clock.LegalCalendar;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.khmer.KhmerDigits;

/**
 * The days off of a year, and how long everything may take: for everybody, or with all that ever
 * stood there, for administrators.
 *
 * @param announced whether the announced list of the year is on record
 * @param otherRules those ended, to come or withdrawn, so that what a due date names is always
 *     found
 * @param done what was just done, in words, or null
 */
public record LegalTimePage(
    List<Year> years,
    String year,
    boolean announced,
    List<HolidayRow> days,
    List<RuleRow> rules,
    List<RuleRow> otherRules,
    @Nullable String done) {
  /** A year to be looked at. */
  public record Year(String label, String href, boolean current) {}

  static LegalTimePage inForce(
      LegalCalendar calendar, int year, LocalDate today, PageContext page) {
    return new LegalTimePage(
        years(calendar, year, "/legal-time", page),
        label(year, page),
        calendar.announced(year),
        calendar.holidays(year).stream().map(day -> HolidayRow.of(day, page)).toList(),
        calendar.rules(today).stream().map(rule -> RuleRow.of(rule, today, page)).toList(),
        calendar.everyRule().stream()
            .map(rule -> RuleRow.of(rule, today, page))
            .filter(rule -> !rule.inForce())
            .toList(),
        null);
  }

  static LegalTimePage everything(
      LegalCalendar calendar, int year, LocalDate today, @Nullable String done, PageContext page) {
    return new LegalTimePage(
        years(calendar, year, "/admin/legal-time", page),
        label(year, page),
        calendar.announced(year),
        calendar.everEntered(year).stream().map(day -> HolidayRow.of(day, page)).toList(),
        calendar.everyRule().stream().map(rule -> RuleRow.of(rule, today, page)).toList(),
        List.of(),
        done);
  }

  private static List<Year> years(
      LegalCalendar calendar, int chosen, String path, PageContext page) {
    var years = calendar.years();
    years.add(chosen);
    return years.stream()
        .map(year -> new Year(label(year, page), page.href(path + "?year=" + year), year == chosen))
        .toList();
  }

  /** A year is no quantity: without grouping. */
  private static String label(int year, PageContext page) {
    String digits = String.valueOf(year);
    return page.language() == Language.KM ? KhmerDigits.toKhmer(digits) : digits;
  }
}
