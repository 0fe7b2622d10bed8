package org.vetika.app.issue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.issue.IssueWork.Held;
import org.vetika.app.issue.clock.Due;
import org.vetika.app.organization.Authorities;
import org.vetika.app.organization.Authority;

/**
 * Issues of an authority that was merged go on with its successor, with the same date; those of one
 * that was dissolved go back to the facilitators, flagged. Nobody's wait ends in an empty office.
 */
@Component
public class LeavingAuthorities {
  private final JdbcClient database;
  private final IssueStore store;
  private final IssueWork work;
  private final Authorities authorities;
  private final TransactionTemplate transactions;

  LeavingAuthorities(
      JdbcClient database,
      IssueStore store,
      IssueWork work,
      Authorities authorities,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.store = store;
    this.work = work;
    this.authorities = authorities;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** Moves what is held by authorities that are gone; gives how many issues moved. */
  public int leave() {
    List<Long> holders = holders();
    Map<Long, Authority> now = authorities.existing(holders);
    return holders.stream()
        .mapToInt(holder -> leave(holder, Optional.ofNullable(now.get(holder)).map(Authority::id)))
        .sum();
  }

  private List<Long> holders() {
    return database
        .sql(
            "select distinct authority_id from issue where authority_id is not null and ended_at is null")
        .query((row, index) -> row.getLong(1))
        .list();
  }

  private int leave(long holder, Optional<Long> now) {
    if (now.isPresent() && now.get() == holder) {
      return 0;
    }
    List<String> held =
        database
            .sql(
                """
                select number from issue
                where authority_id = :holder and ended_at is null
                  and (state = 'with-authority' or :merged) order by id
                """)
            .param("holder", holder)
            .param("merged", now.isPresent())
            .query((row, index) -> row.getString(1))
            .list();
    held.forEach(number ->
        transactions.executeWithoutResult(status ->
            store
                .lock(number)
                .filter(issue -> Long.valueOf(holder).equals(issue.now().authority()))
                .ifPresent(issue -> move(issue, now))));
    return held.size();
  }

  private void move(Issue issue, Optional<Long> successor) {
    if (successor.isPresent()) {
      toSuccessor(issue, successor.get());
    } else if (issue.state() == IssueState.WITH_AUTHORITY) {
      toFacilitators(issue);
    }
  }

  private void toSuccessor(Issue issue, long successor) {
    var held = new Held(issue, new Speaker.Clock(), Side.CLOCK, issue.state());
    Wait waiting = issue.waiting();
    if (waiting != null && waiting.waitsFor() == Side.AUTHORITY) {
      store.giveWait(waiting.id(), successor);
    }
    work.save(held, issue.now().with(successor));
    var entry = new NewEntry(EntryKind.MOVED, issue.language());
    entry.fromAuthority = issue.now().authority();
    entry.toAuthority = successor;
    entry.dueOn = waiting == null ? null : waiting.dueOn();
    work.append(held, entry);
  }

  private void toFacilitators(Issue issue) {
    var taken = work.take(issue.number(), new Speaker.Clock(), Side.CLOCK, IssueStep.UNROUTE);
    if (taken instanceof Outcome.Done<Held>(Held held)) {
      Due due = work.hand(held, "moved", Side.FACILITATOR, Awaited.ROUTE, null);
      work.save(held, issue.now().in(held.to()).with(null).flagged("authority-gone"));
      var entry = new NewEntry(EntryKind.MOVED, issue.language()).due(due.day());
      entry.fromAuthority = issue.now().authority();
      work.append(held, entry);
    }
  }
}
