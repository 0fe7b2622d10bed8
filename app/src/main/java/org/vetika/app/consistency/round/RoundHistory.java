package org.vetika.app.consistency.round;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Language;

/** Changes the state of rounds by the table of {@link RoundChange}, and keeps what happened. */
@Component
public class RoundHistory {
  private final JdbcClient database;
  private final Clock clock;

  RoundHistory(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What happened.
   *
   * @param event as in the message key {@code round-change.<event>}
   * @param organization internal id of the party; null for the platform itself
   * @param reason as the party wrote it; of the platform the message key {@code
   *     round-reason.<reason>}, or empty
   * @param language in which the party wrote the reason; null where it did not
   */
  public record Event(
      String event,
      Instant at,
      @Nullable Long organization,
      String reason,
      @Nullable Language language) {}

  /** Who brings a change about; nulls for the platform itself. */
  record By(@Nullable Long organization, @Nullable UUID person) {
    static final By PLATFORM = new By(null, null);

    /** Internal id of the party; there is one unless this is the platform. */
    long party() {
      return Objects.requireNonNull(organization);
    }
  }

  /** What happened in a round, the first first. */
  public List<Event> of(UUID round) {
    return database
        .sql(
            """
            select event, happened_at, organization_id, reason, language from round_event
            where round_id = :round order by id
            """)
        .param("round", round)
        .query((row, index) ->
            new Event(
                row.getString(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getObject(3, Long.class),
                row.getString(4),
                language(row.getString(5))))
        .list();
  }

  private static @Nullable Language language(@Nullable String tag) {
    return tag == null ? null : Language.ofTag(tag).orElseThrow();
  }

  /** When a round last came to its state. */
  Optional<Instant> cameTo(Round round) {
    return database
        .sql(
            """
            select happened_at from round_event
            where round_id = :round and state_after = :state and state_before <> :state
            order by id desc limit 1
            """)
        .param("round", round.id())
        .param("state", round.state().key())
        .query((row, index) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  /**
   * Only for a locked round, and only where the table allows it.
   *
   * @param reason a message key of the platform, or empty
   */
  void change(Round round, RoundChange change, By by, String reason) {
    change(round, change, by, reason, null);
  }

  /**
   * The same with a reason in the words of a party.
   *
   * @param language of the reason; null where it is not in words
   */
  void change(Round round, RoundChange change, By by, String reason, @Nullable Language language) {
    if (!change.isPossibleIn(round.state())) {
      throw new IllegalStateException(change + " cannot happen in " + round.state());
    }
    database
        .sql("update list_round set state = :state where id = :id")
        .param("state", change.to().key())
        .param("id", round.id())
        .update();
    add(round.id(), new Step(change.key(), round.state(), change.to(), reason, language), by);
  }

  /** Keeps something that changes no state. */
  void note(Round round, String event, By by) {
    note(round, event, by, "");
  }

  /**
   * The same with what it is about.
   *
   * @param about not in words, such as numbers of organizations
   */
  void note(Round round, String event, By by, String about) {
    add(round.id(), new Step(event, round.state(), round.state(), about, null), by);
  }

  private record Step(
      String event,
      RoundState before,
      RoundState after,
      String reason,
      @Nullable Language language) {}

  private void add(UUID round, Step step, By by) {
    database
        .sql(
            """
            insert into round_event (round_id, event, state_before, state_after, happened_at,
              organization_id, person_id, reason, language)
            values (:round, :event, :before, :after, :at, :organization, :person, :reason,
              :language)
            """)
        .param("round", round)
        .param("event", step.event())
        .param("before", step.before().key())
        .param("after", step.after().key())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("organization", by.organization(), Types.BIGINT)
        .param("person", by.person(), Types.OTHER)
        .param("reason", step.reason())
        .param("language", step.language() == null ? null : step.language().tag(), Types.VARCHAR)
        .update();
  }
}
