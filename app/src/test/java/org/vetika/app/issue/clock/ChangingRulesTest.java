package org.vetika.app.issue.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.vetika.app.VetikaTest;
import org.vetika.app.issue.typed.Change;
import org.vetika.app.organization.AuthorityLevel;
import org.vetika.app.web.PageCache;
import org.vetika.app.web.Visitor;

@VetikaTest
@TestPropertySource(properties = "test.database=legal-time")
class ChangingRulesTest {
  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);

  private final Visitor admin = LegalTimeFixture.administrator();

  @Autowired LegalTime legalTime;
  @Autowired LegalCalendar calendar;
  @Autowired ChangingRules changing;
  @Autowired JdbcClient database;
  @Autowired PageCache pages;

  @BeforeEach
  void asShipped() {
    LegalTimeFixture.asShipped(database, pages);
  }

  @Test
  void a_new_rule_times_what_begins_from_its_first_day_on() {
    assertThat(changing.add(admin, rule("verify", "any", 7, "2025-07-01")))
        .isEqualTo(new Change.Done());
    assertThat(days(BEFORE)).isEqualTo(30);
    assertThat(days(FIRST)).isEqualTo(7);
  }

  @Test
  void a_withdrawn_rule_gives_the_time_back_to_the_one_before() {
    changing.add(admin, rule("verify", "any", 7, "2025-07-01"));
    changing.add(admin, rule("verify", "any", 9, "2026-01-01"));
    long middle = verifying(FIRST).id();
    assertThat(changing.withdraw(admin, middle, "Misread")).isEqualTo(new Change.Done());
    assertThat(days(FIRST)).isEqualTo(30);
    assertThat(days(LocalDate.of(2025, 12, 31))).isEqualTo(30);
    assertThat(days(LocalDate.of(2026, 1, 1))).isEqualTo(9);
  }

  @Test
  void a_rule_may_be_put_between_two_others() {
    changing.add(admin, rule("verify", "any", 9, "2026-01-01"));
    assertThat(changing.add(admin, rule("verify", "any", 7, "2025-07-01")))
        .isEqualTo(new Change.Done());
    assertThat(days(BEFORE)).isEqualTo(30);
    assertThat(days(LocalDate.of(2025, 12, 31))).isEqualTo(7);
    assertThat(days(LocalDate.of(2026, 1, 1))).isEqualTo(9);
  }

  @Test
  void the_first_rule_of_a_deed_stays_and_that_of_a_level_may_go() {
    assertThat(changing.withdraw(admin, verifying(FIRST).id(), "x"))
        .isEqualTo(Change.Refused.of("because", "first-rule"));
    long commune =
        calendar.rules(FIRST).stream()
            .filter(rule -> rule.level() == AuthorityLevel.COMMUNE)
            .findFirst()
            .orElseThrow()
            .id();
    LocalDate ten = legalTime.due(Deed.ANSWER, AuthorityLevel.COMMUNE, FIRST).day();
    assertThat(changing.withdraw(admin, commune, "x")).isEqualTo(new Change.Done());
    assertThat(legalTime.due(Deed.ANSWER, AuthorityLevel.COMMUNE, FIRST).day()).isAfter(ten);
  }

  @Test
  void what_is_wrong_is_said_of_every_field() {
    assertThat(changing.add(admin, rule("verify", "any", 7, "1970-01-01")))
        .isEqualTo(Change.Refused.of("from", "same-start"));
    assertThat(
            changing.add(
                admin,
                Map.of(
                    "deed",
                    "nap",
                    "level",
                    "king",
                    "days",
                    "-1",
                    "unit",
                    "",
                    "from",
                    "tomorrow",
                    "source_en",
                    "x".repeat(501))))
        .isInstanceOfSatisfying(
            Change.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(problem -> problem.field() + " " + problem.key())
                    .containsExactly(
                        "deed choice",
                        "level choice",
                        "days number",
                        "unit missing",
                        "from date",
                        "source_en long",
                        "source_km missing"));
  }

  private LegalTimeRule verifying(LocalDate day) {
    return calendar.rules(day).stream()
        .filter(rule -> rule.deed() == Deed.VERIFY)
        .findFirst()
        .orElseThrow();
  }

  private int days(LocalDate day) {
    return verifying(day).days();
  }

  private static Map<String, String> rule(String deed, String level, int days, String from) {
    return new HashMap<>(
        Map.of(
            "deed",
            deed,
            "level",
            level,
            "days",
            String.valueOf(days),
            "unit",
            "calendar",
            "from",
            from,
            "law",
            "true",
            "source_en",
            "Agreement",
            "source_km",
            "កិច្ចព្រមព្រៀង"));
  }
}
