package org.vetika.app.issue.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.vetika.app.VetikaTest;
import org.vetika.app.issue.clock.HolidayReport.Fate;
import org.vetika.app.issue.clock.ImportingHolidays.Outcome;
import org.vetika.app.issue.typed.Change;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.issue.typed.Withdrawal;
import org.vetika.app.organization.AuthorityLevel;
import org.vetika.app.web.PageCache;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

@VetikaTest
@RecordApplicationEvents
@TestPropertySource(properties = "test.database=legal-time")
class HolidaysTest {
  private static final String HEADER = "date,name_km,name_en,kind,source\n";
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

  private final Visitor admin = LegalTimeFixture.administrator();

  @Autowired LegalTime legalTime;
  @Autowired LegalCalendar calendar;
  @Autowired ImportingHolidays importing;
  @Autowired RecordingHoliday recording;
  @Autowired JdbcClient database;
  @Autowired PageCache pages;
  @Autowired ApplicationEvents events;

  @BeforeEach
  void asShipped() {
    LegalTimeFixture.asShipped(database, pages);
  }

  @Test
  void the_shipped_lists_have_the_days_that_were_announced() {
    assertThat(calendar.holidays(2025)).hasSize(22);
    assertThat(calendar.announced(2025)).isTrue();
    assertThat(calendar.announced(2026)).isFalse();
    assertThat(calendar.holidays(2023))
        .extracting(holiday -> holiday.day().toString())
        .contains("2023-05-04", "2023-05-08", "2023-10-13", "2023-10-15", "2023-11-28");
    assertThat(calendar.holidays(2022))
        .extracting(holiday -> holiday.day().toString())
        .contains("2022-05-15", "2022-05-19", "2022-06-06", "2022-09-26", "2022-11-07");
  }

  @Test
  void an_announced_list_takes_the_place_of_what_was_expected_and_moves_due_dates() {
    Due before = legalTime.due(Deed.ROUTE, AuthorityLevel.COMMUNE, FRIDAY);
    assertThat(before.day()).isEqualTo("2026-11-30");
    String list =
        HEADER
            + "2026-01-01,ទិវាចូលឆ្នាំសកល,New Year,fixed,Sub-decree\n"
            + "២០២៦-១១-២៤,បុណ្យអុំទូក,Water Festival,lunar,Sub-decree\n";
    assertThat(importing.dryRun(admin, list)).isInstanceOf(Outcome.DryRun.class);
    assertThat(legalTime.due(Deed.ROUTE, AuthorityLevel.COMMUNE, FRIDAY)).isEqualTo(before);
    Outcome outcome = importing.run(admin, list);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Imported.class,
            imported -> {
              assertThat(imported.report().count(Fate.NEW)).isEqualTo(2);
              assertThat(imported.report().replaced()).hasSize(22);
            });
    // Only the 24th is off now, and the year is announced.
    assertThat(legalTime.due(Deed.ROUTE, AuthorityLevel.COMMUNE, FRIDAY))
        .isEqualTo(new Due(LocalDate.of(2026, 11, 26), before.rule(), false));
    assertThat(events.stream(LegalTimeChanged.class))
        .containsExactly(new LegalTimeChanged(LocalDate.of(2026, 1, 1)));
    assertThat(calendar.everEntered(2026))
        .filteredOn(holiday -> holiday.withdrawal() != null)
        .hasSize(22)
        .allSatisfy(holiday ->
            assertThat(holiday.withdrawal())
                .extracting(Withdrawal::because)
                .isEqualTo(Withdrawal.BY_LIST));
  }

  @Test
  void the_same_list_twice_changes_nothing_more() {
    String list = HEADER + "2028-01-01,ទិវាចូលឆ្នាំសកល,New Year,fixed,Sub-decree\n";
    importing.run(admin, list);
    assertThat(importing.run(admin, list))
        .isInstanceOfSatisfying(
            Outcome.Imported.class,
            imported -> {
              assertThat(imported.report().count(Fate.UNCHANGED)).isEqualTo(1);
              assertThat(imported.report().replaced()).isEmpty();
            });
    assertThat(calendar.holidays(2028)).hasSize(1);
  }

  @Test
  void one_wrong_line_and_nothing_is_taken() {
    String list =
        HEADER
            + "2028-01-01,ទិវាចូលឆ្នាំសកល,New Year,fixed,Sub-decree\n"
            + "2028-02-30,ថ្ងៃ,Day,fixed,Sub-decree\n"
            + "2028-03-08,,Women,holiday,\n"
            + "2028-01-01,ទិវាចូលឆ្នាំសកល,New Year,fixed,Sub-decree\n"
            + "2028-05-01,x\n";
    assertThat(importing.run(admin, list))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.report().lines())
                    .filteredOn(line -> line.fate() == Fate.REFUSED)
                    .extracting(HolidayReport.Line::number, line -> keys(line.problems()))
                    .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, List.of("date date")),
                        org.assertj.core.groups.Tuple.tuple(
                            4L, List.of("name_km missing", "kind choice", "source missing")),
                        org.assertj.core.groups.Tuple.tuple(5L, List.of("line same-as-line")),
                        org.assertj.core.groups.Tuple.tuple(6L, List.of("line columns"))));
    assertThat(calendar.holidays(2028)).isEmpty();
  }

  @Test
  void what_is_no_such_table_is_refused() {
    for (String table :
        List.of("", "\u0000", "a,b\n1,2", HEADER, HEADER + "\"2028", "\"a\"b,c\n1")) {
      assertThat(importing.run(admin, table)).as(table).isInstanceOf(Outcome.NoSuchColumns.class);
    }
  }

  @Test
  void a_one_off_day_moves_due_dates_at_once_and_back_when_withdrawn() {
    LocalDate start = LocalDate.of(2025, 7, 1);
    LocalDate before = legalTime.due(Deed.ROUTE, AuthorityLevel.COMMUNE, start).day();
    assertThat(recording.add(admin, dayOff("2025-07-02"))).isEqualTo(new Change.Done());
    assertThat(legalTime.due(Deed.ROUTE, AuthorityLevel.COMMUNE, start).day()).isAfter(before);
    assertThat(recording.add(admin, dayOff("2025-07-02")))
        .isEqualTo(Change.Refused.of("date", "twice"));
    long id =
        calendar.holidays(2025).stream()
            .filter(holiday -> holiday.kind() == HolidayKind.DAY_OFF)
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(recording.withdraw(admin, id, " "))
        .isEqualTo(Change.Refused.of("because", "missing"));
    assertThat(recording.withdraw(admin, id, "Entered by mistake")).isEqualTo(new Change.Done());
    assertThat(recording.withdraw(admin, id, "Again")).isEqualTo(new Change.NotOnRecord());
    assertThat(legalTime.due(Deed.ROUTE, AuthorityLevel.COMMUNE, start).day()).isEqualTo(before);
    assertThat(events.stream(LegalTimeChanged.class)).hasSize(2);
  }

  @Test
  void a_made_up_saturday_is_worked() {
    var typed = new java.util.HashMap<>(dayOff("2025-07-05"));
    typed.put("kind", "working-day");
    recording.add(admin, typed);
    assertThat(legalTime.workingDays().isWorking(LocalDate.of(2025, 7, 5))).isTrue();
  }

  @Test
  void holidays_of_the_year_are_not_entered_one_by_one_nor_by_others_than_administrators() {
    var typed = new java.util.HashMap<>(dayOff("2028-07-05"));
    typed.put("kind", "lunar");
    assertThat(recording.add(admin, typed)).isEqualTo(Change.Refused.of("kind", "one-off"));
    var facilitator =
        new Visitor(
            UUID.randomUUID(), "Dara", List.of(new Visitor.Mandate(1, "x", Role.FACILITATOR)));
    assertThat(recording.add(facilitator, dayOff("2028-07-05"))).isEqualTo(new Change.NotAllowed());
    assertThat(recording.withdraw(facilitator, 1, "x")).isEqualTo(new Change.NotAllowed());
    assertThat(importing.run(facilitator, HEADER)).isEqualTo(new Outcome.NotAllowed());
  }

  private static Map<String, String> dayOff(String date) {
    return Map.of(
        "date", date,
        "name_km", "ថ្ងៃឈប់សម្រាក",
        "name_en", "Day off",
        "kind", "day-off",
        "source", "Notice 12");
  }

  private static List<String> keys(List<FieldProblem> problems) {
    return problems.stream().map(problem -> problem.field() + " " + problem.key()).toList();
  }
}
