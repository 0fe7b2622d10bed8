package org.vetika.app.consistency;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that a figure covers, both ends included.
 *
 * @param from null when it is not stated since when
 */
public record Period(@Nullable LocalDate from, LocalDate to) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<year>[12]\\d{3})"
              + "|(?<quarter>[12]\\d{3})-Q(?<number>[1-4])"
              + "|(?<month>[12]\\d{3}-\\d{2})"
              + "|(?:(?<from>[12]\\d{3}-\\d{2}-\\d{2})--|until-)(?<to>[12]\\d{3}-\\d{2}-\\d{2})");
  private static final String BETWEEN = "--";
  private static final String OPEN = "until-";

  public Period {
    if (from != null && from.isAfter(to)) {
      throw new IllegalArgumentException("a period cannot end before it begins");
    }
  }

  /** A whole year. */
  public static Period year(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** A whole quarter, 1 to 4. */
  public static Period quarter(int year, int number) {
    LocalDate from = LocalDate.of(year, number * 3 - 2, 1);
    return new Period(from, from.plusMonths(3).minusDays(1));
  }

  public static Period month(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  /**
   * The period of a key: {@code 2018}, {@code 2018-Q3}, {@code 2018-07}, {@code
   * 2019-07-01--2019-12-31}, or {@code until-2020-01-31} when it has no stated beginning.
   */
  public static Optional<Period> parse(String key) {
    Matcher form = FORM.matcher(key);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(form)).filter(Period::isInOrder);
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Period read(Matcher form) {
    if (form.group("year") != null) {
      return year(Integer.parseInt(form.group("year")));
    }
    if (form.group("quarter") != null) {
      return quarter(
          Integer.parseInt(form.group("quarter")), Integer.parseInt(form.group("number")));
    }
    if (form.group("month") != null) {
      return month(YearMonth.parse(form.group("month")));
    }
    String from = form.group("from");
    return new Period(
        from == null ? null : LocalDate.parse(from), LocalDate.parse(form.group("to")));
  }

  private boolean isInOrder() {
    return from == null || !from.isAfter(to);
  }

  public PeriodType type() {
    for (PeriodType type : PeriodType.values()) {
      if (type != PeriodType.RANGE
          && key(type).flatMap(Period::parse).filter(this::equals).isPresent()) {
        return type;
      }
    }
    return PeriodType.RANGE;
  }

  /** As in addresses; {@link #parse} gives the same period again. */
  public String key() {
    return key(type()).orElseThrow();
  }

  private Optional<String> key(PeriodType type) {
    if (type == PeriodType.RANGE) {
      return Optional.of(from == null ? OPEN + to : from + BETWEEN + to);
    }
    return Optional.ofNullable(from)
        .map(first ->
            switch (type) {
              case YEAR -> String.valueOf(first.getYear());
              case QUARTER -> first.getYear() + "-Q" + quarter(first);
              default -> YearMonth.from(first).toString();
            });
  }

  private static int quarter(LocalDate day) {
    return (day.getMonthValue() + 2) / 3;
  }

  /** Whether some day lies in both. What has no stated beginning reaches back without end. */
  public boolean overlaps(Period other) {
    return (from == null || !from.isAfter(other.to))
        && (other.from == null || !other.from.isAfter(to));
  }
}
