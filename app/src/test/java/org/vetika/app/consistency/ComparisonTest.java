package org.vetika.app.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vetika.app.VetikaTest;
import org.vetika.app.consistency.Bridge.StepState;

/** The bridge between two figures: stated by the parties, its rest worked out. */
@VetikaTest
@Import(ConsistencyFixture.class)
class ComparisonTest {
  @Autowired private ConsistencyFixture fixture;
  @Autowired private Comparisons comparisons;
  @Autowired private EnteringFigure entering;
  @Autowired private ExplainingDifference explaining;
  @Autowired private Indicators indicators;

  private SideBySide side(String indicator, String period, Viewer viewer) {
    return comparisons
        .find(indicator, Period.parse(period).orElseThrow(), null, viewer)
        .orElseThrow();
  }

  private Comparison only(String indicator, String period) {
    List<Comparison> found = side(indicator, period, Viewer.EVERYBODY).comparisons();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @Test
  void the_rest_is_what_no_step_explains() {
    String indicator = fixture.restrictions();
    String group = fixture.stated(fixture.group, indicator, "2025", "258");
    String ministry = fixture.stated(fixture.ministry, indicator, "2025", "20");
    fixture.step(fixture.group, group, ministry, StepKind.CONFIDENTIAL, "-83");
    fixture.step(fixture.ministry, group, ministry, StepKind.DUPLICATE, "-100");

    assertThat(only(indicator, "2025").rest())
        .isEqualTo(Bounds.exactly(BigDecimal.valueOf(-55)));
  }

  @Test
  void both_sides_confirm_before_anything_is_explained() {
    String indicator = fixture.restrictions();
    String group = fixture.stated(fixture.group, indicator, "2025", "30");
    String ministry = fixture.stated(fixture.ministry, indicator, "2025", "20");
    long step = fixture.step(fixture.group, group, ministry, StepKind.CONFIDENTIAL, "-10");
    assertThat(only(indicator, "2025").steps().getFirst().state()).isEqualTo(StepState.AWAITED);
    assertThat(only(indicator, "2025").standing()).isEqualTo(Standing.TO_SETTLE);

    fixture.says(fixture.ministry, step, Position.CONFIRMS);
    assertThat(only(indicator, "2025").standing()).isEqualTo(Standing.EXPLAINED);
    assertThat(indicators.find(indicator).orElseThrow().standing()).isEqualTo(Standing.EXPLAINED);

    fixture.says(fixture.ministry, step, Position.CONTESTS);
    assertThat(only(indicator, "2025").steps().getFirst().state()).isEqualTo(StepState.CONTESTED);

    fixture.says(fixture.group, step, Position.WITHDRAWS);
    assertThat(only(indicator, "2025").steps()).isEmpty();
  }

  @Test
  void a_step_that_somebody_must_act_on_is_to_settle_though_both_confirm_it() {
    String indicator = fixture.restrictions();
    String group = fixture.stated(fixture.group, indicator, "2025", "30");
    String ministry = fixture.stated(fixture.ministry, indicator, "2025", "20");
    long step = fixture.step(fixture.group, group, ministry, StepKind.NOT_PASSED_ON, "-10");
    fixture.says(fixture.ministry, step, Position.CONFIRMS);

    assertThat(only(indicator, "2025").steps().getFirst().state()).isEqualTo(StepState.TO_DO);
    assertThat(only(indicator, "2025").standing()).isEqualTo(Standing.TO_SETTLE);
  }

  @Test
  void different_periods_are_not_subtracted_until_a_step_speaks_of_them() {
    String indicator = fixture.restrictions();
    String group = fixture.stated(fixture.group, indicator, "2025", "258");
    String ministry =
        fixture.stated(fixture.ministry, indicator, "2025-07-01--2025-12-31", "184");

    Comparison before = only(indicator, "2025");
    assertThat(before.rest()).isNull();
    assertThat(before.differing()).containsExactly(StepKind.PERIOD);
    assertThat(before.standing()).isEqualTo(Standing.NOT_COMPARABLE);

    fixture.step(fixture.group, group, ministry, StepKind.PERIOD, "−74");
    assertThat(Objects.requireNonNull(only(indicator, "2025").rest()).isZero()).isTrue();
  }

  @Test
  void hundreds_are_not_subtracted_from_anything() {
    String indicator = fixture.restrictions();
    fixture.stated(fixture.group, indicator, "2025", "hundreds");
    fixture.stated(fixture.ministry, indicator, "2025", "2");

    assertThat(only(indicator, "2025").rest()).isNull();
    assertThat(only(indicator, "2025").standing()).isEqualTo(Standing.NOT_COMPARABLE);
  }

  @Test
  void more_than_three_hundred_less_ten_is_more_than_two_hundred_and_ninety() {
    String indicator = fixture.restrictions();
    fixture.stated(fixture.group, indicator, "2025", "10");
    fixture.stated(fixture.ministry, indicator, "2025", "more than 300");

    Bounds rest = Objects.requireNonNull(only(indicator, "2025").rest());
    BigDecimal least = rest.lower() == null ? rest.upper() : rest.lower();
    assertThat(Objects.requireNonNull(least).abs()).isEqualByComparingTo("290");
    assertThat(rest.isExact()).isFalse();
    assertThat(only(indicator, "2025").standing()).isEqualTo(Standing.TO_SETTLE);
  }

  @Test
  void a_step_is_to_be_stated_anew_when_a_figure_changes() {
    String indicator = fixture.restrictions();
    String group = fixture.stated(fixture.group, indicator, "2025", "30");
    String ministry = fixture.stated(fixture.ministry, indicator, "2025", "20");
    long step = fixture.step(fixture.group, group, ministry, StepKind.DUPLICATE, "-10");
    fixture.says(fixture.ministry, step, Position.CONFIRMS);
    Map<String, String> revised = ConsistencyFixture.figure(indicator, "2025", "31");
    revised.put("because", "One more");
    ConsistencyFixture.done(entering.enter(fixture.group.person(), revised, false));

    Comparison comparison = only(indicator, "2025");
    assertThat(comparison.steps().getFirst().state()).isEqualTo(StepState.OUTDATED);
    assertThat(comparison.rest()).isEqualTo(Bounds.exactly(BigDecimal.valueOf(-1)));
    assertThat(comparison.standing()).isEqualTo(Standing.TO_SETTLE);
  }

  @Test
  void the_other_way_round_is_the_same_bridge() {
    String indicator = fixture.restrictions();
    String group = fixture.stated(fixture.group, indicator, "2025", "30");
    String ministry = fixture.stated(fixture.ministry, indicator, "2025", "20");
    fixture.step(fixture.group, group, ministry, StepKind.DUPLICATE, "-4");
    fixture.step(fixture.ministry, ministry, group, StepKind.PLACE, "6");

    Comparison comparison = only(indicator, "2025");
    assertThat(comparison.start().number()).isEqualTo(group);
    assertThat(comparison.steps()).extracting(each -> each.step().change().intValueExact())
        .containsExactly(-4, -6);
    assertThat(Objects.requireNonNull(comparison.rest()).isZero()).isTrue();
  }

  @Test
  void nobody_but_the_two_parties_explains() {
    String indicator = fixture.restrictions();
    String group = fixture.stated(fixture.group, indicator, "2025", "30");
    String ministry = fixture.stated(fixture.ministry, indicator, "2025", "20");
    Map<String, String> typed = Map.of("kind", "duplicate", "change", "-10");

    assertThat(explaining.state(fixture.secretariat.person(), group, ministry, typed))
        .isEqualTo(new Outcome.NotAllowed<>());
    long step = fixture.step(fixture.group, group, ministry, StepKind.DUPLICATE, "-10");
    assertThat(
            explaining.say(
                fixture.ministry.person(), step, Map.of("position", "withdraws")))
        .isEqualTo(new Outcome.NotAllowed<>());
    assertThat(
            explaining.say(fixture.ministry.person(), step, Map.of("position", "contests")))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(explaining.state(fixture.group.person(), group, group, typed))
        .isEqualTo(Outcome.refused("kind", "not-a-pair"));
  }

  @Test
  void a_month_is_not_set_against_a_year_when_both_have_the_year() {
    String indicator = fixture.restrictions();
    fixture.stated(fixture.group, indicator, "2025", "30");
    fixture.stated(fixture.ministry, indicator, "2025", "30");
    fixture.stated(fixture.ministry, indicator, "2025-03", "2");

    assertThat(only(indicator, "2025").standing()).isEqualTo(Standing.AGREE);
  }

  @Test
  void small_counts_of_people_at_risk_are_never_shown_nor_left_to_be_worked_out() {
    String indicator = fixture.peopleAtRisk();
    var provinces = new HashMap<String, String>();
    provinces.put("01", "3");
    provinces.put("02", "9");
    provinces.put("03", "12");
    provinces.put("04", "0");
    provinces.forEach(
        (place, value) -> fixture.statedFor(fixture.group, indicator, place, "2025", value));

    assertThat(shown(side(indicator, "2025", Viewer.EVERYBODY)))
        .containsEntry("01", Quantity.of(Qualifier.LESS_THAN, BigDecimal.valueOf(5)))
        .containsEntry("02", Quantity.WITHHELD)
        .containsEntry("03", Quantity.exactly(12))
        .containsEntry("04", Quantity.exactly(0));
    assertThat(shown(side(indicator, "2025", Viewer.of(fixture.ministry.person()))).get("01"))
        .isEqualTo(Quantity.of(Qualifier.LESS_THAN, BigDecimal.valueOf(5)));
    assertThat(shown(side(indicator, "2025", Viewer.of(fixture.group.person()))).get("01"))
        .isEqualTo(Quantity.exactly(3));
  }

  @Test
  void small_steps_about_people_at_risk_are_withheld_with_what_gives_them_away() {
    String indicator = fixture.peopleAtRisk();
    String group = fixture.stated(fixture.group, indicator, "2025", "258");
    String ministry = fixture.stated(fixture.ministry, indicator, "2025", "20");
    fixture.step(fixture.group, group, ministry, StepKind.CONFIDENTIAL, "-200");
    fixture.step(fixture.group, group, ministry, StepKind.DUPLICATE, "-3");

    Comparison comparison = only(indicator, "2025");
    assertThat(comparison.steps()).extracting(Comparison.ShownStep::change)
        .containsExactly(BigDecimal.valueOf(-200), null);
    assertThat(comparison.rest()).isNull();
    assertThat(comparison.restWithheld()).isTrue();
  }

  private static Map<String, Quantity> shown(SideBySide side) {
    var shown = new HashMap<String, Quantity>();
    side.parts()
        .forEach(part -> shown.put(part.place(), part.figures().getFirst().now().quantity()));
    return shown;
  }
}
