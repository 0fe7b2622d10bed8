package org.vetika.app.consistency.estimate;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.estimate.KeptEstimate.Results;
import org.vetika.app.record.PublicEntryChanged;
import org.vetika.app.web.Visitor;
import org.vetika.estimation.MembershipCounts;

/** Writes estimates. */
@Component
class EstimateStore {
  /** After so many servers died over it, it is not tried again. */
  private static final int MOST_ATTEMPTS = 3;

  /** Nothing was heard for so long: the server that computed it is gone. */
  private static final int SECONDS_OF_SILENCE = 120;

  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  EstimateStore(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
    this.database = database;
    this.events = events;
    this.clock = clock;
  }

  void insert(
      UUID id,
      EstimateFields.Content content,
      SortedMap<String, MembershipCounts> counts,
      @Nullable UUID round,
      boolean illustration,
      Visitor visitor) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("id", id);
    values.put("indicator", content.indicator());
    values.put("to", content.period().to());
    values.put("definition", content.definition());
    values.put("source", content.source());
    values.put("language", content.language().tag());
    values.put("lists", counts.firstEntry().getValue().lists().toArray(String[]::new));
    values.put("obstacles", content.obstacles().toArray(String[]::new));
    values.put("seed", content.seed());
    values.put("illustration", illustration);
    values.put("at", now());
    values.put("by", visitor.name());
    values.put("organization", content.speaker());
    values.put("person", visitor.person());
    database
        .sql(
            """
            insert into estimate (id, indicator_id, place_code, period_from, period_to, definition,
              source, language, lists, obstacles, seed, round_id, illustration, made_at, made_by,
              organization_id, person_id, state, heard_at)
            values (:id, :indicator, :place, :from, :to, :definition, :source, :language, :lists,
              :obstacles, :seed, :round, :illustration, :at, :by, :organization, :person,
              'waiting', :at)
            """)
        .params(values)
        .param("place", content.place(), Types.VARCHAR)
        .param("from", content.period().from(), Types.DATE)
        .param("round", round, Types.OTHER)
        .update();
    ReleasedCounts.rows(counts).forEach(row -> insert(id, row));
    content.parties().forEach(party -> insert(id, party));
  }

  private void insert(UUID id, CountRow row) {
    database
        .sql(
            """
            insert into estimate_count (estimate_id, stratum, pattern, cases)
            values (:id, :stratum, :pattern, :cases)
            """)
        .param("id", id)
        .param("stratum", row.stratum())
        .param("pattern", row.pattern())
        .param("cases", row.cases())
        .update();
  }

  private void insert(UUID id, long party) {
    database
        .sql(
            """
            insert into estimate_party (estimate_id, organization_id) values (:id, :party)
            """)
        .param("id", id)
        .param("party", party)
        .update();
  }

  /** Those to compute: never begun, or begun by a server that is gone; gives up on bad ones. */
  List<UUID> waiting() {
    OffsetDateTime silent = now().minusSeconds(SECONDS_OF_SILENCE);
    database
        .sql(
            """
            update estimate set state = 'failed'
            where state = 'computing' and heard_at < :silent and attempts >= :most
            """)
        .param("silent", silent)
        .param("most", MOST_ATTEMPTS)
        .update();
    return database
        .sql(
            """
            select id from estimate
            where state = 'waiting' or (state = 'computing' and heard_at < :silent)
            order by made_at, id
            """)
        .param("silent", silent)
        .query((row, index) -> row.getObject(1, UUID.class))
        .list();
  }

  /** Takes it for this server; false when another has it. */
  boolean begin(UUID id) {
    return database
            .sql(
                """
                update estimate set state = 'computing', attempts = attempts + 1, step = '',
                  share = 0, heard_at = :now
                where id = :id and (state = 'waiting'
                  or (state = 'computing' and heard_at < :silent))
                """)
            .param("id", id)
            .param("now", now())
            .param("silent", now().minusSeconds(SECONDS_OF_SILENCE))
            .update()
        == 1;
  }

  void reached(UUID id, String step, double share) {
    database
        .sql(
            """
            update estimate set step = :step, share = :share, heard_at = :now
            where id = :id and state = 'computing'
            """)
        .param("id", id)
        .param("step", step)
        .param("share", Math.clamp(share, 0, 1))
        .param("now", now())
        .update();
  }

  /** Back to those that wait: the server goes down. */
  void leave(UUID id) {
    database
        .sql(
            """
            update estimate set state = 'waiting', attempts = attempts - 1
            where id = :id and state = 'computing'
            """)
        .param("id", id)
        .update();
  }

  void fail(UUID id) {
    database
        .sql("update estimate set state = 'failed' where id = :id and state = 'computing'")
        .param("id", id)
        .update();
  }

  void keep(UUID id, Results results, String software) {
    database
        .sql(
            """
            update estimate set state = 'done', step = '', share = 1, result_en = :english,
              result_km = :khmer, rounded_en = :roundedEnglish, rounded_km = :roundedKhmer,
              software = :software, computed_at = :now
            where id = :id and state = 'computing'
            """)
        .params(
            Map.of(
                "id", id,
                "english", results.fullEnglish(),
                "khmer", results.fullKhmer(),
                "roundedEnglish", results.publicEnglish(),
                "roundedKhmer", results.publicKhmer(),
                "software", software,
                "now", now()))
        .update();
  }

  /** Nobody else changes it until the transaction ends. */
  Optional<UUID> lock(UUID id) {
    return database
        .sql("select id from estimate where id = :id for update")
        .param("id", id)
        .query((row, index) -> row.getObject(1, UUID.class))
        .optional();
  }

  void release(UUID id, long party, Visitor visitor) {
    database
        .sql(
            """
            update estimate_party set released_at = :now, released_by = :by, person_id = :person
            where estimate_id = :id and organization_id = :party and released_at is null
            """)
        .param("id", id)
        .param("party", party)
        .param("now", now())
        .param("by", visitor.name())
        .param("person", visitor.person())
        .update();
  }

  /** Shows it to everybody, in full when all counts are shown, else rounded, and tells search. */
  void publish(UUID id, String number, List<CountRow> counts) {
    counts.forEach(row -> show(id, row));
    database
        .sql(
            """
            update estimate set number = :number, published_at = :now,
              public_en = case when :full then result_en else rounded_en end,
              public_km = case when :full then result_km else rounded_km end
            where id = :id
            """)
        .param("id", id)
        .param("number", number)
        .param("full", counts.stream().allMatch(row -> row.shown() != null))
        .param("now", now())
        .update();
    events.publishEvent(new PublicEntryChanged(EstimateEntries.TYPE, number));
  }

  private void show(UUID id, CountRow row) {
    database
        .sql(
            """
            insert into estimate_shown (estimate_id, stratum, pattern, shown)
            values (:id, :stratum, :pattern, :shown)
            """)
        .param("id", id)
        .param("stratum", row.stratum())
        .param("pattern", row.pattern())
        .param("shown", row.shown(), Types.BIGINT)
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
