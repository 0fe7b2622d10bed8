package org.vetika.app.issue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.issue.IssueWork.Held;
import org.vetika.app.issue.clock.Deed;
import org.vetika.app.issue.clock.LegalTime;

/**
 * What time alone does: what is not answered rises one level, silence lets an answer stand, what
 * was promised is asked for, and everybody is reminded. Each issue is a transaction of its own that
 * looks again under the lock: after days of downtime everything happens, and nothing twice.
 */
@Component
public class TurningClock {
  private static final int AT_ONCE = 500;

  /** How often each thing happened. */
  public record Turned(int escalated, int letStand, int askedAgain, int reminded, int toldOverdue) {
    Turned plus(Turned more) {
      return new Turned(
          escalated + more.escalated,
          letStand + more.letStand,
          askedAgain + more.askedAgain,
          reminded + more.reminded,
          toldOverdue + more.toldOverdue);
    }
  }

  private static final Turned NOTHING = new Turned(0, 0, 0, 0, 0);

  private record Due(long waitId, String issue, LocalDate dueOn) {}

  private final JdbcClient database;
  private final TransactionTemplate transactions;
  private final IssueWork work;
  private final IssueStore store;
  private final ReferringIssue referring;
  private final Authorities authorities;
  private final LegalTime time;
  private final IssueNotices notices;
  private final Clock clock;

  TurningClock(
      JdbcClient database,
      PlatformTransactionManager transactions,
      IssueWork work,
      IssueStore store,
      ReferringIssue referring,
      Authorities authorities,
      LegalTime time,
      IssueNotices notices,
      Clock clock) {
    this.database = database;
    this.transactions = new TransactionTemplate(transactions);
    this.work = work;
    this.store = store;
    this.referring = referring;
    this.authorities = authorities;
    this.time = time;
    this.notices = notices;
    this.clock = clock;
  }

  /** Does everything that is due by today. */
  public Turned turn() {
    LocalDate today = LocalDate.now(clock);
    Turned[] sum = {NOTHING};
    each("due_on < :day", today, due -> sum[0] = sum[0].plus(overdue(due, today)));
    // The longest reminder of any rule reaches no further than this.
    each(
        "due_on >= cast(:day as date) - 40 and due_on < cast(:day as date) and reminded_at is null",
        today.plusDays(40),
        due -> sum[0] = sum[0].plus(remind(due, today)));
    return sum[0];
  }

  /** Open waits that are not paused, by date, a bounded number at a time. */
  private void each(String condition, LocalDate day, Consumer<Due> deed) {
    LocalDate afterDay = LocalDate.of(1900, 1, 1);
    long afterId = 0;
    List<Due> found;
    do {
      found =
          database
              .sql(
                  """
                  select wait.id, issue.number, wait.due_on
                  from issue_wait wait join issue on issue.id = wait.issue_id
                  where wait.ended_on is null and wait.paused_since is null and
                  """
                      + condition
                      + """
                       and (wait.due_on, wait.id) > (:afterDay, :afterId)
                      order by wait.due_on, wait.id limit :most
                      """)
              .param("day", day)
              .param("afterDay", afterDay)
              .param("afterId", afterId)
              .param("most", AT_ONCE)
              .query((row, index) ->
                  new Due(row.getLong(1), row.getString(2), row.getObject(3, LocalDate.class)))
              .list();
      found.forEach(deed);
      if (!found.isEmpty()) {
        afterDay = found.getLast().dueOn();
        afterId = found.getLast().waitId();
      }
    } while (found.size() == AT_ONCE);
  }

  private Turned overdue(Due due, LocalDate today) {
    return transactions.execute(
        status -> locked(due).map(issue -> overdue(issue, waiting(issue), today)).orElse(NOTHING));
  }

  /** Of an issue that was found waiting. */
  private static Wait waiting(Issue issue) {
    return Objects.requireNonNull(issue.waiting());
  }

  /** The issue, if it still waits as it did when the list was read. */
  private Optional<Issue> locked(Due due) {
    return store.lock(due.issue()).filter(issue -> still(issue.waiting(), due));
  }

  private static boolean still(@Nullable Wait wait, Due due) {
    return wait != null
        && wait.id() == due.waitId()
        && wait.dueOn().equals(due.dueOn())
        && wait.pausedSince() == null;
  }

  private Turned overdue(Issue issue, Wait wait, LocalDate today) {
    LocalDate grace =
        time.due(Deed.GRACE, authorities.level(issue.now().authority()), wait.dueOn()).day();
    boolean late = grace.isBefore(today);
    return switch (wait.awaited()) {
      case ROUTE, RESUBMIT -> tell(issue, wait);
      case ANSWER ->
          late && referring.escalate(issue.number()).isPresent()
              ? new Turned(1, 0, 0, 0, 0)
              : tell(issue, wait);
      case VERIFY -> silence(issue, wait, late);
      case COMPLETE -> askAgain(issue, wait, today);
    };
  }

  /** Silence of the asker lets the answer stand; silence of the authority does after the grace. */
  private Turned silence(Issue issue, Wait wait, boolean late) {
    if (issue.state() != IssueState.ANSWERED || (wait.waitsFor() == Side.AUTHORITY && !late)) {
      return tell(issue, wait);
    }
    var held = work.take(issue.number(), new Speaker.Clock(), Side.CLOCK, IssueStep.LET_STAND);
    if (!(held instanceof Outcome.Done<Held>(Held taken))) {
      return NOTHING;
    }
    work.endWait(taken, "unverified");
    work.save(taken, issue.now().in(taken.to()));
    work.append(taken, new NewEntry(EntryKind.LEFT_UNVERIFIED, issue.language()));
    return new Turned(0, 1, 0, 0, 0);
  }

  /** "Was it done?" is asked some weeks after the day that was promised. */
  private Turned askAgain(Issue issue, Wait wait, LocalDate today) {
    LocalDate ask =
        time.due(Deed.FOLLOW_UP, authorities.level(issue.now().authority()), wait.dueOn()).day();
    if (today.isBefore(ask)) {
      return tell(issue, wait);
    }
    var held = work.take(issue.number(), new Speaker.Clock(), Side.CLOCK, IssueStep.VERIFY);
    if (!(held instanceof Outcome.Done<Held>(Held taken))) {
      return NOTHING;
    }
    work.hand(taken, "verified", Side.ASKER, Awaited.VERIFY, null);
    work.save(taken, issue.now());
    notices.wanted(issue, IssueNotices.ASKED, wait.id());
    return new Turned(0, 0, 1, 0, 0);
  }

  private Turned tell(Issue issue, Wait wait) {
    int told =
        database
            .sql(
                """
                update issue_wait set overdue_told_at = :now
                where id = :wait and overdue_told_at is null and ended_on is null
                """)
            .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
            .param("wait", wait.id())
            .update();
    if (told > 0) {
      notices.wanted(issue, IssueNotices.OVERDUE, wait.id());
    }
    return new Turned(0, 0, 0, 0, told);
  }

  private Turned remind(Due due, LocalDate today) {
    return transactions.execute(status ->
        locked(due)
            .filter(issue -> remindNow(issue, waiting(issue), today))
            .map(issue -> {
              database
                  .sql("update issue_wait set reminded_at = :now where id = :wait")
                  .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                  .param("wait", due.waitId())
                  .update();
              notices.wanted(issue, IssueNotices.REMINDER, due.waitId());
              return new Turned(0, 0, 0, 1, 0);
            })
            .orElse(NOTHING));
  }

  private boolean remindNow(Issue issue, Wait wait, LocalDate today) {
    LocalDate from =
        time.due(Deed.REMIND, authorities.level(issue.now().authority()), wait.dueOn()).day();
    return !today.isBefore(from) && wait.beganOn().isBefore(today);
  }
}
