package org.vetika.app.consistency.discrepancy;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Figure;
import org.vetika.app.record.PublicEntryChanged;
import org.vetika.app.web.Language;
import org.vetika.app.web.Visitor;

/** Appends what is said of discrepancies and keeps how they stand. */
@Component
class DiscrepancyStore {
  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DiscrepancyStore(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
    this.database = database;
    this.events = events;
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
      @Nullable Long corrects) {
    /** What the clock does, without words. */
    static Said byRule(DiscrepancyDeed deed) {
      return new Said(deed, null, Language.EN, "", null);
    }
  }

  /** Makes everybody else who would open one of the same figures wait for this transaction. */
  void lockPair(Figure one, Figure other) {
    database
        .sql("select id from figure where id = any(:ids) order by id for no key update")
        .param("ids", new Long[] {one.id(), other.id()})
        .query((row, index) -> row.getLong(1))
        .list();
  }

  /** Opens one; gives its internal id. Hold the pair before, and look whether there is one. */
  long insert(String number, Figure first, Figure second, boolean illustration) {
    return database
        .sql(
            """
            insert into discrepancy (number, first_figure, second_figure, illustration, opened_at)
            values (:number, :first, :second, :illustration, :at)
            returning id
            """)
        .param("number", number)
        .param("first", first.id())
        .param("second", second.id())
        .param("illustration", illustration)
        .param("at", now())
        .query((row, index) -> row.getLong(1))
        .single();
  }

  /** Begins a round about the revisions that hold now. */
  void begin(
      long discrepancy,
      int round,
      Figure first,
      Figure second,
      Course course,
      @Nullable DiscrepancyDue due) {
    standing(
            database.sql(
                """
                insert into discrepancy_round (discrepancy_id, round, first_revision,
                  second_revision, state, owes_first, owes_second, due_from, due_on, due_rule,
                  changed_at)
                values (:id, :round, :firstRevision, :secondRevision, :state, :owesFirst,
                  :owesSecond, :from, :due, :rule, :at)
                """),
            course,
            due)
        .param("id", discrepancy)
        .param("round", round)
        .param("firstRevision", first.now().id())
        .param("secondRevision", second.now().id())
        .update();
  }

  /** Makes everybody else who would speak of it wait until the transaction is over. */
  void lock(String number) {
    database
        .sql("select id from discrepancy where number = :number for update")
        .param("number", number)
        .query((row, index) -> row.getLong(1))
        .optional();
  }

  /**
   * Appends and tells search; gives the entry's internal id. {@code visitor} and {@code
   * organization} are null when a rule did it.
   */
  long append(
      long discrepancy,
      int round,
      Said said,
      @Nullable Visitor visitor,
      @Nullable Long organization) {
    DiscrepancySide side = said.side();
    long id =
        database
            .sql(
                """
                insert into discrepancy_entry (discrepancy_id, round, deed, side, language, text,
                  corrects, at, author, organization_id, person_id)
                values (:discrepancy, :round, :deed, :side, :language, :text, :corrects, :at,
                  :author, :organization, :person)
                returning id
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
            .query((row, index) -> row.getLong(1))
            .single();
    changed(discrepancy);
    return id;
  }

  private void changed(long discrepancy) {
    String number =
        database
            .sql("select number from discrepancy where id = :id")
            .param("id", discrepancy)
            .query((row, index) -> row.getString(1))
            .single();
    events.publishEvent(new PublicEntryChanged(Discrepancies.ENTRY_TYPE, number));
  }

  /** Keeps how a round stands; a new day is neither reminded of nor overdue yet. */
  void move(long discrepancy, int round, Course course, @Nullable DiscrepancyDue due) {
    standing(
            database.sql(
                """
                update discrepancy_round set state = :state, owes_first = :owesFirst,
                  owes_second = :owesSecond, due_from = :from, due_on = :due, due_rule = :rule,
                  changed_at = :at,
                  reminded_at = case when due_on = :due then reminded_at end,
                  overdue_told_at = case when due_on = :due then overdue_told_at end
                where discrepancy_id = :id and round = :round
                """),
            course,
            due)
        .param("id", discrepancy)
        .param("round", round)
        .update();
  }

  private StatementSpec standing(
      StatementSpec statement, Course course, @Nullable DiscrepancyDue due) {
    return statement
        .param("state", course.state().key())
        .param("owesFirst", course.owes().contains(DiscrepancySide.FIRST))
        .param("owesSecond", course.owes().contains(DiscrepancySide.SECOND))
        .param("from", due == null ? null : due.from(), Types.DATE)
        .param("due", due == null ? null : due.on(), Types.DATE)
        .param("rule", due == null ? null : due.rule(), Types.VARCHAR)
        .param("at", now());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
