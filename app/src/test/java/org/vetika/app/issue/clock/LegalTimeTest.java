package org.vetika.app.issue.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.vetika.app.VetikaTest;
import org.vetika.app.organization.AuthorityLevel;
import org.vetika.app.web.PageCache;

@VetikaTest
@TestPropertySource(properties = "test.database=legal-time")
class LegalTimeTest {
  @Autowired LegalTime legalTime;
  @Autowired JdbcClient database;
  @Autowired PageCache pages;

  @BeforeEach
  void asShipped() {
    LegalTimeFixture.asShipped(database, pages);
  }

  @Test
  void a_commune_answers_in_ten_working_days_and_others_by_the_rule_for_any() {
    LocalDate start = LocalDate.of(2025, 9, 15);
    // Pchum Ben takes Monday and Tuesday, the 24th is Constitution Day.
    Due due = legalTime.due(Deed.ANSWER, AuthorityLevel.COMMUNE, start);
    assertThat(due.day()).isEqualTo("2025-10-02");
    assertThat(due.rule()).startsWith("answer-");
    assertThat(due.provisional()).isFalse();
    assertThat(legalTime.due(Deed.ANSWER, AuthorityLevel.NATIONAL, start).day())
        .isEqualTo("2025-10-17");
  }

  @Test
  void a_date_in_a_year_without_an_announced_list_may_still_move() {
    assertThat(
            legalTime
                .due(Deed.ANSWER, AuthorityLevel.PROVINCE, LocalDate.of(2025, 12, 20))
                .provisional())
        .isTrue();
    assertThat(
            legalTime
                .due(Deed.ANSWER, AuthorityLevel.PROVINCE, LocalDate.of(2300, 1, 1))
                .provisional())
        .isTrue();
  }

  @Test
  void an_expected_holiday_is_not_worked() {
    // The Water Festival of 2026: Monday 23 to Wednesday 25 November.
    assertThat(legalTime.due(Deed.ROUTE, AuthorityLevel.COMMUNE, LocalDate.of(2026, 11, 20)).day())
        .isEqualTo("2026-11-30");
  }

  @Test
  void calendar_days_end_on_a_working_day() {
    // 28 days after 12 October 2025 is Sunday 9 November, Independence Day.
    Due due = legalTime.due(Deed.FOLLOW_UP, AuthorityLevel.COMMUNE, LocalDate.of(2025, 10, 12));
    assertThat(due.day()).isEqualTo("2025-11-10");
  }

  @Test
  void a_pause_adds_days_of_the_rules_own_unit() {
    LocalDate start = LocalDate.of(2025, 7, 1);
    assertThat(legalTime.due(Deed.ANSWER, AuthorityLevel.COMMUNE, start, 5).day())
        .isEqualTo(
            legalTime
                .workingDays()
                .plus(legalTime.due(Deed.ANSWER, AuthorityLevel.COMMUNE, start).day(), 5));
    assertThat(legalTime.due(Deed.VERIFY, AuthorityLevel.COMMUNE, start, 7).day())
        .isEqualTo("2025-08-07");
  }

  @Test
  void a_reminder_comes_before_the_due_date() {
    LocalDate due = LocalDate.of(2025, 11, 7);
    assertThat(legalTime.due(Deed.REMIND, AuthorityLevel.COMMUNE, due).day())
        .isEqualTo("2025-10-30");
    assertThat(legalTime.workingDaysBetween(LocalDate.of(2025, 10, 30), due)).isEqualTo(3);
  }

  @Test
  void every_deed_has_a_shipped_rule_at_every_level_on_every_day_since_1970() {
    for (Deed deed : Deed.values()) {
      for (AuthorityLevel level : AuthorityLevel.values()) {
        assertThat(legalTime.due(deed, level, LocalDate.of(1970, 1, 1)).day()).isNotNull();
      }
    }
  }

  @Test
  void a_change_by_another_server_is_heard() throws InterruptedException {
    LocalDate start = LocalDate.of(2025, 7, 1);
    LocalDate before = legalTime.due(Deed.ANSWER, AuthorityLevel.COMMUNE, start).day();
    database
        .sql(
            """
            insert into public_holiday (day, name_en, name_km, kind, announced, source)
            values ('2025-07-02', 'Mourning', 'ទិវាកាន់ទុក្ខ', 'day-off', true, 'Notice')
            """)
        .update();
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (legalTime.due(Deed.ANSWER, AuthorityLevel.COMMUNE, start).day().equals(before)
        && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    assertThat(legalTime.due(Deed.ANSWER, AuthorityLevel.COMMUNE, start).day())
        .isEqualTo(before.plusDays(1));
  }

  @Test
  void rules_that_overlap_are_refused_by_the_database() {
    assertThatThrownBy(() -> rule("answer", "'commune'", "2025-01-01"))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("legal_time_rule_overlap");
    assertThatThrownBy(() -> rule("grace", "null", "2025-01-01"))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(rule("grace", "'province'", "2025-01-01")).isEqualTo(1);
  }

  @Test
  void entries_are_neither_edited_nor_deleted() {
    for (String change :
        Set.of(
            "update legal_time_rule set days = 1",
            "delete from legal_time_rule",
            "update public_holiday set day = day + 1",
            "delete from public_holiday")) {
      assertThatThrownBy(() -> database.sql(change).update())
          .as(change)
          .isInstanceOf(DataIntegrityViolationException.class);
    }
  }

  private int rule(String deed, String level, String from) {
    return database
        .sql(
            "insert into legal_time_rule (deed, level, days, unit, valid_from, law, source_en,"
                + " source_km, entered_by) values ('"
                + deed
                + "', "
                + level
                + ", 7, 'working', '"
                + from
                + "', false, 'x', 'x', 'x')")
        .update();
  }
}
