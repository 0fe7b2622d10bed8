package org.vetika.app.consistency.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.VetikaTest;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.consistency.KeepingIndicator;
import org.vetika.app.consistency.Viewer;

/** Search learns of findings when everybody may see them, and forgets what must not be seen. */
@VetikaTest
@Import(ConsistencyFixture.class)
class FindingSearchTest {
  @Autowired private ConsistencyFixture fixture;
  @Autowired private RunningRules running;
  @Autowired private AnnouncingFindings announcing;
  @Autowired private AnsweringFinding answering;
  @Autowired private Findings findings;
  @Autowired private FindingEntries entries;
  @Autowired private KeepingIndicator keeping;
  @Autowired private JdbcClient database;

  private String indicator = "";

  /** About Phnom Penh, seen by the party only. */
  private String found() {
    indicator = fixture.restrictions();
    for (int month = 1; month <= 12; month++) {
      String period = "2025-%02d".formatted(month);
      fixture.statedFor(fixture.group, indicator, "12", period, month == 12 ? "200" : "2");
    }
    running.runDue(() -> true);
    return findings
        .page(FindingFilter.of(indicator), Viewer.of(fixture.group.person()), null, 100)
        .findings()
        .getFirst()
        .number();
  }

  private void dayComes(String number) {
    database
        .sql("update rule_finding set public_on = found_at::date - 1 where number = :number")
        .param("number", number)
        .update();
    announcing.announceDue();
  }

  /** What search holds, once listeners are through. */
  private String indexed(String number, boolean wanted) throws InterruptedException {
    String held = held(number);
    for (int wait = 0; held.isEmpty() == wanted && wait < 400; wait++) {
      Thread.sleep(100);
      held = held(number);
    }
    return held;
  }

  private String held(String number) {
    return String.join(
        "\n",
        database
            .sql(
                "select search_entry::text from search_entry where type = 'finding' and key = :key")
            .param("key", number)
            .query(String.class)
            .list());
  }

  private void answers(String number, String text) {
    ConsistencyFixture.done(
        answering.answer(
            fixture.group.person(),
            number,
            Map.of("position", "explains", "language", "en", "text", text)));
  }

  @Test
  void before_its_day_a_finding_is_in_no_entry() throws Exception {
    String number = found();
    answers(number, "Zymurgy before its day.");

    announcing.announceDue();

    assertThat(entries.find(number)).isEmpty();
    assertThat(entries.page("", 500)).noneMatch(entry -> entry.key().equals(number));
    Thread.sleep(500);
    assertThat(held(number)).isEmpty();
  }

  @Test
  void on_its_day_search_is_told_once_and_later_what_the_party_says() throws Exception {
    String number = found();
    dayComes(number);
    assertThat(announcing.announceDue()).isZero();

    assertThat(indexed(number, true)).contains("Refused meetings");
    assertThat(entries.find(number).orElseThrow().places()).containsExactly("12");

    answers(number, "Zymurgy was counted.");
    String held = held(number);
    for (int wait = 0; !held.contains("Zymurgy") && wait < 400; wait++) {
      Thread.sleep(100);
      held = held(number);
    }
    assertThat(held).contains("Zymurgy");
  }

  @Test
  void a_definition_that_protects_people_takes_findings_of_places_away() throws Exception {
    String number = found();
    dayComes(number);
    assertThat(indexed(number, true)).isNotEmpty();

    var protecting =
        ConsistencyFixture.with(
            ConsistencyFixture.definition(true), "because", "People are at risk.");
    ConsistencyFixture.done(keeping.define(fixture.secretariat.person(), indicator, protecting));

    assertThat(indexed(number, false)).isEmpty();
    assertThat(entries.find(number)).isEmpty();
    assertThat(List.of(findings.numbered(List.of(number)))).containsExactly(List.of());
  }
}
