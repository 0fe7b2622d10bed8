package org.vetika.app.issue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.ClockDeed.Escalate;
import org.vetika.app.issue.clock.Due;

/** Writes what the clock does to many issues, in one statement each however many they are. */
@Component
class ClockStore {
  /** A wait that begins. */
  record NewWait(Issue issue, Side waitsFor, Awaited awaited, @Nullable Long authority, Due due) {}

  /** How an issue stands from now on. */
  record Saved(Issue issue, IssueStanding now) {}

  /** An entry that only the clock appends: it says no more than its kind, and who hands on. */
  record Appended(Issue issue, EntryKind kind, @Nullable Long to, @Nullable LocalDate due) {}

  private final JdbcClient database;
  private final Clock clock;

  ClockStore(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void reminded(Collection<Issue> issues) {
    database
        .sql("update issue_wait set reminded_at = :now where id = any(:waits)")
        .param("now", now())
        .param("waits", waits(issues))
        .update();
  }

  /** Of each wait it is told once; gives those issues of which it was not told before. */
  List<Issue> toldOverdue(Collection<Issue> issues) {
    Set<Long> told =
        new HashSet<>(
            database
                .sql(
                    """
                    update issue_wait set overdue_told_at = :now
                    where id = any(:waits) and overdue_told_at is null returning issue_id
                    """)
                .param("now", now())
                .param("waits", waits(issues))
                .query((row, index) -> row.getLong(1))
                .list());
    return issues.stream().filter(issue -> told.contains(issue.id())).toList();
  }

  void soughtAbove(Collection<Issue> issues) {
    database
        .sql("update issue_wait set above_sought_on = :today where id = any(:waits)")
        .param("today", LocalDate.now(clock))
        .param("waits", waits(issues))
        .update();
  }

  void endWaits(Collection<Issue> issues, String how) {
    database
        .sql(
            """
            update issue_wait set ended_on = greatest(:today, began_on), ended_by = :how,
              paused_since = null
            where id = any(:waits) and ended_on is null
            """)
        .param("today", LocalDate.now(clock))
        .param("how", how)
        .param("waits", waits(issues))
        .update();
  }

  void beginWaits(List<NewWait> waits) {
    database
        .sql(
            """
            insert into issue_wait (issue_id, waits_for, deed, authority_id, began_on, runs_from,
              due_on, first_due_on, rule, provisional)
            select issue, waits_for, deed, authority, :today, :today, due, due, rule, provisional
            from unnest(:issues, :waitsFor, :deeds, :authorities, cast(:dues as date[]), :rules, :provisional)
              as begun (issue, waits_for, deed, authority, due, rule, provisional)
            """)
        .param("today", LocalDate.now(clock))
        .param("issues", numbers(waits, each -> each.issue().id()))
        .param("waitsFor", texts(waits, each -> each.waitsFor().key()))
        .param("deeds", texts(waits, each -> each.awaited().key()))
        .param("authorities", numbers(waits, NewWait::authority))
        .param("dues", days(waits, each -> each.due().day()))
        .param("rules", texts(waits, each -> each.due().rule()))
        .param(
            "provisional",
            waits.stream().map(each -> each.due().provisional()).toArray(Boolean[]::new))
        .update();
  }

  /** State, authority, promise and flag; the clock changes nothing else. */
  void save(List<Saved> saved) {
    database
        .sql(
            """
            update issue set state = now_is.state, authority_id = now_is.authority,
              promised_on = now_is.promised, partly = now_is.partly, flag = now_is.flag,
              changed_at = :now, ended_at = case when now_is.ended then coalesce(ended_at, :now) end,
              version = version + 1
            from unnest(:issues, :states, :authorities, cast(:promised as date[]), :partly, :flags, :ended)
              as now_is (issue, state, authority, promised, partly, flag, ended)
            where id = now_is.issue
            """)
        .param("now", now())
        .param("issues", numbers(saved, each -> each.issue().id()))
        .param("states", texts(saved, each -> each.now().state().key()))
        .param("authorities", numbers(saved, each -> each.now().authority()))
        .param("promised", days(saved, each -> each.now().promisedOn()))
        .param("partly", saved.stream().map(each -> each.now().partly()).toArray(Boolean[]::new))
        .param("flags", texts(saved, each -> each.now().flag()))
        .param(
            "ended", saved.stream().map(each -> each.now().state().ended()).toArray(Boolean[]::new))
        .update();
  }

  /** Appends an entry to each issue; gives their ids in the same order. */
  List<Long> append(List<Appended> entries) {
    return database
        .sql(
            """
            with new_entry as (
              insert into issue_entry (issue_id, kind, at, side, author, visibility, language,
                from_authority, to_authority, due_on)
              select issue, kind, :now, 'clock', '', 'public', language,
                case when to_authority is not null then from_authority end, to_authority, due
              from unnest(:issues, :kinds, :languages, :from, :to, cast(:dues as date[]))
                as said (issue, kind, language, from_authority, to_authority, due)
              returning id, issue_id
            )
            select id from new_entry order by array_position(:issues, issue_id)
            """)
        .param("now", now())
        .param("issues", numbers(entries, each -> each.issue().id()))
        .param("kinds", texts(entries, each -> each.kind().key()))
        .param("languages", texts(entries, each -> each.issue().language().tag()))
        .param("from", numbers(entries, each -> each.issue().now().authority()))
        .param("to", numbers(entries, Appended::to))
        .param("dues", days(entries, Appended::due))
        .query((row, index) -> row.getLong(1))
        .list();
  }

  /** The issues that go in a circle when they are handed so: see {@link ReferringIssue}. */
  Set<Long> circling(List<Escalate> escalated) {
    return new HashSet<>(
        database
            .sql(
                """
                select handed.issue from unnest(:issues, :to) as handed (issue, authority)
                join issue_wait wait on wait.issue_id = handed.issue and wait.ended_by = 'referred'
                group by handed.issue, handed.authority
                having count(*) >= 3 and bool_or(wait.authority_id = handed.authority)
                """)
            .param("issues", numbers(escalated, each -> each.issue().id()))
            .param("to", numbers(escalated, Escalate::to))
            .query((row, index) -> row.getLong(1))
            .list());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Long[] waits(Collection<Issue> issues) {
    return issues.stream()
        .map(issue -> Objects.requireNonNull(issue.waiting()).id())
        .toArray(Long[]::new);
  }

  private static <T> @Nullable Long[] numbers(List<T> all, Function<T, @Nullable Long> value) {
    return all.stream().map(value).toArray(Long[]::new);
  }

  private static <T> @Nullable String[] texts(List<T> all, Function<T, @Nullable String> value) {
    return all.stream().map(value).toArray(String[]::new);
  }

  /** Of days, which travel as texts. */
  private static <T> @Nullable String[] days(List<T> all, Function<T, @Nullable LocalDate> value) {
    return texts(
        all,
        each -> {
          LocalDate day = value.apply(each);
          return day == null ? null : day.toString();
        });
  }
}
