package org.vetika.app.dialogue.show;

import java.time.LocalDate;
import org.vetika.app.dialogue.DatePrecision;
import org.vetika.app.web.PageContext;

/**
 * A date as a small block beside a title: only what is known of it.
 *
 * @param day empty when only the month or year is known
 * @param month short; empty when only the year is known
 */
public record DateBlock(String day, String month, String year) {

  public static DateBlock of(LocalDate date, DatePrecision precision, PageContext page) {
    return new DateBlock(
        precision == DatePrecision.DAY ? DialogueDates.digits(date.getDayOfMonth(), page) : "",
        precision == DatePrecision.YEAR
            ? ""
            : page.t("dialogues.month-short." + date.getMonthValue()),
        DialogueDates.digits(date.getYear(), page));
  }
}
