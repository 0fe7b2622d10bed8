package org.vetika.app.issue.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
  private static final LocalDate SATURDAY = LocalDate.of(2025, 11, 8);
  private final WorkingDays water =
      WorkingDays.of(
          Set.of(
              LocalDate.of(2025, 11, 4),
              LocalDate.of(2025, 11, 5),
              LocalDate.of(2025, 11, 6),
              LocalDate.of(2025, 11, 9)),
          Set.of(SATURDAY));

  @Test
  void the_day_of_the_start_is_day_0() {
    assertThat(water.plus(LocalDate.of(2025, 10, 27), 1)).isEqualTo("2025-10-28");
    assertThat(water.plus(LocalDate.of(2025, 10, 27), 0)).isEqualTo("2025-10-27");
  }

  @Test
  void holidays_are_skipped_and_make_up_days_count() {
    assertThat(water.plus(LocalDate.of(2025, 11, 3), 1)).isEqualTo("2025-11-07");
    assertThat(water.plus(LocalDate.of(2025, 11, 3), 2)).isEqualTo(SATURDAY);
    assertThat(water.plus(LocalDate.of(2025, 11, 3), 3)).isEqualTo("2025-11-10");
    assertThat(water.isWorking(SATURDAY)).isTrue();
    assertThat(water.isWorking(LocalDate.of(2025, 11, 5))).isFalse();
  }

  @Test
  void a_holiday_on_a_weekend_costs_no_working_day() {
    assertThat(water.between(SATURDAY, LocalDate.of(2025, 11, 10))).isEqualTo(1);
  }

  @Test
  void counting_back_gives_so_many_working_days_before_the_start() {
    assertThat(water.plus(LocalDate.of(2025, 11, 10), -1)).isEqualTo(SATURDAY);
    assertThat(water.plus(LocalDate.of(2025, 11, 10), -3)).isEqualTo("2025-11-03");
    assertThat(water.plus(LocalDate.of(2025, 11, 9), -1)).isEqualTo(SATURDAY);
  }

  @Test
  void a_day_both_off_and_made_up_is_worked() {
    LocalDate day = LocalDate.of(2025, 11, 5);
    assertThat(WorkingDays.of(Set.of(day), Set.of(day)).isWorking(day)).isTrue();
  }

  @Test
  void the_ends_of_time_are_reached_and_not_passed() {
    assertThat(water.plus(LocalDate.MAX, Integer.MAX_VALUE)).isEqualTo(LocalDate.MAX);
    assertThat(water.plus(LocalDate.MIN, Integer.MIN_VALUE)).isEqualTo(LocalDate.MIN);
    assertThat(water.between(LocalDate.MIN, LocalDate.MAX)).isEqualTo(Integer.MAX_VALUE);
    assertThat(water.plus(LocalDate.of(2025, 11, 3), Integer.MAX_VALUE)).isAfter(SATURDAY);
  }
}
