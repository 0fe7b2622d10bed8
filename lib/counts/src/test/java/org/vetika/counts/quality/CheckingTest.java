package org.vetika.counts.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vetika.counts.quality.Finding.Kind;

class CheckingTest {
  private static final QualityRule OUTLIER = new QualityRule.Outlier("odd", "cases", .001, 6);

  private static Period month(int number) {
    return new Period(Period.Length.MONTH, 2024 * 12 + number);
  }

  private static List<Finding> outliers(long... counts) {
    List<Figure> figures = new ArrayList<>();
    for (int at = 0; at < counts.length; at++) {
      figures.add(new Figure("cases", "01", month(at), counts[at], null));
    }
    return Checking.of(new Figures(figures, Map.of()), List.of(OUTLIER));
  }

  private static Finding only(List<Finding> findings) {
    assertThat(findings).hasSize(1);
    return findings.getFirst();
  }

  @Test
  void after_twenty_three_twos_two_hundred_is_odd() {
    long[] counts = new long[24];
    Arrays.fill(counts, 2);
    counts[23] = 200;
    Finding finding = only(outliers(counts));
    assertThat(finding.kind()).isEqualTo(Kind.OUTLIER_HIGH);
    assertThat(finding.period()).isEqualTo(month(23));
    assertThat(finding.key()).isEqualTo("check.outlier-high");
    assertThat(finding.numbers().get("value")).isEqualTo(200);
    assertThat(finding.numbers().get("high")).isBetween(6.0, 11.0);
    assertThat(finding.numbers().get("probability")).isLessThan(1e-50);
  }

  @Test
  void eight_periods_are_enough_where_a_z_score_of_three_can_never_be_reached() {
    assertThat(only(outliers(5, 4, 6, 5, 3, 5, 6, 90)).kind()).isEqualTo(Kind.OUTLIER_HIGH);
    assertThat(only(outliers(50, 44, 56, 51, 48, 53, 55, 2)).kind()).isEqualTo(Kind.OUTLIER_LOW);
  }

  @Test
  void fewer_than_the_least_periods_are_said_to_be_too_few() {
    Finding finding = only(outliers(2, 2, 2, 2, 200));
    assertThat(finding.kind()).isEqualTo(Kind.TOO_FEW_PERIODS);
    assertThat(finding.numbers()).containsEntry("periods", 5.0).containsEntry("least", 6.0);
  }

  @Test
  void two_errors_do_not_hide_each_other() {
    assertThat(outliers(5, 4, 6, 5, 3, 5, 6, 4, 90, 5, 4, 95)).hasSize(2);
  }

  @Test
  void a_series_that_always_varies_much_is_not_odd() {
    assertThat(outliers(3, 40, 12, 0, 25, 60, 7, 33, 18, 2, 45, 22)).isEmpty();
    assertThat(outliers(0, 0, 0, 0, 0, 0, 0, 1)).isEmpty();
    assertThat(outliers(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)).isEmpty();
    assertThat(only(outliers(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9)).kind())
        .isEqualTo(Kind.OUTLIER_HIGH);
  }

  /** Knuth's way for Poisson, a Gamma mixture for more. */
  private static long draw(Random chance, double mean) {
    double limit = Math.exp(-mean);
    double product = chance.nextDouble();
    long count = 0;
    while (product > limit) {
      product *= chance.nextDouble();
      count++;
    }
    return count;
  }

  @Test
  void right_counts_are_found_odd_about_as_seldom_as_the_level_says() {
    Random chance = new Random(5);
    int poisson = 0;
    int mixed = 0;
    int series = 1500;
    for (int round = 0; round < series; round++) {
      long[] plain = new long[24];
      long[] varied = new long[24];
      for (int at = 0; at < 24; at++) {
        plain[at] = draw(chance, 8);
        // Exponential with shape 3: variance 8 + 64/3.
        double gamma = 0;
        for (int part = 0; part < 3; part++) {
          gamma -= Math.log(1 - chance.nextDouble()) * 8 / 3;
        }
        varied[at] = draw(chance, gamma);
      }
      poisson += outliers(plain).size();
      mixed += outliers(varied).size();
    }
    assertThat(poisson / (24.0 * series)).isLessThan(.003);
    assertThat(mixed / (24.0 * series)).isLessThan(.008);
  }

  @Test
  void the_prediction_is_that_of_the_gamma_poisson_model() {
    // Six counts of 2: negative binomial with size 12.5 and chance 6/7; P(0) = (6/7)^12.5.
    CountPrediction prediction =
        CountPrediction.without(
            new long[] {2, 2, 2, 2, 2, 2, 9},
            new boolean[] {true, true, true, true, true, true, true},
            6);
    assertThat(prediction.atMost(0)).isCloseTo(Math.pow(6 / 7.0, 12.5), within(1e-12));
    double sum = 0;
    double term = Math.pow(6 / 7.0, 12.5);
    for (int count = 0; count < 9; count++) {
      sum += term;
      term *= (12.5 + count) / (count + 1) / 7;
    }
    assertThat(prediction.atLeast(9)).isCloseTo(1 - sum, within(1e-12));
    assertThat(prediction.atMost(prediction.high(.05))).isGreaterThanOrEqualTo(.975);
    assertThat(prediction.atMost(prediction.high(.05) - 1)).isLessThan(.975);
  }

  private static Figure figure(String indicator, String place, int month, long value) {
    return new Figure(indicator, place, month(month), value, null);
  }

  @Test
  void provinces_that_have_more_than_the_country_are_found_also_when_one_is_missing() {
    Map<String, String> parents = Map.of("01", "KH", "02", "KH", "03", "KH");
    QualityRule rule = new QualityRule.PlacesAddUp("sum", "cases", 0);
    List<Figure> figures =
        List.of(
            figure("cases", "KH", 1, 10),
            figure("cases", "01", 1, 7),
            figure("cases", "02", 1, 5),
            figure("cases", "KH", 2, 10),
            figure("cases", "01", 2, 7),
            figure("cases", "02", 2, 1),
            figure("cases", "KH", 3, 10),
            figure("cases", "01", 3, 7),
            figure("cases", "02", 3, 1),
            figure("cases", "03", 3, 1));
    List<Finding> findings = Checking.of(new Figures(figures, parents), List.of(rule));
    assertThat(findings)
        .extracting(Finding::kind)
        .containsExactly(Kind.PARTS_EXCEED, Kind.PARTS_FALL_SHORT);
    assertThat(findings.getFirst().numbers())
        .isEqualTo(Map.of("whole", 10.0, "sum", 12.0, "missing", 1.0));
    assertThat(
            Checking.of(
                new Figures(figures, parents),
                List.of(new QualityRule.PlacesAddUp("sum", "cases", .2))))
        .isEmpty();
  }

  @Test
  void ratios_and_sums_of_indicators_are_checked_where_both_are_there() {
    List<Figure> figures =
        List.of(
            figure("answered", "01", 1, 12),
            figure("received", "01", 1, 10),
            figure("answered", "01", 2, 3),
            figure("received", "01", 2, 0),
            figure("answered", "01", 3, 3),
            figure("women", "01", 1, 4),
            figure("men", "01", 1, 9));
    List<Finding> findings =
        Checking.of(
            new Figures(figures, Map.of()),
            List.of(
                new QualityRule.Ratio("ratio", "answered", "received", 0, 1),
                new QualityRule.IndicatorsAddUp("sum", "received", List.of("women", "men"), 0)));
    assertThat(findings)
        .extracting(Finding::kind)
        .containsExactly(Kind.RATIO_HIGH, Kind.RATIO_UNDEFINED, Kind.PARTS_EXCEED);
    assertThat(findings.getFirst().numbers().get("ratio")).isEqualTo(1.2);
  }

  @Test
  void missing_and_late_figures_are_counted() {
    List<Figure> figures =
        List.of(
            new Figure("cases", "01", month(0), 1, LocalDate.of(2024, 2, 10)),
            new Figure("cases", "01", month(1), 1, LocalDate.of(2024, 4, 1)),
            new Figure("cases", "01", month(3), 1, LocalDate.of(2024, 5, 2)),
            new Figure("cases", "02", month(0), 1, null));
    List<Finding> findings =
        Checking.of(
            new Figures(figures, Map.of()),
            List.of(
                new QualityRule.Completeness("complete", "cases", .8),
                new QualityRule.Timeliness("time", "cases", 15, .9)));
    assertThat(findings)
        .extracting(Finding::kind)
        .containsExactly(
            Kind.INCOMPLETE,
            Kind.MISSING,
            Kind.INCOMPLETE,
            Kind.MISSING,
            Kind.MISSING,
            Kind.MISSING,
            Kind.LATE,
            Kind.ARRIVAL_UNKNOWN);
    assertThat(findings.get(1).period()).isEqualTo(month(2));
    assertThat(findings.get(6).numbers()).containsEntry("late", 1.0).containsEntry("figures", 3.0);
  }

  @Test
  void periods_are_read_and_end_on_their_last_day() {
    assertThat(Period.parse("2026-02").orElseThrow().lastDay())
        .isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(Period.parse("2026-q4").orElseThrow().lastDay())
        .isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(Period.parse("2026").orElseThrow().lastDay()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(Period.parse("202612").orElseThrow().next()).hasToString("2027-01");
    assertThat(Period.parse("2026-Q4").orElseThrow().next()).hasToString("2027-Q1");
    assertThat(Period.parse("2026-13")).isEmpty();
    assertThat(Period.parse("last year")).isEmpty();
  }

  @Test
  void codes_say_which_place_is_in_which() {
    assertThat(Figures.parentsByCode(List.of("01", "0102", "010203", "0305")))
        .isEqualTo(Map.of("0102", "01", "010203", "0102"));
    assertThatThrownBy(() ->
            new Figures(
                List.of(figure("cases", "01", 1, 1), figure("cases", "01", 1, 2)), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
