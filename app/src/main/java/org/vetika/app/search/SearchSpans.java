package org.vetika.app.search;

import static java.time.Month.DECEMBER;
import static java.time.Month.JANUARY;
import static java.time.Month.OCTOBER;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In which order time is searched. Texts are {@code tsquery} literals of {@link TimeMarks}, null
 * when there is nothing to look at.
 *
 * @param undated what has no date; null when a year was chosen
 * @param newest the newest entries
 * @param next for what is less common than to be found often enough among these: one of them, by
 *     how often it was found
 * @param older for the rest; may also hold what is newer, to be told apart by its date; empty for
 *     all times
 */
record SearchSpans(
    @Nullable String undated, Since newest, List<Step> next, @Nullable String older) {
  /** A unit of time ends here, beyond the years that entries are found by. */
  private static final YearMonth LATEST = YearMonth.of(2111, DECEMBER);

  private static final int FEW_MONTHS = 4;

  /**
   * A span from a day on; it may reach into newer ones, because few marks are quicker than many.
   */
  record Since(@Nullable String marks, LocalDate from) {
    private static Since of(YearMonth first, YearMonth last) {
      return new Since(TimeMarks.within(first, last), first.atDay(1));
    }
  }

  /**
   * A longer span, and how many of the newest entries must match for it to be expected to hold
   * enough.
   */
  record Step(int least, String marks, LocalDate from) {
    private static Step of(int least, YearMonth first, YearMonth last) {
      return new Step(least, TimeMarks.within(first, last), first.atDay(1));
    }
  }

  /** Everything at once: there is little. */
  static SearchSpans whole() {
    LocalDate never = LATEST.plusMonths(1).atDay(1);
    return new SearchSpans(TimeMarks.UNDATED, new Since(null, never), List.of(), "");
  }

  /** Its last quarter, then the rest of the year. */
  static SearchSpans of(int year) {
    YearMonth december = YearMonth.of(year, DECEMBER);
    return new SearchSpans(
        null,
        Since.of(YearMonth.of(year, OCTOBER), december),
        List.of(),
        TimeMarks.within(YearMonth.of(year, JANUARY), december));
  }

  /**
   * All times.
   *
   * @param newest from this day on entries are the newest, those of later than today among them: an
   *     entry that came since the days were read is found too
   * @param next first days of longer spans, for each at least so many
   */
  static SearchSpans from(LocalDate newest, SortedMap<Integer, LocalDate> next) {
    return new SearchSpans(
        TimeMarks.UNDATED,
        Since.of(YearMonth.from(newest), LATEST),
        next.entrySet().stream()
            .flatMap(step -> step(step.getKey(), step.getValue(), newest))
            .toList(),
        "");
  }

  /** Months, or years if there are many; those reach into what is newer. */
  private static Stream<Step> step(int least, LocalDate first, LocalDate newest) {
    YearMonth begin = YearMonth.from(first);
    YearMonth end = YearMonth.from(newest);
    if (!begin.isBefore(end)) {
      return Stream.empty();
    }
    return begin.plusMonths(FEW_MONTHS).isBefore(end)
        ? Stream.of(
            Step.of(least, begin.withMonth(JANUARY.getValue()), end.withMonth(DECEMBER.getValue())))
        : Stream.of(Step.of(least, begin, end.minusMonths(1)));
  }
}
