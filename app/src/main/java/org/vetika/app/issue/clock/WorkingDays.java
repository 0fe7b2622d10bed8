package org.vetika.app.issue.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

/**
 * Counts working days: Monday to Friday, without the days off and with the make-up days that are
 * worked though they fall on a weekend or a holiday. Every question is answered by arithmetic and
 * binary search, so that a date a thousand years away costs no more than tomorrow's.
 */
public final class WorkingDays {
  private static final int MONDAY_BEFORE_EPOCH = 3;

  /** Epoch days, sorted: days off that would otherwise be worked. */
  private final long[] off;

  /** Epoch days, sorted: worked days of weekends. */
  private final long[] extra;

  private WorkingDays(long[] off, long[] extra) {
    this.off = off;
    this.extra = extra;
  }

  /**
   * A calendar.
   *
   * @param daysOff public holidays and one-off days off; those on weekends change nothing
   * @param extraWorkingDays worked whatever else is said of them
   */
  public static WorkingDays of(Set<LocalDate> daysOff, Set<LocalDate> extraWorkingDays) {
    return new WorkingDays(
        daysOff.stream()
            .filter(day -> !isWeekend(day) && !extraWorkingDays.contains(day))
            .mapToLong(LocalDate::toEpochDay)
            .sorted()
            .toArray(),
        extraWorkingDays.stream()
            .filter(WorkingDays::isWeekend)
            .mapToLong(LocalDate::toEpochDay)
            .sorted()
            .toArray());
  }

  public boolean isWorking(LocalDate day) {
    return isWeekend(day)
        ? Arrays.binarySearch(extra, day.toEpochDay()) >= 0
        : Arrays.binarySearch(off, day.toEpochDay()) < 0;
  }

  /**
   * The day on which so many working days have passed. The day of the start event is day 0 and
   * never counts, whether it is worked or not; zero gives the start itself. A negative number goes
   * back: the result is then the first of so many working days before the start.
   */
  public LocalDate plus(LocalDate start, int workingDays) {
    long from = start.toEpochDay();
    if (workingDays == 0) {
      return start;
    }
    long wanted =
        workingDays > 0 ? upTo(from) + workingDays : upTo(from - 1) + (long) workingDays + 1;
    return day(firstWith(wanted));
  }

  /** This day when it is worked, else the next that is. */
  public LocalDate firstWorkingFrom(LocalDate day) {
    return day(firstWith(upTo(day.toEpochDay() - 1) + 1));
  }

  /**
   * How many working days lie after the one date, up to and including the other; negative when the
   * other is earlier.
   */
  public int between(LocalDate afterThis, LocalDate upToThis) {
    return Math.clamp(
        upTo(upToThis.toEpochDay()) - upTo(afterThis.toEpochDay()),
        Integer.MIN_VALUE,
        Integer.MAX_VALUE);
  }

  /** The first day up to which so many working days are counted. */
  private long firstWith(long wanted) {
    long low = firstWeekdayWith(wanted - extra.length);
    long high = firstWeekdayWith(wanted + off.length);
    while (low < high) {
      long middle = Math.floorDiv(low + high, 2);
      if (upTo(middle) >= wanted) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Working days up to and including a day, counted from a Monday in 1969. */
  private long upTo(long epochDay) {
    return weekdaysUpTo(epochDay) - notAfter(off, epochDay) + notAfter(extra, epochDay);
  }

  private static long weekdaysUpTo(long epochDay) {
    long days = epochDay + MONDAY_BEFORE_EPOCH;
    return 5 * Math.floorDiv(days, 7L) + Math.min(Math.floorMod(days, 7L) + 1, 5);
  }

  /** The inverse: the first day up to which so many weekdays are counted. */
  private static long firstWeekdayWith(long weekdays) {
    return 7 * Math.floorDiv(weekdays - 1, 5L)
        + Math.floorMod(weekdays - 1, 5L)
        - MONDAY_BEFORE_EPOCH;
  }

  private static int notAfter(long[] sorted, long epochDay) {
    int found = Arrays.binarySearch(sorted, epochDay);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** At the ends of time there is no further day to go to. */
  private static LocalDate day(long epochDay) {
    return LocalDate.ofEpochDay(
        Math.clamp(epochDay, LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay()));
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
