package org.vetika.app.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.vetika.app.issue.IssueContent;
import org.vetika.app.issue.Outcome;
import org.vetika.app.issue.Raiser;
import org.vetika.app.issue.RaisingIssue;
import org.vetika.app.issue.Speaker;
import org.vetika.app.issue.TurningClock;
import org.vetika.app.issue.Visibility;
import org.vetika.app.issue.clock.LegalTime;
import org.vetika.app.organization.AuthorityLevel;
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

  /** Milliseconds of one turn of the clock, and what it did. */
  @Access(Access.Who.PUBLIC)
  @GetMapping("/bench/issues/turn")
  ResponseEntity<String> turn() {
    long begin = System.nanoTime();
    var done = turning.turn();
    return ResponseEntity.ok("%.0f %s".formatted((System.nanoTime() - begin) / 1e6, done));
  }

  private long id(String sql) {
    return database.sql(sql).query((row, index) -> row.getLong(1)).single();
  }
}
