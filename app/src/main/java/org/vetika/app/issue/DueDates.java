package org.vetika.app.issue;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.issue.clock.Deed;
import org.vetika.app.issue.clock.Due;
import org.vetika.app.issue.clock.LegalTime;
import org.vetika.app.issue.clock.LegalTimeChanged;

/**
 * Moves the dates of open waits when the calendar of holidays or the rules change. A date that a
 * side promised or extended is theirs and stays.
 */
@Component
class DueDates {
  private static final int AT_ONCE = 500;

  private record Open(long waitId, String issue) {}

  private final JdbcClient database;
  private final IssueStore store;
  private final Authorities authorities;
  private final LegalTime time;
  private final TransactionTemplate transactions;

  DueDates(
      JdbcClient database,
      IssueStore store,
      Authorities authorities,
      LegalTime time,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.store = store;
    this.authorities = authorities;
    this.time = time;
    this.transactions = new TransactionTemplate(transactions);
    this.transactions.setPropagationBehavior(
        org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @ApplicationModuleListener
  void on(LegalTimeChanged changed) {
    long after = 0;
    List<Open> found;
    do {
      found = open(changed.from(), after);
      found.forEach(each -> transactions.executeWithoutResult(status -> move(each)));
      after = found.isEmpty() ? after : found.getLast().waitId();
    } while (found.size() == AT_ONCE);
  }

  private List<Open> open(LocalDate from, long after) {
    return database
        .sql(
            """
            select wait.id, issue.number
            from issue_wait wait join issue on issue.id = wait.issue_id
            where wait.ended_on is null and wait.id > :after
              and wait.rule not in ('promised', 'extended')
              and (wait.due_on >= :from or wait.provisional)
            order by wait.id limit :most
            """)
        .param("after", after)
        .param("from", from)
        .param("most", AT_ONCE)
        .query((row, index) -> new Open(row.getLong(1), row.getString(2)))
        .list();
  }

  private void move(Open open) {
    Issue issue = store.lock(open.issue()).orElseThrow();
    Wait wait = issue.waiting();
    if (wait == null || wait.id() != open.waitId()) {
      return;
    }
    Deed deed =
        switch (wait.awaited()) {
          case ROUTE -> Deed.ROUTE;
          case ANSWER -> Deed.ANSWER;
          case VERIFY, RESUBMIT -> Deed.VERIFY;
          case COMPLETE -> Deed.FOLLOW_UP;
        };
    Due due =
        time.due(
            deed, authorities.level(issue.now().authority()), wait.runsFrom(), wait.pausedDays());
    if (!due.day().equals(wait.dueOn()) || due.provisional() != wait.provisional()) {
      store.setWait(wait.id(), due, wait.pausedSince(), wait.pausedDays());
    }
  }
}
