package org.vetika.app.consistency.round;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.record.PublicEntryChanged;

/** Shows rounds to everybody on the agreed day, once their parties were heard. */
@Component
class PublishingRounds {
  private static final String DUE =
      """
      update list_round set published_at = :now
      from round_terms
      where round_terms.round_id = list_round.id and round_terms.public_on <= :today
        and list_round.published_at is null and list_round.state in ('signed', 'ended')
        and exists (select from round_event
          where round_event.round_id = list_round.id
            and event in ('all-signed', 'not-signed-by-all', 'not-spoken-in-time'))
      """;

  private final JdbcClient database;
  private final Rounds rounds;
  private final RoundHistory history;
  private final ApplicationEventPublisher events;
  private final ReleasedResults releasing;
  private final Clock clock;

  PublishingRounds(
      JdbcClient database,
      Rounds rounds,
      RoundHistory history,
      ApplicationEventPublisher events,
      ReleasedResults releasing,
      Clock clock) {
    this.database = database;
    this.rounds = rounds;
    this.history = history;
    this.events = events;
    this.releasing = releasing;
    this.clock = clock;
  }

  /** All whose day has come, also while no server ran. */
  @Transactional
  void publishDue() {
    publish(null);
  }

  /** One, if its day has come; inside of the caller's transaction. */
  void publishIfDue(UUID round) {
    publish(round);
  }

  private void publish(@Nullable UUID only) {
    List<UUID> published =
        database
            .sql(
                DUE
                    + " and (cast(:only as uuid) is null or list_round.id = :only) returning list_round.id")
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("today", LocalDate.now(clock.withZone(DestroyingLists.ZONE)))
            .param("only", only, Types.OTHER)
            .query((row, index) -> row.getObject(1, UUID.class))
            .list();
    published.forEach(id -> {
      Round round = rounds.find(id).orElseThrow();
      releasing.release(round);
      history.note(round, "published", RoundHistory.By.PLATFORM);
      events.publishEvent(new PublicEntryChanged(RoundEntries.TYPE, id.toString()));
    });
  }
}
