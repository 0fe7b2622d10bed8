package org.vetika.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TimeMarksTest {
  @Property
  void a_month_has_a_mark_of_a_span_if_and_only_if_it_lies_within(
      @ForAll @IntRange(min = 0, max = 1800) int first,
      @ForAll @IntRange(min = 0, max = 1800) int length,
      @ForAll @IntRange(min = 0, max = 1800) int asked) {
    YearMonth begin = YearMonth.of(1950, 1).plusMonths(first);
    YearMonth end = begin.plusMonths(length);
    YearMonth month = YearMonth.of(1950, 1).plusMonths(asked);
    List<String> span = List.of(TimeMarks.within(begin, end).split(" \\| "));
    assertThat(TimeMarks.of(month).stream().anyMatch(span::contains))
        .isEqualTo(!month.isBefore(begin) && !month.isAfter(end));
  }

  @Property
  void any_span_needs_few_marks(
      @ForAll @IntRange(min = 0, max = 1800) int first,
      @ForAll @IntRange(min = 0, max = 1800) int length) {
    YearMonth begin = YearMonth.of(1950, 1).plusMonths(first);
    assertThat(TimeMarks.within(begin, begin.plusMonths(length)).split(" \\| "))
        .hasSizeLessThan(42);
  }

  @Test
  void a_span_that_ends_before_it_begins_is_empty() {
    assertThat(TimeMarks.within(YearMonth.of(2020, 5), YearMonth.of(2020, 4))).isEmpty();
  }
}
