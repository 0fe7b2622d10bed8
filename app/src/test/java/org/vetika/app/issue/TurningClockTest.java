package org.vetika.app.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.IssueFixture.done;
import static org.vetika.app.issue.IssueFixture.stated;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.VetikaTest;
import org.vetika.app.web.Language;
import org.vetika.app.web.RecordClock;

@VetikaTest
@Import(IssueFixture.class)
class TurningClockTest {
  @Autowired IssueFixture people;
  @Autowired TurningClock turning;
  @Autowired VerifyingIssue verifying;
  @Autowired MovingDate moving;
  @Autowired RaisingIssue raising;
  @Autowired LeavingAuthorities leaving;
  @Autowired JdbcClient database;

  @Test
  void
      what_is_not_answered_rises_one_level_after_the_grace_and_only_one_however_long_the_server_slept() {
    String number = people.raised();
    turnIn(days(300));

    Issue issue = people.detail(number).issue();
    assertThat(issue.state()).isEqualTo(IssueState.WITH_AUTHORITY);
    assertThat(issue.now().authority()).isEqualTo(people.districtOfficer.organization());
    assertThat(kinds(number)).containsOnlyOnce(EntryKind.ESCALATED);
    assertThat(people.waiting(issue.number()).dueOn()).isAfter(today().plusDays(300));

    turnIn(days(300));
    assertThat(kinds(number)).containsOnlyOnce(EntryKind.ESCALATED);
  }

  @Test
  void before_the_grace_is_over_an_overdue_issue_stays_where_it_is() {
    String number = people.raised();
    LocalDate due = people.waiting(number).dueOn();
    turnIn(ChronoUnit.DAYS.between(today(), due) + 1);

    assertThat(people.detail(number).issue().now().authority())
        .isEqualTo(people.communeOfficer.organization());
    assertThat(told(number)).isTrue();
  }

  @Test
  void two_servers_that_turn_at_once_do_everything_once() throws Exception {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      numbers.add(people.raised());
    }
    Callable<Void> turn =
        () -> {
          turnIn(days(200));
          return null;
        };
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var each : threads.invokeAll(List.of(turn, turn, turn, turn))) {
        each.get();
      }
    }

    assertThat(numbers)
        .allSatisfy(number -> assertThat(kinds(number)).containsOnlyOnce(EntryKind.ESCALATED));
  }

  @Test
  void silence_of_the_asker_lets_the_answer_stand_unverified() {
    String number = people.answered();
    LocalDate due = people.waiting(number).dueOn();
    turnIn(ChronoUnit.DAYS.between(today(), due));
    assertThat(people.detail(number).issue().state()).isEqualTo(IssueState.ANSWERED);

    turnIn(ChronoUnit.DAYS.between(today(), due) + 1);
    assertThat(people.detail(number).issue().state()).isEqualTo(IssueState.UNVERIFIED);
    assertThat(kinds(number)).endsWith(EntryKind.LEFT_UNVERIFIED);
  }

  @Test
  void what_is_left_open_in_part_is_asked_for_four_weeks_after_the_promised_day() {
    String number = people.answered();
    LocalDate rest = today().plusDays(120);
    var part =
        new Verification(Position.IN_PART, Language.EN, "Some work.", "", 140, 200, rest, false);
    done(verifying.verify(number, people.community, Side.ASKER, people.newest(number), part));
    done(
        verifying.verify(
            number, people.communeOfficer, Side.AUTHORITY, people.newest(number), part));

    turnIn(120 + 20);
    assertThat(people.waiting(number).waitsFor()).isEqualTo(Side.AUTHORITY);
    turnIn(120 + 32);
    assertThat(people.waiting(number).waitsFor()).isEqualTo(Side.ASKER);
  }

  @Test
  void a_paused_clock_does_not_turn() {
    String number = people.raised();
    done(moving.pause(number, people.communeOfficer, Side.AUTHORITY, Language.EN, "A letter."));
    turnIn(days(300));

    assertThat(kinds(number)).doesNotContain(EntryKind.ESCALATED);
  }

  @Test
  void a_late_voice_still_settles_what_stood_unverified() {
    String number = people.answered();
    turnIn(days(400));
    assertThat(people.detail(number).issue().state()).isEqualTo(IssueState.UNVERIFIED);
    done(
        verifying.verify(
            number,
            people.community,
            Side.ASKER,
            people.newest(number),
            stated(Position.CONFIRMS)));
    done(
        verifying.verify(
            number,
            people.communeOfficer,
            Side.AUTHORITY,
            people.newest(number),
            stated(Position.CONFIRMS)));

    assertThat(people.detail(number).issue().state()).isEqualTo(IssueState.SETTLED);
  }

  @Test
  void who_must_act_is_reminded_once_before_the_day() {
    String number = people.raised();
    LocalDate due = people.waiting(number).dueOn();
    turnIn(ChronoUnit.DAYS.between(today(), due) - 1);
    turnIn(ChronoUnit.DAYS.between(today(), due));

    assertThat(
            database
                .sql(
                    """
                    select reminded_at is not null from issue_wait wait
                    join issue on issue.id = wait.issue_id
                    where issue.number = :number and wait.ended_on is null
                    """)
                .param("number", number)
                .query((row, index) -> row.getBoolean(1))
                .single())
        .isTrue();
  }

  @Test
  void what_nobody_above_can_take_is_told_once_and_sought_again_on_another_day() {
    String number = heldBy(people.ministryOfficer.organization());
    turnIn(days(300));
    turnIn(days(300));
    assertThat(told(number)).isTrue();
    assertThat(happenings("issue-overdue", number)).isOne();
    assertThat(kinds(number)).doesNotContain(EntryKind.ESCALATED);

    // Meanwhile the office moves down, and there is somebody above.
    database
        .sql("update organization set level = 'commune', place_code = :place where id = :id")
        .param("place", people.commune)
        .param("id", people.ministryOfficer.organization())
        .update();
    turnIn(days(300));
    assertThat(kinds(number)).doesNotContain(EntryKind.ESCALATED);
    turnIn(days(301));
    assertThat(kinds(number)).containsOnlyOnce(EntryKind.ESCALATED);
    database
        .sql("update organization set level = 'national', place_code = null where id = :id")
        .param("id", people.ministryOfficer.organization())
        .update();
  }

  @Test
  void what_many_are_told_is_noted_with_the_turn_that_tells_it() {
    List<String> numbers = List.of(people.raised(), people.raised(), people.raised());
    LocalDate due = people.waiting(numbers.getFirst()).dueOn();
    turnIn(ChronoUnit.DAYS.between(today(), due) + 1);
    turnIn(ChronoUnit.DAYS.between(today(), due) + 1);

    assertThat(numbers)
        .allSatisfy(number -> assertThat(happenings("issue-overdue", number)).isOne());
  }

  @Test
  void issues_of_a_merged_authority_go_on_with_its_successor_by_the_same_date() {
    long bureau = people.organization("authority", "district", null);
    String number = heldBy(bureau);
    LocalDate due = people.waiting(number).dueOn();
    database
        .sql("update organization set merged_into = :into where id = :id")
        .param("into", people.districtOfficer.organization())
        .param("id", bureau)
        .update();
    leaving.leave();

    assertThat(people.detail(number).issue().now().authority())
        .isEqualTo(people.districtOfficer.organization());
    assertThat(people.waiting(number).authority()).isEqualTo(people.districtOfficer.organization());
    assertThat(people.waiting(number).dueOn()).isEqualTo(due);
    assertThat(kinds(number)).containsOnlyOnce(EntryKind.MOVED);
    leaving.leave();
    assertThat(kinds(number)).containsOnlyOnce(EntryKind.MOVED);
  }

  @Test
  void issues_of_a_dissolved_authority_go_back_to_the_facilitators() {
    long bureau = people.organization("authority", "district", null);
    String number = heldBy(bureau);
    database
        .sql("update organization set status = 'dissolved' where id = :id")
        .param("id", bureau)
        .update();
    leaving.leave();

    Issue issue = people.detail(number).issue();
    assertThat(issue.state()).isEqualTo(IssueState.RAISED);
    assertThat(issue.now().flag()).isEqualTo("authority-gone");
    assertThat(people.waiting(number).waitsFor()).isEqualTo(Side.FACILITATOR);
  }

  private String heldBy(long authority) {
    IssueContent wells = people.wells();
    var content =
        new IssueContent(
            wells.language(),
            wells.title(),
            wells.text(),
            wells.asked(),
            wells.place(),
            null,
            authority,
            Visibility.PUBLIC);
    return done(raising.raise(new Raiser.ByOrganization(people.community), content, false));
  }

  private boolean told(String number) {
    return database
        .sql(
            """
            select overdue_told_at is not null from issue_wait wait
            join issue on issue.id = wait.issue_id
            where issue.number = :number and wait.ended_on is null
            """)
        .param("number", number)
        .query((row, index) -> row.getBoolean(1))
        .single();
  }

  /** How often something about the open wait is to be told to the parties. */
  private long happenings(String type, String number) {
    return database
        .sql("select count(*) from happening where type = :type and key = :key")
        .param("type", type)
        .param("key", Long.toString(people.waiting(number).id()))
        .query((row, index) -> row.getLong(1))
        .single();
  }

  private List<EntryKind> kinds(String number) {
    return people.detail(number).entries().stream().map(IssueEntry::kind).toList();
  }

  private void turnIn(long days) {
    RecordClock.asOf(Instant.now().plus(days, ChronoUnit.DAYS), () -> turning.turn());
  }

  private static long days(int days) {
    return days;
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Phnom_Penh"));
  }
}
