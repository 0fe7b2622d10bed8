package org.vetika.app.consistency.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.consistency.ConsistencyFixture;

/** Rules as facilitators keep them on the desk. */
@VetikaTest
@Import(ConsistencyFixture.class)
class RuleDeskTest extends FindingScene {
  @Autowired private KeepingRules keeping;

  @Test
  void a_rule_is_kept_by_facilitators_looks_soon_and_ends_with_its_findings() {
    String received = fixture.restrictions();
    String answered = fixture.restrictions();
    fixture.stated(fixture.ministry, received, "2025", "10");
    fixture.stated(fixture.ministry, answered, "2025", "12");
    look();
    var rule =
        Map.of(
            "kind", "ratio",
            "indicator", answered,
            "others", received,
            "least", "0",
            "most", "1",
            "valid_from", "2026-01-01",
            "language", "en");
    assertThat(post(fixture.group, "/en/desk/figure-rules/new", rule)).hasStatus(403);
    MvcTestResult refused =
        post(
            fixture.secretariat,
            "/en/desk/figure-rules/new",
            ConsistencyFixture.with(rule, "others", "N9999999"));
    assertThat(refused).hasStatus(422);
    assertThat(text(refused)).contains("N9999999", "2026-01-01").doesNotContain("[rule", "[figure");

    assertThat(post(fixture.secretariat, "/en/desk/figure-rules/new", rule)).hasStatus(303);
    look();
    assertThat(seenBy(fixture.ministry, answered))
        .extracting(RuleFinding::kind)
        .containsExactly("ratio-high");
    assertThat(text(get(fixture.secretariat.person(), "/km/desk/figure-rules")))
        .contains(answered, received)
        .doesNotContain("[rule");
    long id = seenBy(fixture.ministry, answered).getFirst().rule();
    ConsistencyFixture.done(
        keeping.withdraw(fixture.secretariat.person(), id, Map.of("because", "A mistake.")));
    look();
    assertThat(seenBy(fixture.ministry, answered))
        .extracting(RuleFinding::state)
        .containsExactly(FindingState.LAPSED);
  }
}
