package org.vetika.app.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vetika.app.issue.IssueContent;
import org.vetika.app.issue.Outcome;
import org.vetika.app.issue.Raiser;
import org.vetika.app.issue.RaisingIssue;
import org.vetika.app.issue.Speaker;
import org.vetika.app.issue.TurningClock;
import org.vetika.app.issue.Visibility;
import org.vetika.app.issue.clock.LegalTime;
import org.vetika.app.organization.AuthorityLevel;
import org.vetika.app.web.RecordClock;
import org.vetika.app.web.Access;
import org.vetika.app.web.Language;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** Raises issues, counts due dates and turns the clock inside the server, on request. */
@Controller
class IssueController {
  private static final int DUE_DATES = 10_000;

  private final RaisingIssue raising;
  private final TurningClock turning;
  private final LegalTime time;
  private final JdbcClient database;
  private final Clock clock;
  private final AtomicLong next = new AtomicLong();

  IssueController(
      RaisingIssue raising,
      TurningClock turning,
      LegalTime time,
      JdbcClient database,
      Clock clock) {
    this.raising = raising;
    this.turning = turning;
    this.time = time;
    this.database = database;
    this.clock = clock;
  }

  /** One issue, committed and durable when the answer comes. */
  @Access(Access.Who.PUBLIC)
  @GetMapping("/bench/issues/raise")
  ResponseEntity<String> raise() {
    long asker = id("select min(id) from organization where kind = 'ngo'");
    long authority = id("select min(id) from organization where kind = 'authority'");
    var visitor =
        new Visitor(
            UUID.randomUUID(), "Bench", List.of(new Visitor.Mandate(asker, "Bench", Role.MEMBER)));
    var content =
        new IssueContent(
            Language.EN,
            "Raised by the benchmark " + next.incrementAndGet(),
            "In some words that a community would write.",
            "An answer.",
            "12",
            null,
            authority,
            Visibility.PUBLIC);
    var outcome =
        raising.raise(
            new Raiser.ByOrganization(new Speaker.ForOrganization(visitor, asker)), content, true);
    return outcome instanceof Outcome.Done<String>(String number)
        ? ResponseEntity.ok(number)
        : ResponseEntity.internalServerError().body(outcome.toString());
  }

  /** Milliseconds of 10,000 due dates. */
  @Access(Access.Who.PUBLIC)
  @GetMapping("/bench/issues/due-dates")
  ResponseEntity<String> dueDates() {
    LocalDate day = LocalDate.now(clock);
    int length = time.workingDays().between(day, day.plusDays(10));
    long begin = System.nanoTime();
    for (int index = 0; index < DUE_DATES; index++) {
      LocalDate due =
          time.due(
                  org.vetika.app.issue.clock.Deed.ANSWER,
                  AuthorityLevel.PROVINCE,
                  day.minusDays(index % 900))
              .day();
      length += due.getDayOfMonth();
    }
    double millis = (System.nanoTime() - begin) / 1e6;
    return ResponseEntity.ok("%.1f %d".formatted(millis, length));
  }

  /**
   * Milliseconds of one turn of the clock, how many issues it dealt with, and what it did.
   *
   * @param when {@code reminders}: all open waits are given the same day and it is tomorrow; {@code
   *     overdue}: every date has passed long ago; anything else: now
   */
  @Access(Access.Who.PUBLIC)
  @GetMapping("/bench/issues/turn/{when}")
  ResponseEntity<String> turn(@PathVariable String when) {
    Instant at =
        switch (when) {
          case "reminders" -> allDueTogether().minus(1, ChronoUnit.DAYS);
          case "overdue" -> lastDue().plus(60, ChronoUnit.DAYS);
          default -> clock.instant();
        };
    var done = new AtomicReference<TurningClock.Turned>();
    long begin = System.nanoTime();
    RecordClock.asOf(at, () -> done.set(turning.turn()));
    double millis = (System.nanoTime() - begin) / 1e6;
    TurningClock.Turned turned = done.get();
    int dealt =
        turned.escalated() + turned.letStand() + turned.askedAgain() + turned.reminded() + turned.toldOverdue();
    return ResponseEntity.ok("%.0f %d %s".formatted(millis, dealt, turned));
  }

  private Instant allDueTogether() {
    Instant day = lastDue();
    database
        .sql(
            """
            update issue_wait set due_on = :day, reminded_at = null, overdue_told_at = null
            where ended_on is null
            """)
        .param("day", LocalDate.ofInstant(day, clock.getZone()))
        .update();
    return day;
  }

  /** The latest day by which somebody must act. */
  private Instant lastDue() {
    return database
        .sql("select max(due_on) from issue_wait where ended_on is null")
        .query((row, index) -> row.getObject(1, LocalDate.class))
        .single()
        .atTime(9, 0)
        .atZone(clock.getZone())
        .toInstant();
  }

  private long id(String sql) {
    return database.sql(sql).query((row, index) -> row.getLong(1)).single();
  }
}
