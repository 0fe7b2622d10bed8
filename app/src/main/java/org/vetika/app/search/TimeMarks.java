package org.vetika.app.search;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lexemes that say when an entry was: its month, its year, its four and its sixteen years. A span
 * of any length is a choice of few of them.
 */
final class TimeMarks {
  /** Of what has no date, or one out of all reason. */
  static final String UNDATED = "'@y0'";

  private static final int YEAR = 12;

  /** A unit of time; units of a kind begin at multiples of their length, counted from year 0. */
  private enum Unit {
    SIXTEEN_YEARS('e', 16 * YEAR),
    FOUR_YEARS('b', 4 * YEAR),
    ONE_YEAR('y', YEAR),
    MONTH('m', 1);

    private final char sign;
    private final int months;

    Unit(char sign, int months) {
      this.sign = sign;
      this.months = months;
    }

    private String mark(int month) {
      int begin = month - month % months;
      String year = "'@" + sign + begin / YEAR;
      return this == MONTH ? year + "%02d'".formatted(begin % YEAR + 1) : year + "'";
    }

    private boolean fills(int begin, int end) {
      return begin % months == 0 && begin + months <= end;
    }
  }

  private TimeMarks() {}

  /** All marks of a month, quoted. */
  static List<String> of(YearMonth month) {
    return Arrays.stream(Unit.values()).map(unit -> unit.mark(number(month))).toList();
  }

  /** A {@code tsquery} literal of what lies in a span; empty when the span is. */
  static String within(YearMonth first, YearMonth last) {
    List<String> marks = new ArrayList<>();
    int end = number(last) + 1;
    int next = number(first);
    while (next < end) {
      Unit unit = largest(next, end);
      marks.add(unit.mark(next));
      next += unit.months;
    }
    return String.join(" | ", marks);
  }

  private static Unit largest(int begin, int end) {
    return Arrays.stream(Unit.values())
        .filter(unit -> unit.fills(begin, end))
        .findFirst()
        .orElse(Unit.MONTH);
  }

  private static int number(YearMonth month) {
    return month.getYear() * YEAR + month.getMonthValue() - 1;
  }
}
