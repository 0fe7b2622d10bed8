package org.vetika.app.issue.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Against the slow way: walking through the calendar day by day. */
class WorkingDaysPropertyTest {
  private static final LocalDate MIDDLE = LocalDate.of(2026, 6, 15);

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(-120, 120).map(MIDDLE::plusDays);
  }

  @Provide
  Arbitrary<Set<LocalDate>> sets() {
    return days().set().ofMaxSize(60);
  }

  private static boolean worked(LocalDate day, Set<LocalDate> off, Set<LocalDate> extra) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return extra.contains(day) || (!weekend && !off.contains(day));
  }

  @Property
  void going_forward_is_walking_from_working_day_to_working_day(
      @ForAll("sets") Set<LocalDate> off,
      @ForAll("sets") Set<LocalDate> extra,
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(min = 0, max = 150) int count) {
    LocalDate walked = start;
    for (int left = count; left > 0; ) {
      walked = walked.plusDays(1);
      left -= worked(walked, off, extra) ? 1 : 0;
    }
    assertThat(WorkingDays.of(off, extra).plus(start, count)).isEqualTo(walked);
  }

  @Property
  void going_back_is_walking_too(
      @ForAll("sets") Set<LocalDate> off,
      @ForAll("sets") Set<LocalDate> extra,
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(min = 0, max = 150) int count) {
    LocalDate walked = start;
    for (int left = count; left > 0; ) {
      walked = walked.minusDays(1);
      left -= worked(walked, off, extra) ? 1 : 0;
    }
    assertThat(WorkingDays.of(off, extra).plus(start, -count)).isEqualTo(walked);
  }

  @Property
  void between_counts_what_plus_walks(
      @ForAll("sets") Set<LocalDate> off,
      @ForAll("sets") Set<LocalDate> extra,
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(min = 0, max = 150) int count) {
    var days = WorkingDays.of(off, extra);
    LocalDate end = days.plus(start, count);
    assertThat(days.between(start, end)).isEqualTo(count);
    assertThat(days.between(end, start)).isEqualTo(-count);
  }

  @Property
  void steps_add_up(
      @ForAll("sets") Set<LocalDate> off,
      @ForAll("sets") Set<LocalDate> extra,
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(min = 0, max = 80) int one,
      @ForAll @IntRange(min = 0, max = 80) int other) {
    var days = WorkingDays.of(off, extra);
    assertThat(days.plus(days.plus(start, one), other)).isEqualTo(days.plus(start, one + other));
  }

  @Property
  void a_further_holiday_never_brings_a_date_forward(
      @ForAll("sets") Set<LocalDate> off,
      @ForAll("days") LocalDate holiday,
      @ForAll("days") LocalDate start,
      @ForAll @IntRange(min = 0, max = 150) int count) {
    var more = new HashSet<>(off);
    more.add(holiday);
    assertThat(WorkingDays.of(more, Set.of()).plus(start, count))
        .isAfterOrEqualTo(WorkingDays.of(off, Set.of()).plus(start, count));
  }

  @Property
  void the_first_working_day_is_worked_and_nothing_before_it(
      @ForAll("sets") Set<LocalDate> off,
      @ForAll("sets") Set<LocalDate> extra,
      @ForAll("days") LocalDate day) {
    var days = WorkingDays.of(off, extra);
    LocalDate first = days.firstWorkingFrom(day);
    assertThat(days.isWorking(first)).isTrue();
    assertThat(day.datesUntil(first)).noneMatch(days::isWorking);
  }
}
