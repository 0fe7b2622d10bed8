package org.vetika.app.search;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * In which order time is searched. Texts are {@code tsquery} literals of {@link TimeMarks}, null
 * when there is nothing to look at.
 *
 * @param undated what has no date; null when a year was chosen
 * @param newest the newest entries
 * @param recent for what is less common than to be found often enough among these
 * @param middle for what is still less common, instead of {@code recent}
 * @param older for the rest; may also hold what is newer, to be told apart by its date; empty for
 *     all times
 */
record SearchSpans(
    @Nullable String undated,
    Since newest,
    @Nullable Since recent,
    @Nullable Since middle,
    @Nullable String older) {
  /** A unit of time ends here, beyond the years that entries are found by. */
  private static final YearMonth LATEST = YearMonth.of(2111, Month.DECEMBER);

  /**
   * A span from a day on; it may reach into newer ones, because few marks are quicker than many.
   */
  record Since(@Nullable String marks, LocalDate from) {
    private static Since of(YearMonth first, YearMonth last) {
      return new Since(TimeMarks.within(first, last), first.atDay(1));
    }
  }

  /** Everything at once: there is little. */
  static SearchSpans whole() {
    LocalDate never = LATEST.plusMonths(1).atDay(1);
    return new SearchSpans(TimeMarks.UNDATED, new Since(null, never), null, null, "");
  }

  /** Its last quarter, then the rest of the year. */
  static SearchSpans of(int year) {
    YearMonth december = YearMonth.of(year, Month.DECEMBER);
    return new SearchSpans(
        null,
        Since.of(YearMonth.of(year, Month.OCTOBER), december),
        null,
        null,
        TimeMarks.within(YearMonth.of(year, Month.JANUARY), december));
  }

  /** From the days on at which so many entries are newer; null when there are not so many. */
  static SearchSpans from(
      LocalDate newest, @Nullable LocalDate recent, @Nullable LocalDate middle) {
    return new SearchSpans(
        TimeMarks.UNDATED,
        Since.of(YearMonth.from(newest), LATEST),
        recent == null ? null : years(recent.getYear(), newest),
        middle == null ? null : years(middle.getYear() - middle.getYear() % 4, newest),
        "");
  }

  private static Since years(int first, LocalDate newest) {
    return Since.of(
        YearMonth.of(first, Month.JANUARY), YearMonth.of(newest.getYear(), Month.DECEMBER));
  }
}
