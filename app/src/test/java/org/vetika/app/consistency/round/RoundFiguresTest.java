package org.vetika.app.consistency.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.consistency.ConsistencyFixture.Party;
import org.vetika.app.consistency.EnteringFigure;
import org.vetika.app.consistency.StepKind;
import org.vetika.app.consistency.round.ProposedSteps.Proposed;

/** A round and the figures that it explains. */
class RoundFiguresTest extends RoundTest {
  private static final Map<String, String> SIGNS = Map.of("answer", "signs");

  @Autowired private WaitingRounds waiting;

  @Autowired private EnteringFigure entering;
  @Autowired private ProposedSteps steps;

  private void state(Party party, String indicator, String value) {
    Map<String, String> typed = ConsistencyFixture.figure(indicator, "2025", value);
    typed.put("public_from", today().toString());
    ConsistencyFixture.done(entering.enter(party.person(), typed, false));
  }

  @Test
  void the_public_result_becomes_steps_that_the_other_party_confirms() throws Exception {
    String indicator = fixture.restrictions();
    state(fixture.group, indicator, "30");
    state(fixture.ministry, indicator, "28");
    var typed = new HashMap<>(terms("keys"));
    typed.put("indicator", indicator);
    typed.put("period", "2025");
    UUID round = agreed(typed);
    handIn(fixture.group, round, keys("A", 0, 30));
    handIn(fixture.ministry, round, keys("B", 10, 38));
    linking.linkWaiting(() -> true);
    String comparison = "/en/consistency/" + indicator + "/2025";
    assertThat(text(anybody(comparison))).doesNotContain(round.toString());
    post(fixture.ministry, path(round) + "/reasons", Map.of("why-10-not-received", "10"));
    post(fixture.group, path(round) + "/reasons", Map.of("why-01-definition", "8"));
    assertThat(post(fixture.group, path(round) + "/steps", Map.of())).hasStatus(403);
    post(fixture.group, path(round) + "/sign", SIGNS);
    post(fixture.ministry, path(round) + "/sign", SIGNS);

    assertThat(text(anybody(comparison))).contains("1 comparison of lists", round.toString());
    assertThat(text(get(fixture.group, path(round))))
        .contains("Steps between the two figures", "−10", "+8", "/desk/figures/" + indicator);
    assertThat(post(fixture.group, path(round) + "/steps", Map.of())).hasStatus(303);
    assertThat(post(fixture.ministry, path(round) + "/steps", Map.of())).hasStatus(403);
    assertThat(text(anybody(comparison)))
        .contains("−10", "+8", "From the comparison of lists “Refusals of 2025”.")
        .doesNotContain("0 left to settle");
    assertThat(text(anybody("/en/consistency/rounds/" + round))).contains(comparison);
    assertThat(text(get(fixture.ministry, "/en/desk/figures/" + indicator + "/2025")))
        .contains("/en/desk/rounds/new?indicator=" + indicator + "&amp;period=2025");
  }

  @Test
  void of_three_lists_steps_are_proposed_two_parties_at_a_time() throws Exception {
    String indicator = fixture.restrictions();
    state(fixture.group, indicator, "20");
    state(fixture.ministry, indicator, "20");
    state(fixture.secretariat, indicator, "25");
    UUID round = three(indicator);
    // Ten only on the group's list, five on all but the secretariat's, ten on all but the group's.
    post(fixture.ministry, path(round) + "/reasons", Map.of("why-100-not-received", "10"));
    post(
        fixture.secretariat,
        path(round) + "/reasons",
        Map.of("why-100-definition", "10", "why-110-place", "5"));
    post(
        fixture.group,
        path(round) + "/reasons",
        Map.of("why-011-not-proven", "10", "why-001-date", "10"));
    for (Party party : List.of(fixture.group, fixture.ministry, fixture.secretariat)) {
      post(party, path(round) + "/sign", SIGNS);
    }

    assertThat(steps.of(round, fixture.group.person()))
        .extracting(
            each -> each.counts().both(),
            each -> each.counts().onlyFirst(),
            each -> each.counts().onlySecond(),
            ProposedSteps.Proposal::steps)
        .containsExactly(
            tuple(
                10,
                10,
                10,
                List.of(
                    new Proposed(StepKind.NOT_PASSED_ON, -10),
                    new Proposed(StepKind.UNDER_EXAMINATION, 10))),
            tuple(
                5,
                15,
                20,
                List.of(
                    new Proposed(StepKind.DEFINITION, -10),
                    new Proposed(StepKind.PLACE, -5),
                    new Proposed(StepKind.PERIOD, 10),
                    new Proposed(StepKind.UNDER_EXAMINATION, 10))),
            tuple(15, 5, 10, List.of(new Proposed(StepKind.PLACE, -5))));

    String page = text(get(fixture.group, path(round)));
    assertThat(page)
        .contains("two parties at a time", fixture.group.name() + " and " + fixture.ministry.name())
        .contains("Only these two parties can state them.", "value=\"0-1\"", "value=\"0-2\"")
        .doesNotContain("value=\"1-2\"", "[round");
    assertThat(text(get(fixture.group, "/km/desk/rounds/" + round))).doesNotContain("[round");
    // Nobody states steps between two others, nor without saying between whom.
    var others = Map.of("between", "1-2");
    assertThat(post(fixture.group, path(round) + "/steps", others)).hasStatus(403);
    assertThat(post(fixture.group, path(round) + "/steps", Map.of())).hasStatus(403);
    assertThat(post(fixture.ministry, path(round) + "/steps", others)).hasStatus(303);
    assertThat(post(fixture.secretariat, path(round) + "/steps", others)).hasStatus(403);
    assertThat(text(anybody("/en/consistency/" + indicator + "/2025"))).contains("−5");
    assertThat(text(get(fixture.group, path(round))))
        .contains(fixture.ministry.number() + " – " + fixture.secretariat.number());
    assertThat(steps.of(round, fixture.group.person())).hasSize(2);
  }

  @Test
  void between_parties_without_a_figure_and_with_small_groups_nothing_is_proposed()
      throws Exception {
    String indicator = fixture.restrictions();
    state(fixture.group, indicator, "20");
    UUID round = three(indicator);
    post(fixture.ministry, path(round) + "/reasons", Map.of("why-100-not-received", "10"));
    for (Party party : List.of(fixture.group, fixture.ministry, fixture.secretariat)) {
      post(party, path(round) + "/sign", SIGNS);
    }
    assertThat(steps.of(round, fixture.group.person())).isEmpty();
    state(fixture.ministry, indicator, "20");
    assertThat(steps.of(round, fixture.group.person())).hasSize(1);
  }

  /** Five on all lists, five and ten on two, ten on the first and ten on the last alone. */
  private UUID three(String indicator) throws Exception {
    var typed = new HashMap<>(terms("keys"));
    typed.put("parties", fixture.ministry.number() + ", " + fixture.secretariat.number());
    typed.put("indicator", indicator);
    typed.put("period", "2025");
    UUID round = agreed(typed);
    post(fixture.secretariat, path(round) + "/agree", Map.of());
    handIn(fixture.group, round, keys("A", 0, 20));
    handIn(fixture.ministry, round, keys("B", 10, 30));
    handIn(fixture.secretariat, round, keys("C", 15, 40));
    linking.linkWaiting(() -> true);
    return round;
  }

  @Test
  void a_subject_that_does_not_exist_is_refused() throws Exception {
    var typed = new HashMap<>(terms("keys"));
    typed.put("indicator", "N9999");
    MvcTestResult unknown = post(fixture.group, "/en/desk/rounds/new", typed);
    assertThat(unknown).hasStatus(422);
    assertThat(text(unknown)).contains("“N9999” is not known");
    typed.put("indicator", fixture.restrictions());
    typed.put("period", "soon");
    typed.put("place", "99");
    assertThat(text(post(fixture.group, "/en/desk/rounds/new", typed)))
        .contains("must be a period such as", "Period");
    assertThat(text(get(fixture.group, "/en/desk/rounds/new?indicator=N0012&period=2025")))
        .contains("value=\"N0012\"", "value=\"2025\"");
  }

  @Test
  void the_desk_counts_the_rounds_that_wait_for_a_person() throws Exception {
    long before = waiting.of(fixture.ministry.person());
    UUID round = proposed(terms("keys"));
    assertThat(waiting.of(fixture.ministry.person())).isEqualTo(before + 1);
    assertThat(waiting.waitingFor(fixture.group.person())).doesNotContain(round);
    post(fixture.ministry, path(round) + "/agree", Map.of());
    assertThat(waiting.waitingFor(fixture.group.person())).contains(round);
    handIn(fixture.group, round, OURS);
    assertThat(waiting.waitingFor(fixture.group.person())).doesNotContain(round);
    handIn(fixture.ministry, round, THEIRS);
    assertThat(waiting.waitingFor(fixture.ministry.person())).doesNotContain(round);
    linking.linkWaiting(() -> true);
    assertThat(waiting.waitingFor(fixture.ministry.person())).contains(round);
    assertThat(text(get(fixture.ministry, "/en/desk/rounds"))).contains("Waits for you");
    post(fixture.ministry, path(round) + "/sign", SIGNS);
    assertThat(waiting.of(fixture.ministry.person())).isEqualTo(before);
    assertThat(waiting.of(fixture.secretariat.person())).isZero();
  }
}
