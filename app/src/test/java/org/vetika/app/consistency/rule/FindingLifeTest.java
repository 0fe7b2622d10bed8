package org.vetika.app.consistency.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.consistency.EnteringFigure;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.web.Facet;
import org.vetika.app.web.RecordClock;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** From a figure that arrives to a finding that everybody sees with the party's answer. */
@VetikaTest
@Import(ConsistencyFixture.class)
class FindingLifeTest extends FindingScene {
  private static final Duration AFTER_THE_TIME = Duration.ofDays(31);

  @Autowired private EnteringFigure entering;

  @Test
  void a_count_among_equal_ones_is_found_once_however_often_the_rules_run() {
    String indicator = series(fixture.group);

    List<RuleFinding> found = seenBy(fixture.group, indicator);
    assertThat(found).extracting(RuleFinding::kind).containsExactly("outlier-high");
    assertThat(found.getFirst().numbers()).containsEntry("value", 200.0);
    assertThat(found.getFirst().state()).isEqualTo(FindingState.OPEN);

    RecordClock.asOf(
        Instant.now().plus(Duration.ofDays(5)),
        () -> {
          assertThat(running.beginNight()).isTrue();
          assertThat(running.beginNight()).isFalse();
          look();
        });
    assertThat(seenBy(fixture.group, indicator)).hasSize(1);
    assertThat(findings.waiting(Viewer.of(fixture.group.person()))).isPositive();
  }

  @Test
  void a_finding_is_the_partys_first_and_everybodys_after_the_time() {
    String indicator = series(fixture.group);
    String number = seenBy(fixture.group, indicator).getFirst().number();
    var administrator =
        new Visitor(
            UUID.randomUUID(),
            "Admin",
            List.of(new Visitor.Mandate(fixture.group.id(), "x", Role.ADMINISTRATOR)));

    assertThat(text(get(fixture.group.person(), "/en/desk/findings/" + number)))
        .contains("200 is stated; 0 to", "11 other periods", number)
        .doesNotContain("[finding", "[check");
    assertThat(text(get(fixture.group.person(), "/km/desk/findings"))).contains(number);
    assertThat(text(get(fixture.secretariat.person(), "/en/desk/findings"))).contains(number);
    assertThat(text(get(fixture.ministry.person(), "/en/desk/findings"))).doesNotContain(number);
    assertThat(get(fixture.ministry.person(), "/en/desk/findings/" + number)).hasStatus(404);
    assertThat(get(administrator, "/en/desk/findings/" + number)).hasStatus(403);
    for (String path :
        List.of(
            "/en/consistency/findings",
            "/en/consistency/findings.csv",
            "/en/consistency/findings.json",
            "/en/consistency/" + indicator)) {
      assertThat(text(browser.get().uri(path).exchange())).as(path).doesNotContain(number);
    }
    assertThat(browser.get().uri("/en/consistency/findings/" + number).exchange()).hasStatus(404);
    assertThat(browser.get().uri("/en/consistency/findings/" + number + ".json").exchange())
        .hasStatus(404);

    RecordClock.asOf(
        Instant.now().plus(AFTER_THE_TIME),
        () -> {
          assertThat(publicOnes(indicator))
              .extracting(RuleFinding::state)
              .containsExactly(FindingState.STANDS);
          var corrected =
              new FindingFilter(FindingState.CORRECTED, null, indicator, null, List.of());
          assertThat(findings.page(corrected, Viewer.EVERYBODY, null, 10).total()).isZero();
          assertThat(findings.facets(corrected, Viewer.EVERYBODY))
              .as("the other state stays to be chosen")
              .containsOnly(Map.entry("state", List.of(new Facet("stands", 1))));
          String page = "/en/consistency/findings/" + number;
          assertThat(text(browser.get().uri(page + "?seen=later").exchange()))
              .contains("The party has not said anything to it.", "Stands");
          assertThat(text(browser.get().uri("/en/consistency/findings.csv").exchange()))
              .contains(number + "," + indicator, "outlier-high", "value=200");
          assertThat(text(browser.get().uri(page + ".json").exchange()))
              .contains("\"state\":\"stands\"", "\"value\":200");
        });
  }

  @Test
  void the_party_explains_and_a_refused_answer_comes_back_filled_in() {
    String indicator = series(fixture.group);
    String number = seenBy(fixture.group, indicator).getFirst().number();
    String path = "/en/desk/findings/" + number;

    MvcTestResult refused =
        post(fixture.group, path, Map.of("position", "explains", "language", "en"));
    assertThat(refused).hasStatus(422);
    assertThat(text(refused))
        .contains("In your words", "checked")
        .doesNotContain("[finding", "[figure");
    assertThat(post(fixture.ministry, path, Map.of("position", "stands", "language", "en")))
        .hasStatus(404);
    assertThat(post(fixture.secretariat, path, Map.of("position", "stands", "language", "en")))
        .hasStatus(403);
    var answer =
        Map.of("position", "explains", "language", "en", "text", "One order for all markets.");
    assertThat(post(fixture.group, path, answer)).hasStatus(303);
    assertThat(seenBy(fixture.group, indicator).getFirst().state())
        .isEqualTo(FindingState.EXPLAINED);
    assertThat(publicOnes(indicator)).isEmpty();

    RecordClock.asOf(
        Instant.now().plus(AFTER_THE_TIME),
        () ->
            assertThat(text(browser.get().uri("/en/consistency/findings/" + number).exchange()))
                .contains("One order for all markets.", "The party explains"));
  }

  @Test
  void a_revision_corrects_it_and_it_stays_on_record() {
    String indicator = series(fixture.group);
    var revision =
        ConsistencyFixture.with(
            ConsistencyFixture.figure(indicator, "2025-12", "2"), "because", "A typing mistake.");
    ConsistencyFixture.done(entering.enter(fixture.group.person(), revision, false));
    look();

    assertThat(seenBy(fixture.group, indicator))
        .extracting(RuleFinding::state)
        .containsExactly(FindingState.CORRECTED);
    RecordClock.asOf(
        Instant.now().plus(AFTER_THE_TIME),
        () ->
            assertThat(publicOnes(indicator))
                .extracting(RuleFinding::state)
                .containsExactly(FindingState.CORRECTED));
  }

  @Test
  void another_odd_value_is_another_question() {
    String indicator = series(fixture.group);
    var revision =
        ConsistencyFixture.with(
            ConsistencyFixture.figure(indicator, "2025-12", "300"), "because", "We counted again.");
    ConsistencyFixture.done(entering.enter(fixture.group.person(), revision, false));
    look();

    assertThat(seenBy(fixture.group, indicator))
        .extracting(RuleFinding::state)
        .containsExactly(FindingState.OPEN, FindingState.REVISED);
    RecordClock.asOf(
        Instant.now().plus(AFTER_THE_TIME), () -> assertThat(publicOnes(indicator)).hasSize(1));
  }

  @Test
  void of_people_at_risk_no_number_is_ever_public() {
    String indicator = fixture.peopleAtRisk();
    for (int month = 1; month <= 12; month++) {
      String period = "2025-%02d".formatted(month);
      fixture.stated(fixture.group, indicator, period, month == 12 ? "200" : "2");
      fixture.statedFor(fixture.group, indicator, "12", period, month == 12 ? "90" : "1");
    }
    look();

    assertThat(seenBy(fixture.group, indicator))
        .allSatisfy(each -> assertThat(each.numbers()).isNotEmpty());
    assertThat(seenBy(fixture.secretariat, indicator))
        .hasSizeGreaterThan(1)
        .allSatisfy(each -> assertThat(each.numbers()).isEmpty());
    RecordClock.asOf(
        Instant.now().plus(AFTER_THE_TIME),
        () ->
            assertThat(publicOnes(indicator))
                .hasSize(1)
                .allSatisfy(each -> {
                  assertThat(each.numbers()).isEmpty();
                  assertThat(each.place()).isNull();
                }));
  }

  @Test
  void nothing_is_public_before_the_figures_it_is_about() {
    String indicator = fixture.restrictions();
    String late = LocalDate.now(java.time.ZoneId.of("Asia/Phnom_Penh")).plusDays(60).toString();
    for (int month = 1; month <= 12; month++) {
      var figure =
          ConsistencyFixture.figure(
              indicator, "2025-%02d".formatted(month), month == 12 ? "200" : "2");
      ConsistencyFixture.done(
          entering.enter(
              fixture.group.person(), ConsistencyFixture.with(figure, "public_from", late), false));
    }
    look();

    assertThat(seenBy(fixture.group, indicator))
        .singleElement()
        .satisfies(each -> assertThat(each.publicOn()).isEqualTo(LocalDate.parse(late)));
  }
}
