package org.vetika.app.issue.clock.web;

import java.time.format.TextStyle;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.clock.Holiday;
import org.vetika.app.issue.clock.HolidayKind;
import org.vetika.app.issue.typed.ReadableRules;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;

/**
 * A day of the calendar in a table.
 *
 * @param iso the date for machines
 * @param worked whether it is a make-up working day
 * @param withdrawn that and why it holds no more, or null
 */
public record HolidayRow(
    long id,
    String date,
    String iso,
    String weekday,
    String name,
    String otherName,
    String kind,
    boolean worked,
    boolean announced,
    String source,
    @Nullable String withdrawn) {
  static HolidayRow of(Holiday holiday, PageContext page) {
    Language language = page.language();
    var withdrawal = holiday.withdrawal();
    return new HolidayRow(
        holiday.id(),
        page.date(holiday.day()),
        holiday.day().toString(),
        holiday.day().getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale()),
        holiday.name(language),
        holiday.name(language.other()),
        page.t("legal-time.kind." + holiday.kind().key()),
        holiday.kind() == HolidayKind.WORKING_DAY,
        holiday.announced(),
        holiday.source(),
        withdrawal == null ? null : ReadableRules.withdrawal(withdrawal, page));
  }
}
