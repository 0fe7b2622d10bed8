package org.vetika.app.issue;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.clock.Due;

/** Writes issues, their entries and waits. */
@Component
class IssueStore {
  private final JdbcClient database;

  IssueStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * The issue, which nobody else changes until the transaction is over. Read after the lock, in a
   * statement of its own: one that had to wait for the lock would see the wait of before.
   */
  Optional<Issue> lock(String number) {
    boolean there =
        database
            .sql("select id from issue where number = :number for update")
            .param("number", number)
            .query((row, index) -> row.getLong(1))
            .optional()
            .isPresent();
    return there
        ? database
            .sql(IssueRows.COLUMNS + IssueRows.FROM + "where issue.number = :number")
            .param("number", number)
            .query((row, index) -> IssueRows.issue(row))
            .optional()
        : Optional.empty();
  }

  long insert(
      String number,
      IssueContent content,
      Visibility visibility,
      Origin origin,
      @Nullable Long asker,
      @Nullable String dialogue,
      @Nullable String result,
      boolean illustration,
      Instant at) {
    return database
        .sql(
            """
            insert into issue (number, state, visibility, wish, origin, language, title, place_code,
              topic_code, dialogue_number, result_number, asker_id, illustration, raised_at, changed_at)
            values (:number, 'raised', :visibility, :wish, :origin, :language, :title, :place, :topic,
              :dialogue, :result, :asker, :illustration, :at, :at)
            returning id
            """)
        .param("number", number)
        .param("visibility", visibility.key())
        .param("wish", content.visibility().key())
        .param("origin", origin.key())
        .param("language", content.language().tag())
        .param("title", content.title())
        .param("place", content.place(), Types.VARCHAR)
        .param("topic", content.topic(), Types.VARCHAR)
        .param("dialogue", dialogue, Types.VARCHAR)
        .param("result", result, Types.VARCHAR)
        .param("asker", asker, Types.BIGINT)
        .param("illustration", illustration)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((row, index) -> row.getLong(1))
        .single();
  }

  void save(Issue issue, IssueStanding now, Instant at) {
    database
        .sql(
            """
            update issue set state = :state, visibility = :visibility, place_code = :place,
              topic_code = :topic, authority_id = :authority, promised_on = :promised,
              partly = :partly, flag = :flag, weight = :weight, merged_into = :merged,
              changed_at = :at, ended_at = case when :ended then coalesce(ended_at, :at) end,
              version = version + 1
            where id = :id
            """)
        .param("state", now.state().key())
        .param("visibility", now.visibility().key())
        .param("place", now.place(), Types.VARCHAR)
        .param("topic", now.topic(), Types.VARCHAR)
        .param("authority", now.authority(), Types.BIGINT)
        .param("promised", now.promisedOn(), Types.DATE)
        .param("partly", now.partly())
        .param("flag", now.flag(), Types.VARCHAR)
        .param("weight", now.weight())
        .param("merged", now.mergedInto(), Types.BIGINT)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("ended", now.state().ended())
        .param("id", issue.id())
        .update();
  }

  long append(
      long issue, NewEntry entry, Side side, Speaker speaker, Visibility visibility, Instant at) {
    return database
        .sql(
            """
            insert into issue_entry (issue_id, kind, at, side, organization_id, author, person_id,
              visibility, language, text, action, corrects, decision, responsible, promised_on,
              legal_ground, letter, from_authority, to_authority, due_on, position, done, total,
              on_day, until_day, other_issue, milestone_of)
            values (:issue, :kind, :at, :side, :organization, :author, :person, :visibility,
              :language, :text, :action, :corrects, :decision, :responsible, :promised, :ground,
              :letter, :from, :to, :due, :position, :done, :total, :on, :until, :other, :milestone)
            returning id
            """)
        .param("issue", issue)
        .param("kind", entry.kind.key())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("side", side.key())
        .param("organization", speaker.spokenFor(), Types.BIGINT)
        .param("author", speaker.shownName())
        .param("person", speaker.person(), Types.OTHER)
        .param("visibility", visibility.key())
        .param("language", entry.language.tag())
        .param("text", entry.text)
        .param("action", entry.action)
        .param("corrects", entry.corrects, Types.BIGINT)
        .param("decision", entry.decision == null ? null : entry.decision.key(), Types.VARCHAR)
        .param("responsible", entry.responsible, Types.VARCHAR)
        .param("promised", entry.promisedOn, Types.DATE)
        .param("ground", entry.legalGround, Types.VARCHAR)
        .param("letter", entry.letter, Types.VARCHAR)
        .param("from", entry.fromAuthority, Types.BIGINT)
        .param("to", entry.toAuthority, Types.BIGINT)
        .param("due", entry.dueOn, Types.DATE)
        .param("position", entry.position == null ? null : entry.position.key(), Types.VARCHAR)
        .param("done", entry.done, Types.INTEGER)
        .param("total", entry.total, Types.INTEGER)
        .param("on", entry.onDay, Types.DATE)
        .param("until", entry.untilDay, Types.DATE)
        .param("other", entry.otherIssue, Types.BIGINT)
        .param("milestone", entry.milestone, Types.BIGINT)
        .query((row, index) -> row.getLong(1))
        .single();
  }

  void beginWait(
      long issue,
      Side waitsFor,
      Awaited awaited,
      @Nullable Long authority,
      LocalDate today,
      LocalDate runsFrom,
      Due due) {
    database
        .sql(
            """
            insert into issue_wait (issue_id, waits_for, deed, authority_id, began_on, runs_from,
              due_on, first_due_on, rule, provisional)
            values (:issue, :waitsFor, :deed, :authority, :today, :runsFrom, :due, :due, :rule, :provisional)
            """)
        .param("issue", issue)
        .param("waitsFor", waitsFor.key())
        .param("deed", awaited.key())
        .param("authority", authority, Types.BIGINT)
        .param("today", today)
        .param("runsFrom", runsFrom)
        .param("due", due.day())
        .param("rule", due.rule())
        .param("provisional", due.provisional())
        .update();
  }

  /** Ends the open wait, if there is one. */
  void endWait(long issue, LocalDate today, String how) {
    database
        .sql(
            """
            update issue_wait set ended_on = greatest(:today, began_on), ended_by = :how,
              paused_since = null
            where issue_id = :issue and ended_on is null
            """)
        .param("today", today)
        .param("how", how)
        .param("issue", issue)
        .update();
  }

  /** Another date for the open wait; a pause begins, ends or goes on. */
  void setWait(long wait, Due due, @Nullable LocalDate pausedSince, int pausedDays) {
    database
        .sql(
            """
            update issue_wait set due_on = :due, rule = :rule, provisional = :provisional,
              paused_since = :since, paused_days = :days, reminded_at = null,
              overdue_told_at = null
            where id = :wait
            """)
        .param("due", due.day())
        .param("rule", due.rule())
        .param("provisional", due.provisional())
        .param("since", pausedSince, Types.DATE)
        .param("days", pausedDays)
        .param("wait", wait)
        .update();
  }

  /** The open wait is another authority's from now on. */
  void giveWait(long wait, long authority) {
    database
        .sql(
            "update issue_wait set authority_id = :authority where id = :wait and ended_on is null")
        .param("authority", authority)
        .param("wait", wait)
        .update();
  }

  void addPerson(
      long issue,
      @Nullable UUID person,
      byte @Nullable [] receiptHash,
      @Nullable String email,
      @Nullable String name,
      String language) {
    database
        .sql(
            """
            insert into issue_person (issue_id, person_id, receipt_hash, email, name, language)
            values (:issue, :person, :receipt, :email, :name, :language)
            """)
        .param("issue", issue)
        .param("person", person, Types.OTHER)
        .param("receipt", receiptHash, Types.BINARY)
        .param("email", email, Types.VARCHAR)
        .param("name", name, Types.VARCHAR)
        .param("language", language)
        .update();
  }
}
