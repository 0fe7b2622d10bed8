package org.vetika.app.consistency;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Language;
import org.vetika.app.web.Visitor;

/** Appends steps between figures and what parties say to them. */
@Component
class BridgeStore {
  private final JdbcClient database;
  private final Clock clock;

  BridgeStore(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private record Kept(long bridge, long start) {}

  /**
   * A step on record.
   *
   * @param start public number of the figure it starts from
   * @param end public number of the other
   * @param by internal id of the organization that stated it
   */
  record Stated(String start, String end, long by, boolean withdrawn) {}

  /** Appends a step, turned to the way the bridge goes; gives its internal id. */
  long insert(
      Visitor visitor,
      long speaker,
      Figure start,
      Figure end,
      StepKind kind,
      BigDecimal change,
      Language language,
      @Nullable String text) {
    Kept kept = bridge(start.id(), end.id());
    boolean turned = kept.start() != start.id();
    Figure first = turned ? end : start;
    Figure last = turned ? start : end;
    return database
        .sql(
            """
            insert into bridge_step (bridge_id, kind, change, language, text, start_revision,
              end_revision, at, author, organization_id, person_id)
            values (:bridge, :kind, :change, :language, :text, :start, :end, :at, :author,
              :organization, :person)
            returning id
            """)
        .param("bridge", kept.bridge())
        .param("kind", kind.key())
        .param("change", turned ? change.negate() : change)
        .param("language", language.tag())
        .param("text", text == null ? "" : text)
        .param("start", first.now().id())
        .param("end", last.now().id())
        .param("at", now())
        .param("author", visitor.name())
        .param("organization", speaker)
        .param("person", visitor.person())
        .query((row, index) -> row.getLong(1))
        .single();
  }

  /** The bridge between the two, either way round; opened when there is none. */
  private Kept bridge(long start, long end) {
    database
        .sql(
            """
            insert into bridge (start_figure, end_figure, opened_at) values (:start, :end, :at)
            on conflict do nothing
            """)
        .param("start", start)
        .param("end", end)
        .param("at", now())
        .update();
    return database
        .sql(
            """
            select id, start_figure from bridge
            where least(start_figure, end_figure) = least(cast(:start as bigint), :end)
              and greatest(start_figure, end_figure) = greatest(cast(:start as bigint), :end)
            for update
            """)
        .param("start", start)
        .param("end", end)
        .query((row, index) -> new Kept(row.getLong(1), row.getLong(2)))
        .single();
  }

  void append(
      Visitor visitor,
      long step,
      Position position,
      Language language,
      String text,
      long speaker) {
    database
        .sql(
            """
            insert into bridge_word (step_id, position, language, text, at, author,
              organization_id, person_id)
            values (:step, :position, :language, :text, :at, :author, :organization, :person)
            """)
        .param("step", step)
        .param("position", position.key())
        .param("language", language.tag())
        .param("text", text)
        .param("at", now())
        .param("author", visitor.name())
        .param("organization", speaker)
        .param("person", visitor.person())
        .update();
  }

  /** The step; those who speak of one bridge wait for each other. */
  Optional<Stated> stated(long step) {
    return database
        .sql(
            """
            select start_figure.number as start_number, end_figure.number as end_number,
              step.organization_id, exists (select from bridge_word word
                where word.step_id = step.id and word.position = 'withdraws') as withdrawn
            from bridge_step step join bridge on bridge.id = step.bridge_id
            join figure start_figure on start_figure.id = bridge.start_figure
            join figure end_figure on end_figure.id = bridge.end_figure
            where step.id = :step for update of bridge
            """)
        .param("step", step)
        .query(
            (row, index) ->
                new Stated(
                    row.getString(1), row.getString(2), row.getLong(3), row.getBoolean(4)))
        .optional();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
