package org.vetika.app.consistency.discrepancy;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Figure;
import org.vetika.app.issue.clock.Due;
import org.vetika.app.web.Language;
import org.vetika.app.web.Visitor;

/** Appends what is said of discrepancies and keeps how they stand. */
@Component
class DiscrepancyStore {
  private final JdbcClient database;
  private final Clock clock;

  DiscrepancyStore(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Something said, ready to be appended.
   *
   * @param side null when no party says it
   * @param corrects internal id of the entry it corrects, or null
   */
  record Said(
      DiscrepancyDeed deed,
      @Nullable DiscrepancySide side,
      Language language,
      String text,
      @Nullable Long corrects) {}

  /** Opens one; empty when there is one of the two figures already. */
  Optional<Long> insert(
      String number, Figure first, Figure second, boolean illustration, Course course, Due due) {
    return database
        .sql(
            """
            insert into discrepancy (number, first_figure, second_figure, illustration, opened_at,
              state, owes_first, owes_second, due_on, due_rule, first_revision, second_revision,
              changed_at)
            values (:number, :first, :second, :illustration, :at, :state, :owesFirst, :owesSecond,
              :due, :rule, :firstRevision, :secondRevision, :at)
            on conflict do nothing returning id
            """)
        .param("number", number)
        .param("first", first.id())
        .param("second", second.id())
        .param("illustration", illustration)
        .param("at", now())
        .param("state", course.state().key())
        .param("owesFirst", course.owes().contains(DiscrepancySide.FIRST))
        .param("owesSecond", course.owes().contains(DiscrepancySide.SECOND))
        .param("due", due.day())
        .param("rule", due.rule())
        .param("firstRevision", first.now().id())
        .param("secondRevision", second.now().id())
        .query((row, index) -> row.getLong(1))
        .optional();
  }

  /** Makes everybody else who would speak of it wait until the transaction is over. */
  void lock(String number) {
    database
        .sql("select id from discrepancy where number = :number for update")
        .param("number", number)
        .query((row, index) -> row.getLong(1))
        .optional();
  }

  /** Appends; {@code visitor} and {@code organization} are null when a rule did it. */
  void append(
      long discrepancy,
      int round,
      Said said,
      @Nullable Visitor visitor,
      @Nullable Long organization) {
    DiscrepancySide side = said.side();
    database
        .sql(
            """
            insert into discrepancy_entry (discrepancy_id, round, deed, side, language, text,
              corrects, at, author, organization_id, person_id)
            values (:discrepancy, :round, :deed, :side, :language, :text, :corrects, :at, :author,
              :organization, :person)
            """)
        .param("discrepancy", discrepancy)
        .param("round", round)
        .param("deed", said.deed().key())
        .param("side", side == null ? null : side.key(), Types.VARCHAR)
        .param("language", said.language().tag())
        .param("text", said.text())
        .param("corrects", said.corrects(), Types.BIGINT)
        .param("at", now())
        .param("author", visitor == null ? null : visitor.name(), Types.VARCHAR)
        .param("organization", organization, Types.BIGINT)
        .param("person", visitor == null ? null : visitor.person(), Types.OTHER)
        .update();
  }

  /** Keeps how it stands from now on; a new day is neither reminded of nor overdue yet. */
  void move(long discrepancy, Course course, @Nullable Due due) {
    database
        .sql(
            """
            update discrepancy set state = :state, owes_first = :owesFirst,
              owes_second = :owesSecond, due_on = :due, due_rule = :rule, changed_at = :at,
              reminded_at = null, overdue_told_at = null
            where id = :id
            """)
        .param("id", discrepancy)
        .param("state", course.state().key())
        .param("owesFirst", course.owes().contains(DiscrepancySide.FIRST))
        .param("owesSecond", course.owes().contains(DiscrepancySide.SECOND))
        .param("due", due == null ? null : due.day(), Types.DATE)
        .param("rule", due == null ? null : due.rule(), Types.VARCHAR)
        .param("at", now())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
