package org.vetika.app.issue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.issue.DueIssues.Days;
import org.vetika.app.issue.DueIssues.Found;
import org.vetika.app.issue.DueIssues.Reason;
import org.vetika.app.issue.clock.LegalTime;

/**
 * What time alone does: what is not answered rises one level, silence lets an answer stand, what
 * was promised is asked for, and everybody is reminded. Some hundred issues share a transaction
 * that looks again under their locks: after days of downtime everything happens, and nothing twice.
 */
@Component
public class TurningClock {
  private static final Logger LOG = LoggerFactory.getLogger(TurningClock.class);
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

  private final TransactionTemplate transactions;
  private final DueIssues due;
  private final ClockWork work;
  private final ReferringIssue referring;
  private final Authorities authorities;
  private final LegalTime time;
  private final Clock clock;

  TurningClock(
      PlatformTransactionManager transactions,
      DueIssues due,
      ClockWork work,
      ReferringIssue referring,
      Authorities authorities,
      LegalTime time,
      Clock clock) {
    this.transactions = new TransactionTemplate(transactions);
    this.due = due;
    this.work = work;
    this.referring = referring;
    this.authorities = authorities;
    this.time = time;
    this.clock = clock;
  }

  /** Does everything that is due by today. */
  public Turned turn() {
    var rules = new ClockRules(authorities, referring, time, LocalDate.now(clock));
    Days days = rules.days();
    return each(Reason.OVERDUE, days, rules::overdue)
        .plus(each(Reason.LATE, days, rules::overdue))
        .plus(each(Reason.NEAR, days, rules::near));
  }

  /** The waits of one reason by date, a bounded number at a time. */
  private Turned each(Reason reason, Days days, Function<Issue, ClockDeed> rule) {
    Turned sum = NOTHING;
    Found after = null;
    List<Found> found;
    do {
      found = due.next(reason, days, after, AT_ONCE);
      if (!found.isEmpty()) {
        sum = sum.plus(together(reason, days, found, rule));
        after = found.getLast();
      }
    } while (found.size() == AT_ONCE);
    return sum;
  }

  /** When one of them fails, each goes alone: it does not stand in the way of the others. */
  private Turned together(
      Reason reason, Days days, List<Found> found, Function<Issue, ClockDeed> rule) {
    try {
      return Objects.requireNonNull(
          transactions.execute(
              status -> work.all(due.hold(reason, days, found).stream().map(rule).toList())));
    } catch (RuntimeException e) {
      if (found.size() == 1) {
        LOG.error("The clock cannot turn for wait {}", found.getFirst().id(), e);
        return NOTHING;
      }
      return found.stream()
          .map(each -> together(reason, days, List.of(each), rule))
          .reduce(NOTHING, Turned::plus);
    }
  }
}
