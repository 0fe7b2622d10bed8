package org.vetika.app.issue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Finds the open waits of which the clock has something to do, and holds their issues for it. */
@Component
class DueIssues {
  /** Why the clock looks at a wait. */
  enum Reason {
    /** The day has passed, and nothing was said of it. */
    OVERDUE(
        """
        wait.overdue_told_at is null and wait.due_on < :today
        """),
    /** It was said, and by now the clock has to act. */
    LATE(
        """
        wait.overdue_told_at is not null and (
          (wait.deed = 'answer' and wait.due_on <= :graceOver
            and wait.above_sought_on is distinct from :today)
          or (wait.deed = 'verify' and wait.waits_for = 'authority' and wait.due_on <= :graceOver)
          or (wait.deed = 'complete' and wait.due_on <= :askFrom))
        """),
    /** The day is near. */
    NEAR(
        """
        wait.reminded_at is null and wait.due_on between :today and :remindUntil
          and wait.began_on < :today
        """);

    private final String condition;

    Reason(String condition) {
      this.condition = "wait.ended_on is null and wait.paused_since is null and " + condition;
    }
  }

  /**
   * The due dates up to which it is time for something today, for whichever level.
   *
   * @param graceOver the grace after it is over
   * @param askFrom it is time to ask whether it was done
   * @param remindUntil it is time for the reminder
   */
  record Days(LocalDate today, LocalDate graceOver, LocalDate askFrom, LocalDate remindUntil) {}

  /** A wait by its place in the order in which waits are looked at. */
  record Found(long id, LocalDate dueOn) {}

  private final JdbcClient database;

  DueIssues(JdbcClient database) {
    this.database = database;
  }

  /** The next ones by date, without any lock. */
  List<Found> next(Reason reason, Days days, @Nullable Found after, int most) {
    return bind(
            days,
            "select wait.id, wait.due_on from issue_wait wait where "
                + reason.condition
                + """
                 and (wait.due_on, wait.id) > (:afterDay, :afterId)
                order by wait.due_on, wait.id limit :most
                """)
        .param("afterDay", after == null ? LocalDate.of(1900, 1, 1) : after.dueOn())
        .param("afterId", after == null ? 0 : after.id())
        .param("most", most)
        .query((row, index) -> new Found(row.getLong(1), row.getObject(2, LocalDate.class)))
        .list();
  }

  /**
   * Those that nobody else works on, locked until the transaction is over. Read after the lock, in
   * a statement of its own that asks for the reason again: what was done meanwhile is done.
   */
  List<Issue> hold(Reason reason, Days days, List<Found> found) {
    Long[] waits = found.stream().map(Found::id).toArray(Long[]::new);
    Long[] held =
        database
            .sql(
                """
                select issue.id from issue
                where issue.id in (select issue_id from issue_wait where id = any(:waits))
                order by issue.id for update of issue skip locked
                """)
            .param("waits", waits)
            .query((row, index) -> row.getLong(1))
            .list()
            .toArray(Long[]::new);
    return bind(
            days,
            IssueRows.COLUMNS
                + IssueRows.FROM
                + "where issue.id = any(:held) and wait.id = any(:waits) and "
                + reason.condition
                + " order by issue.id")
        .param("held", held)
        .param("waits", waits)
        .query((row, index) -> IssueRows.issue(row))
        .list();
  }

  private StatementSpec bind(Days days, String sql) {
    return database
        .sql(sql)
        .param("today", days.today())
        .param("graceOver", days.graceOver())
        .param("askFrom", days.askFrom())
        .param("remindUntil", days.remindUntil());
  }
}
