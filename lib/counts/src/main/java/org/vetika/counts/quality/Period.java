package org.vetika.counts.quality;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month, quarter or year. Periods of one length follow each other by number.
 *
 * @param length how long it is
 * @param number months, quarters or years since the year 0
 */
public record Period(Length length, int number) implements Comparable<Period> {
  private static final Pattern WRITTEN =
      Pattern.compile("([0-9]{4})(?:-?(0[1-9]|1[0-2])|-?Q([1-4]))?");

  /** How long a period is. */
  public enum Length {
    MONTH(12),
    QUARTER(4),
    YEAR(1);

    private final int perYear;

    Length(int perYear) {
      this.perYear = perYear;
    }
  }

  /** Reads {@code 2026-03}, {@code 2026-Q1} or {@code 2026}; empty for anything else. */
  public static Optional<Period> parse(String text) {
    Matcher parts = WRITTEN.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!parts.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(parts.group(1));
    if (parts.group(2) != null) {
      return Optional.of(
          new Period(Length.MONTH, year * 12 + Integer.parseInt(parts.group(2)) - 1));
    }
    if (parts.group(3) != null) {
      return Optional.of(
          new Period(Length.QUARTER, year * 4 + Integer.parseInt(parts.group(3)) - 1));
    }
    return Optional.of(new Period(Length.YEAR, year));
  }

  /** The one after it. */
  public Period next() {
    return new Period(length, number + 1);
  }

  /** Its last day. */
  public LocalDate lastDay() {
    int months = 12 / length.perYear;
    int first = number * months;
    return YearMonth.of(first / 12, first % 12 + 1).plusMonths(months - 1L).atEndOfMonth();
  }

  /** By length, then by time. */
  @Override
  public int compareTo(Period other) {
    int byLength = length.compareTo(other.length);
    return byLength != 0 ? byLength : Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    int year = number / length.perYear;
    int part = number % length.perYear + 1;
    return switch (length) {
      case MONTH -> "%04d-%02d".formatted(year, part);
      case QUARTER -> "%04d-Q%d".formatted(year, part);
      case YEAR -> "%04d".formatted(year);
    };
  }
}
