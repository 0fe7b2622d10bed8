package org.vetika.app.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write for quantities and periods is read as they meant it, or not at all. */
class QuantityTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          471              | EXACTLY   | 471
          79,781           | EXACTLY   | 79781
          79 781           | EXACTLY   | 79781
          ៤៧១              | EXACTLY   | 471
          about 20         | ABOUT     | 20
          ~20              | ABOUT     | 20
          ប្រហែល ២០         | ABOUT     | 20
          More than 300    | MORE_THAN | 300
          ជាង៣០០            | MORE_THAN | 300
          not more than 7  | AT_MOST   | 7
          not less than 7  | AT_LEAST  | 7
          at least 2       | AT_LEAST  | 2
          យ៉ាងតិច ២         | AT_LEAST  | 2
          <5               | LESS_THAN | 5
          ≥ 12.5           | AT_LEAST  | 12.5
          """)
  void a_number_keeps_how_exactly_it_was_said(String said, Qualifier qualifier, BigDecimal value) {
    assertThat(QuantityText.parse(said)).contains(Quantity.of(qualifier, value));
  }

  @Test
  void two_ends_are_a_range_and_words_stay_words() {
    assertThat(QuantityText.parse("20–30"))
        .contains(Quantity.between(BigDecimal.valueOf(20), BigDecimal.valueOf(30)));
    assertThat(QuantityText.parse("between 1,000 and 2,000"))
        .contains(Quantity.between(BigDecimal.valueOf(1000), BigDecimal.valueOf(2000)));
    assertThat(QuantityText.parse("hundreds")).contains(Quantity.words("hundreds"));
    assertThat(QuantityText.parse("រាប់រយ")).contains(Quantity.words("រាប់រយ"));
  }

  @ParameterizedTest
  @CsvSource({"30-20", "12 cows", "1.000.000", "'1,00'", "-5", "0.00001", "9999999999999999", "''"})
  void what_is_not_clear_is_refused(String said) {
    assertThat(QuantityText.parse(said)).isEmpty();
  }

  @Property
  boolean every_text_is_read_or_refused_without_failing(
      @ForAll @StringLength(max = 60) String text) {
    return QuantityText.parse(text)
        .map(read -> read.numbers().allMatch(number -> number.signum() >= 0))
        .orElse(true);
  }

  @Property
  boolean exact_numbers_come_back(@ForAll @LongRange(min = 0, max = 999_999_999_999L) long number) {
    return QuantityText.parse("%,d".formatted(number))
        .equals(java.util.Optional.of(Quantity.exactly(number)));
  }

  @Property
  boolean a_period_is_read_back_from_its_key(@ForAll("periods") Period period) {
    return Period.parse(period.key()).equals(java.util.Optional.of(period));
  }

  @Property
  boolean periods_overlap_both_ways(
      @ForAll("periods") Period one, @ForAll("periods") Period other) {
    return one.overlaps(other) == other.overlaps(one) && one.overlaps(one);
  }

  @Provide
  Arbitrary<Period> periods() {
    Arbitrary<LocalDate> days =
        Arbitraries.longs()
            .between(LocalDate.of(1990, 1, 1).toEpochDay(), LocalDate.of(2060, 1, 1).toEpochDay())
            .map(LocalDate::ofEpochDay);
    Arbitrary<Period> ranges =
        Combinators.combine(
                days, Arbitraries.integers().between(0, 900), Arbitraries.of(true, false))
            .as((from, length, open) -> new Period(open ? null : from, from.plusDays(length)));
    return Arbitraries.oneOf(
        ranges,
        days.map(day -> Period.year(day.getYear())),
        days.map(day -> Period.quarter(day.getYear(), (day.getMonthValue() + 2) / 3)),
        days.map(day -> Period.month(java.time.YearMonth.from(day))));
  }

  @Test
  void keys_of_periods_are_short() {
    assertThat(Period.parse("2018-Q3")).map(Period::type).contains(PeriodType.QUARTER);
    assertThat(new Period(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31)).key())
        .isEqualTo("2018");
    assertThat(Period.parse("2018-13")).isEmpty();
    assertThat(Period.parse("2018-07-31--2018-07-01")).isEmpty();
  }
}
