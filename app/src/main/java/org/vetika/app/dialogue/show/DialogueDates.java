package org.vetika.app.dialogue.show;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.DatePrecision;
import org.vetika.app.dialogue.DialogueLine;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.khmer.KhmerDigits;

/** Dates and times of dialogues in words; never more precise than the record. */
public final class DialogueDates {
  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

  private DialogueDates() {}

  /** "28 September 2021", "26–28 March 2018", "January 2020" or "2014". */
  public static String words(DialogueLine line, PageContext page) {
    return words(line.startsOn(), line.endsOn(), line.datePrecision(), page);
  }

  /** The same of two days; what they have in common is said once. */
  public static String words(
      LocalDate from, LocalDate to, DatePrecision precision, PageContext page) {
    return switch (precision) {
      case YEAR ->
          from.getYear() == to.getYear()
              ? year(from, page)
              : year(from, page) + "–" + year(to, page);
      case MONTH -> {
        YearMonth first = YearMonth.from(from);
        YearMonth last = YearMonth.from(to);
        yield first.equals(last)
            ? month(first, page)
            : page.t("dialogues.date.span", month(first, page), month(last, page));
      }
      case DAY -> days(from, to, page);
    };
  }

  /** "September 2021". */
  public static String month(YearMonth month, PageContext page) {
    return page.t(
        "dialogues.date.month",
        page.t("dialogues.month." + month.getMonthValue()),
        digits(month.getYear(), page));
  }

  /** "8:30–12:00" on the 24-hour clock with the zone; null when no time is known. */
  public static @Nullable String hours(DialogueLine line, PageContext page) {
    LocalTime start = line.startTime();
    if (start == null) {
      return null;
    }
    LocalTime end = line.endTime();
    return page.t(
        "dialogues.date.hours",
        end == null ? hour(start, page) : hour(start, page) + "–" + hour(end, page));
  }

  /** "8:30". */
  public static String hour(LocalTime time, PageContext page) {
    return inDigits(HOUR.format(time), page);
  }

  /** The day of a moment in Cambodia, in words. */
  public static String day(Instant moment, PageContext page) {
    return page.date(LocalDate.ofInstant(moment, ZONE));
  }

  /** A number without grouping, such as a year, in the digits of the page. */
  public static String digits(int number, PageContext page) {
    return inDigits(Integer.toString(number), page);
  }

  private static String days(LocalDate from, LocalDate to, PageContext page) {
    if (from.equals(to)) {
      return page.date(from);
    }
    if (!YearMonth.from(from).equals(YearMonth.from(to))) {
      return page.t("dialogues.date.span", page.date(from), page.date(to));
    }
    return page.t(
        "dialogues.date.days",
        digits(from.getDayOfMonth(), page),
        digits(to.getDayOfMonth(), page),
        page.t("dialogues.month." + from.getMonthValue()),
        digits(from.getYear(), page));
  }

  private static String year(LocalDate date, PageContext page) {
    return page.t("dialogues.date.year", digits(date.getYear(), page));
  }

  private static String inDigits(String text, PageContext page) {
    return page.language() == Language.EN ? text : KhmerDigits.toKhmer(text);
  }
}
