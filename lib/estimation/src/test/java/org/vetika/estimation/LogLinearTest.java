package org.vetika.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLinearTest {
  @Test
  void there_are_8_models_of_three_lists_and_113_of_four() {
    assertThat(LogLinearModel.all(3)).hasSize(8).doesNotHaveDuplicates();
    assertThat(LogLinearModel.all(4)).hasSize(113).doesNotHaveDuplicates();
  }

  @Test
  void a_model_is_named_by_its_generators() {
    assertThat(LogLinearModel.named(4, "[34,14,123]").name()).isEqualTo("[123,14,34]");
    assertThat(LogLinearModel.independence(3).name()).isEqualTo("[1,2,3]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [1,23]      | 730.929 | 16.980 |  3.860 | 2 |  53.831 |  76.028
          [12,23]     | 758.321 | 25.522 |  0.003 | 1 |  51.975 |  78.611
          [13,23]     | 711.232 | 17.722 |  0.668 | 1 |  52.639 |  79.275
          [12,13,23]  | 763.0   | 86.4   |  0.000 | 0 |  53.971 |  85.047
          [1,2,3]     | 763.888 | 20.618 | 58.348 | 3 | 106.319 | 124.076
          """)
  void spina_bifida_three_lists(
      String model, String size, String error, String deviance, int df, String aic, String bic) {
    check(Published.spinaBifida(), model, size, error, deviance, df, aic, bic);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [123,14,34]      | 10356.519 |  785.902 |   9.3227 |  4 | 132.7467 | 203.0296
          [123,134]        | 12740.968 | 1600.713 |   1.0171 |  3 | 126.4411 | 203.1134
          [12,134,23]      | 18393.306 | 1738.830 |  10.2503 |  4 | 133.6743 | 203.9573
          [12,13,14,23,34] | 14341.664 | 1018.286 |  39.8936 |  5 | 161.3176 | 225.2112
          [1,2,3,4]        |  7394.587 |  129.625 | 245.939  | 10 | 357.363  | 389.310
          """)
  void kosovo_four_lists(
      String model, String size, String error, String deviance, int df, String aic, String bic) {
    check(Published.kosovo(), model, size, error, deviance, df, aic, bic);
  }

  private static void check(
      MembershipCounts counts,
      String model,
      String size,
      String error,
      String deviance,
      int df,
      String aic,
      String bic) {
    ModelFit fit = fit(counts, model);
    assertThat(fit.model().name()).isEqualTo(model);
    assertThat(fit.estimability()).isEqualTo(Estimability.FINE);
    same(fit.size(), size);
    same(fit.standardError(), error);
    same(fit.deviance(), deviance);
    assertThat(fit.degreesOfFreedom()).isEqualTo(df);
    same(fit.aic(), aic);
    same(fit.bic(), bic);
  }

  /** To the digits that were printed; the last one may be cut or stem from a looser iteration. */
  private static void same(double value, String printed) {
    int digits = printed.contains(".") ? printed.length() - printed.indexOf('.') - 1 : 0;
    assertThat(value)
        .isCloseTo(Double.parseDouble(printed), within(1.0001 * Math.pow(10, -digits)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spina  | [1,23]           | 729.7    | 699.8   | 766.5
          spina  | [12,23]          | 756.3    | 713.2   | 813.8
          kosovo | [123,14,34]      | 10334.50 | 8994.26 | 12110.41
          kosovo | [123,134]        | 12688.0  | 10184.3 | 16703.4
          kosovo | [12,13,14,23,34] | 14325.7  | 12525.2 | 16542.8
          hiv    | [12,3,4]         | 12308.0  | 10266.0 | 14992.3
          hiv    | [1,2,3,4]        | 11117.0  | 9531.7  | 13114.1
          """)
  void profile_intervals(String table, String model, String point, String lower, String upper) {
    ProfileInterval profile = profile(fit(named(table), model));
    same(profile.point(), point);
    same(profile.interval().lower(), lower);
    same(profile.interval().upper(), upper);
  }

  private static MembershipCounts named(String table) {
    return switch (table) {
      case "spina" -> Published.spinaBifida();
      case "kosovo" -> Published.kosovo();
      default -> Published.hiv();
    };
  }

  @Test
  void kosovo_wald_interval_and_variance_of_the_intercept() {
    ModelFit fit = fit(Published.kosovo(), "[123,14,34]");
    assertThat(Math.log(fit.size() - 4400)).isCloseTo(8.69224152, within(5e-9));
    assertThat(fit.logStandardError() * fit.logStandardError()).isCloseTo(.01724024, within(5e-9));
    assertThat(fit.wald().lower()).isCloseTo(9005, within(.5));
    assertThat(fit.wald().upper()).isCloseTo(12105, within(.5));
  }

  @Test
  void hiv_in_rome() {
    ModelFit one = fit(Published.hiv(), "[12,3,4]");
    same(one.size(), "12318.47");
    same(one.standardError(), "1188.72");
    same(one.deviance(), "7.614");
    same(one.aic(), "86.650");
    same(one.bic(), "119.935");
    ModelFit none = fit(Published.hiv(), "[1,2,3,4]");
    same(none.size(), "11124.58");
    same(none.standardError(), "904.75");
    same(none.aic(), "90.062");
    same(none.bic(), "117.800");
    ModelFit pairs = fit(Published.hiv(), "[12,13,14,23,24,34]");
    same(pairs.size(), "23443.5");
    same(pairs.standardError(), "9594.9");
    same(profile(pairs).interval().lower(), "10027.6");
    same(profile(pairs).interval().upper(), "50046.3");
  }

  @Test
  void the_best_models_are_those_published() {
    ModelSearch kosovo = ModelSearch.of(Published.kosovo(), .95);
    assertThat(kosovo.bestByBic().model().name()).isEqualTo("[123,14,34]");
    assertThat(kosovo.bestByAic().model().name()).isEqualTo("[123,134]");
    assertThat(ModelSearch.of(Published.hiv(), .95).bestByBic().model().name())
        .isEqualTo("[1,2,3,4]");
    assertThat(ModelSearch.of(Published.spinaBifida(), .95).bestByBic().model().name())
        .isEqualTo("[1,23]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [12,13,23] | 2
          [12,3]     | 1
          [13,2]     | 0
          [1,23]     | 0
          [13,23]    | 0
          [1,2,3]    | 0
          """)
  void models_without_an_answer_are_found(String model, int code) {
    assertThat(fit(Published.artificial(), model).estimability().code()).isEqualTo(code);
  }

  @Test
  void sparse_main_effects() {
    ModelFit fit = fit(Published.artificial(), "[1,2,3]");
    same(fit.size(), "539.09");
    same(fit.wald().lower(), "278.65");
    same(fit.wald().upper(), "1170.9");
  }

  @Test
  void united_kingdom_main_effects() {
    ModelFit six = fit(Published.unitedKingdomSix(), "[1,2,3,4,5,6]");
    same(six.size(), "12214.0");
    same(six.wald().lower(), "10988.8");
    same(six.wald().upper(), "13621.3");
    ModelFit five = fit(Published.unitedKingdomFive(), "[1,2,3,4,5]");
    same(five.size(), "13444.1");
    same(five.wald().lower(), "11985.2");
    same(five.wald().upper(), "15133.4");
  }

  @Test
  void united_kingdom_six_lists_stepwise() {
    Stepwise found = Stepwise.of(Published.unitedKingdomSix(), .95);
    assertThat(found.added().stream().map(LogLinearModel::digits))
        .containsExactly("36", "12", "25", "13", "35", "45", "24");
    same(found.fit().size(), "11417.99");
    same(found.fit().wald().lower(), "9977.28");
    same(found.fit().wald().upper(), "13145.66");
    same(found.fit().deviance(), "22.994");
  }

  @Test
  void united_kingdom_five_lists_stepwise() {
    Stepwise found = Stepwise.of(Published.unitedKingdomFive(), .95);
    assertThat(found.added().stream().map(LogLinearModel::digits))
        .containsExactly("12", "25", "35", "13", "45", "24");
    same(found.fit().size(), "11312.99");
    same(found.fit().wald().lower(), "9884.40");
    same(found.fit().wald().upper(), "13027.40");
  }

  @Test
  void united_kingdom_five_lists_all_models_of_pairs() {
    ModelSearch search = ModelSearch.of(Published.unitedKingdomFive(), .95);
    assertThat(search.fits()).hasSize(1024);
    same(search.bestByAic().size(), "11174.8");
    same(search.bestByBic().size(), "22991.3");
  }

  private static ProfileInterval profile(ModelFit fit) {
    ProfileInterval profile = fit.profile();
    assertThat(profile).isNotNull();
    return profile;
  }

  private static ModelFit fit(MembershipCounts counts, String model) {
    return LogLinear.fit(counts, LogLinearModel.named(counts.lists().size(), model), .95);
  }

  @Test
  void a_list_that_nobody_shares_has_no_finite_profile() {
    ModelFit fit = fit(Published.table("100:40 010:30 001:20"), "[1,2,3]");
    assertThat(fit.usable()).isFalse();
  }

  @Test
  void models_of_other_numbers_of_lists_are_told_apart() {
    assertThat(LogLinearModel.independence(3)).isNotEqualTo(LogLinearModel.independence(4));
    assertThat(LogLinearModel.of(3, List.of(3))).isEqualTo(LogLinearModel.named(3, "[12,3]"));
  }
}
