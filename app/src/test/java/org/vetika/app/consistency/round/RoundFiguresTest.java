package org.vetika.app.consistency.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.consistency.ConsistencyFixture.Party;
import org.vetika.app.consistency.EnteringFigure;

/** A round and the figures that it explains. */
class RoundFiguresTest extends RoundTest {
  private static final Map<String, String> SIGNS = Map.of("answer", "signs");

  @Autowired private WaitingRounds waiting;

  @Autowired private EnteringFigure entering;

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
