package org.vetika.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vetika.linkage.compare.PartialDate.Order;

class DatesAndPlacesTest {
  private final FieldValues values = new FieldValues(new ValueDictionary());

  @ParameterizedTest
  @CsvSource({
    "1999-12-31,              19991231",
    "19991231,                19991231",
    "31/12/1999,              19991231",
    "31.12.1999,              19991231",
    "1999-12-31T08:00:00Z,    19991231",
    "៣១/១២/១៩៩៩,              19991231",
    "ថ្ងៃទី៣១ ខែធ្នូ ឆ្នាំ១៩៩៩,  19991231",
    "1999-12,                 19991200",
    "12/1999,                 19991200",
    "1999,                    19990000",
    "??/12/1999,              19991200",
    "00/00/1999,              19990000",
    "1999-12-xx,              19991200",
    "19991399,                19991399",
    "yesterday,               0",
    "1/2/3/4,                 0",
    "1931091,                 0"
  })
  void dates_are_read_as_people_write_them(String text, int packed) {
    assertThat(PartialDate.parse(text, Order.DAY_FIRST)).isEqualTo(packed);
  }

  @Test
  void the_month_may_come_first() {
    assertThat(PartialDate.parse("12/31/1999", Order.MONTH_FIRST)).isEqualTo(19991231);
  }

  @ParameterizedTest
  @CsvSource({
    "19991231, 19991230, 3", // one digit, a day apart
    "19990102, 19990201, 4", // day and month swapped
    "19991201, 19990112, 4",
    "19991231, 19991221, 4", // one digit
    "19991231, 19992131, 4", // two neighbors swapped
    "19991231, 19991200, 2", // no day
    "19991231, 19990000, 2",
    "19991231, 19980000, 7",
    "19991230, 20000102, 5", // three days
    "19990315, 19990728, 7", // the year only
    "19990315, 19870315, 6", // day and month
    "19990315, 19620728, 8"
  })
  void how_two_dates_differ(int left, int right, int level) {
    DateComparer comparer = new DateComparer(values);
    assertThat(comparer.level(left, right)).isEqualTo(level);
    assertThat(comparer.level(right, left)).isEqualTo(level);
  }

  /** As the digits stand, without the arithmetic that turns most dates away. */
  @Property
  void one_wrong_digit_is_seen_wherever_it_stands(
      @ForAll @IntRange(min = 0, max = 27_000) int day,
      @ForAll @IntRange(min = 0, max = 7) int place,
      @ForAll @IntRange(min = 0, max = 9) int digit,
      @ForAll boolean swap) {
    int left = Integer.parseInt(LocalDate.ofEpochDay(day).format(DateTimeFormatter.BASIC_ISO_DATE));
    char[] digits = Integer.toString(left).toCharArray();
    char before = digits[place];
    digits[place] = swap && place > 0 ? digits[place - 1] : (char) ('0' + digit);
    if (swap && place > 0) {
      digits[place - 1] = before;
    }
    int right = Integer.parseInt(new String(digits));
    boolean full = right / 10_000 >= 1_000 && right / 100 % 100 != 0 && right % 100 != 0;
    if (full && left != right) {
      assertThat(new DateComparer(values).level(left, right))
          .isIn(DateComparer.ONE_DIGIT_WITHIN_A_WEEK, DateComparer.SWAPPED_OR_ONE_DIGIT);
    }
  }

  @Test
  void a_date_with_a_digit_too_few_is_still_evidence() {
    int broken = -values.texts().add("1931091");
    assertThat(new DateComparer(values).level(broken, 19310910))
        .isEqualTo(DateComparer.SWAPPED_OR_ONE_DIGIT);
    assertThat(new DateComparer(values).level(broken, 19620728)).isEqualTo(DateComparer.DIFFERENT);
  }

  @ParameterizedTest
  @CsvSource({
    "020301, 0203,   2", // the commune's district
    "020301, 020304, 3", // the same district
    "020301, 020804, 4", // the same province
    "020301, 120301, 5"
  })
  void places_meet_in_their_hierarchy(String left, String right, int level) {
    int a = values.texts().add(left);
    int b = values.texts().add(right);
    assertThat(new PlaceComparer(values).level(a, b)).isEqualTo(level);
    assertThat(new PlaceComparer(values).level(b, a)).isEqualTo(level);
  }

  @Test
  void sets_are_compared_by_what_they_share() {
    PreparedField field =
        new PreparedField(
            new FieldPlan(
                "rights",
                FieldKind.SET,
                java.util.List.of(),
                Order.DAY_FIRST,
                java.util.Optional.empty()),
            values,
            -1);
    int all = values.texts().add("land; water; assembly; housing");
    int most = values.texts().add("assembly|land|water");
    int half = values.texts().add("land;water");
    int other = values.texts().add("health");
    field.finish();
    Comparer comparer = field.comparer();
    assertThat(comparer.level(all, most)).isEqualTo(2);
    assertThat(comparer.level(all, half)).isEqualTo(3);
    assertThat(comparer.level(all, other)).isEqualTo(5);
  }
}
