package org.vetika.khmer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KhmerDatesTest {
  private static final LocalDate MEETING = LocalDate.of(2017, 3, 16);

  @Test
  void the_official_line_names_day_month_and_year() {
    LocalDate date = LocalDate.of(2026, 11, 22);
    assertThat(KhmerDates.format(date, false)).isEqualTo("ថ្ងៃទី២២ ខែវិច្ឆិកា ឆ្នាំ២០២៦");
    assertThat(KhmerDates.format(date, true)).isEqualTo("ថ្ងៃអាទិត្យ ទី២២ ខែវិច្ឆិកា ឆ្នាំ២០២៦");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ថ្ងៃទី១៦ ខែមីនា ឆ្នាំ២០១៧",
        "ថ្ងៃទី ១៦ ខែ មីនា ឆ្នាំ ២០១៧ ។",
        "ថ្ងៃទី16 ខែមីនា ឆ្នាំ2017",
        "ថ្ងៃទី១៦ខែមីនាឆ្នាំ២០១៧",
        "ទី១៦ មីនា ២០១៧",
        "១៦ មីនា ២០១៧",
        "ថ្ងៃព្រហស្បតិ៍ ទី១៦ ខែមិនា ឆ្នាំ២០១៧",
        "ថ្ងៃទី១៦\u200Bខែមី\u200Bនា\u200Bឆ្នាំ២០១៧",
        "ថ្ងៃព្រហស្បតិ៍ ៤រោច ខែផល្គុន ឆ្នាំវក អដ្ឋស័ក ព.ស.២៥៦០ ត្រូវនឹងថ្ងៃទី១៦ ខែមីនា ឆ្នាំ២០១៧",
        "ថ្ងៃទី ១៦ ខែ ០៣ ឆ្នាំ ២០១៧",
        "ថ្ងៃទី១៦ ខែ3 ឆ្នាំ២០១៧",
        "១៦/០៣/២០១៧",
        "16-3-2017",
        " 16.03.2017 "
      })
  void one_day_is_read_however_it_is_written(String written) {
    assertThat(KhmerDates.parse(written)).contains(MEETING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "មីនា ២០១៧",
        "ថ្ងៃទី១៦ ខែមីនា",
        "ថ្ងៃទី៣០ ខែកុម្ភៈ ឆ្នាំ២០១៧",
        "ថ្ងៃទី០ ខែមីនា ឆ្នាំ២០១៧",
        "ថ្ងៃទី១៦ ខែមីនា ឆ្នាំ២៥៦០",
        "៤រោច ខែផល្គុន ឆ្នាំវក ព.ស.២៥៦០",
        "ថ្ងៃទី១៦ ដល់ទី១៧ ខែមីនា ឆ្នាំ២០១៧",
        "កិច្ចប្រជុំ ថ្ងៃទី១៦ ខែមីនា ឆ្នាំ២០១៧",
        "16/13/2017",
        "ថ្ងៃទី១៦ ខែ១៣ ឆ្នាំ២០១៧",
        "ថ្ងៃទី១៦ ៣ ឆ្នាំ២០១៧",
        "16 March 2017",
        "១១៦ មីនា ២០១៧"
      })
  void what_is_not_one_date_is_not_read(String written) {
    assertThat(KhmerDates.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"កុម្ភៈ", "កុម្ភះ", "កុម្ភ"})
  void february_is_known_in_its_spellings(String month) {
    assertThat(KhmerDates.parse("ថ្ងៃទី២៩ ខែ" + month + " ឆ្នាំ២០២៤"))
        .contains(LocalDate.of(2024, 2, 29));
  }

  @ParameterizedTest
  @ValueSource(strings = {"កក្កដា", "កក្តដា", "កក្ដដា", "កកដ្កា"})
  void july_is_known_in_its_spellings(String month) {
    assertThat(KhmerDates.parse("១ ខែ" + month + " ២០២៤")).contains(LocalDate.of(2024, 7, 1));
  }

  @Test
  void dates_and_ranges_are_found_where_they_stand() {
    String text =
        "នៅថ្ងៃទី១៦ ខែមីនា ឆ្នាំ២០១៧ និងពីថ្ងៃទី២៦ ដល់ថ្ងៃទី២៨ ខែមីនា ឆ្នាំ២០១៨ នៅភ្នំពេញ ០១២ ៣៤៥";
    List<KhmerDate> found = KhmerDates.findAll(text);
    assertThat(found).hasSize(2);
    assertThat(found.getFirst().first()).isEqualTo(MEETING);
    assertThat(found.getFirst().isRange()).isFalse();
    assertThat(text.substring(found.getFirst().start(), found.getFirst().end()))
        .isEqualTo("ថ្ងៃទី១៦ ខែមីនា ឆ្នាំ២០១៧");
    assertThat(text.substring(found.getLast().start(), found.getLast().end()))
        .isEqualTo("ថ្ងៃទី២៦ ដល់ថ្ងៃទី២៨ ខែមីនា ឆ្នាំ២០១៨");
    assertThat(days(found.getLast())).containsExactly("2018-03-26", "2018-03-28");
  }

  @Test
  void a_range_may_cross_months_and_years() {
    assertThat(days(onlyOne("ទី៣០ ខែមីនា ដល់ទី២ ខែមេសា ឆ្នាំ២០១៨")))
        .containsExactly("2018-03-30", "2018-04-02");
    assertThat(days(onlyOne("ទី៣០ ខែធ្នូ ដល់ទី២ ខែមករា ឆ្នាំ២០១៩")))
        .containsExactly("2018-12-30", "2019-01-02");
    assertThat(days(onlyOne("ទី១ ខែធ្នូ ឆ្នាំ២០១៧ រហូតដល់ ទី២ ខែមករា ឆ្នាំ២០១៩")))
        .containsExactly("2017-12-01", "2019-01-02");
    assertThat(days(onlyOne("២៦-២៨ មីនា ២០១៨"))).containsExactly("2018-03-26", "2018-03-28");
  }

  @Test
  void two_days_joined_by_and_are_a_range_only_when_they_follow_each_other() {
    assertThat(days(onlyOne("ថ្ងៃទី៥ និងទី៦ ខែមេសា ឆ្នាំ២០១៩")))
        .containsExactly("2019-04-05", "2019-04-06");
    List<KhmerDate> two = KhmerDates.findAll("ថ្ងៃទី៥ និងទី១២ ខែមេសា ឆ្នាំ២០១៩");
    assertThat(two)
        .extracting(KhmerDate::first)
        .containsExactly(LocalDate.of(2019, 4, 5), LocalDate.of(2019, 4, 12));
    assertThat(KhmerDates.findAll("មាន ១២ និង ១៦ មីនា ២០១៧")).hasSize(1);
  }

  @Test
  void a_range_that_runs_backwards_is_only_its_last_day() {
    assertThat(days(onlyOne("ទី២៨ ដល់ទី២៦ ខែមីនា ឆ្នាំ២០១៨")))
        .containsExactly("2018-03-26", "2018-03-26");
  }

  @Property
  void every_written_date_is_read_back(@ForAll @IntRange(min = -40_000, max = 80_000) int days) {
    LocalDate date = LocalDate.ofEpochDay(days);
    assertThat(KhmerDates.parse(KhmerDates.format(date, true))).contains(date);
    assertThat(KhmerDates.parse(KhmerDates.format(date, false))).contains(date);
  }

  @Test
  void long_runs_of_spaces_and_digits_are_searched_quickly() {
    String text = ("ថ្ងៃទី" + " ".repeat(1000) + "១".repeat(1000)).repeat(200);
    long start = System.nanoTime();
    assertThat(KhmerDates.findAll(text)).isEmpty();
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }

  private static KhmerDate onlyOne(String text) {
    List<KhmerDate> found = KhmerDates.findAll(text);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static List<String> days(KhmerDate date) {
    return List.of(date.first().toString(), date.last().toString());
  }
}
