package org.vetika.app.consistency.round;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.web.Visitor;

/** How far the linkage of a round is, and its end before time. */
@Component
public class RoundLinking {
  private final JdbcClient database;
  private final Rounds rounds;
  private final RoundHistory history;
  private final Clock clock;

  RoundLinking(JdbcClient database, Rounds rounds, RoundHistory history, Clock clock) {
    this.database = database;
    this.rounds = rounds;
    this.history = history;
    this.clock = clock;
  }

  /**
   * How far it is.
   *
   * @param stage as in the message key {@code round-stage.<stage>}
   * @param share of the stage, 0 to 1
   * @param attempts how often it began: more than once when a server died
   */
  public record Progress(String stage, double share, int attempts) {}

  public Optional<Progress> progress(UUID round) {
    return database
        .sql("select stage, share, attempts from round_linking where round_id = :round")
        .param("round", round)
        .query((row, index) -> new Progress(row.getString(1), row.getDouble(2), row.getInt(3)))
        .optional();
  }

  /** Ends the linkage: the round goes back to where lists are handed in. */
  @Transactional
  public Outcome<RoundState> cancel(Visitor visitor, UUID id) {
    Optional<Round> found = rounds.lock(id).filter(round -> round.isKnownTo(visitor));
    if (found.isEmpty()) {
      return new Outcome.Unknown<>();
    }
    Round round = found.get();
    Optional<Long> party = round.partyOf(visitor);
    if (party.isEmpty() || round.state() != RoundState.LINKING) {
      return new Outcome.NotAllowed<>();
    }
    var by = new RoundHistory.By(party.get(), visitor.person());
    history.change(round, RoundChange.LINKING_CANCELED, by, "");
    forget(id);
    return new Outcome.Done<>(RoundState.UPLOADING);
  }

  void begin(UUID round) {
    database
        .sql(
            """
            insert into round_linking (round_id, stage, share, attempts, heard_at)
            values (:round, 'preparing', 0, 1, :at)
            on conflict (round_id) do update set stage = 'preparing', share = 0,
              attempts = round_linking.attempts + 1, heard_at = excluded.heard_at
            """)
        .param("round", round)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Keeps how far it is; says whether to go on: not when a party canceled it or withdrew. */
  boolean reached(UUID round, String stage, double share) {
    return database
            .sql(
                """
                update round_linking set stage = :stage, share = :share, heard_at = :at
                from list_round
                where round_id = :round and list_round.id = round_id
                  and list_round.state in ('linking', 'reviewing')
                """)
            .param("stage", stage)
            .param("share", Math.clamp(share, 0, 1))
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("round", round)
            .update()
        == 1;
  }

  void forget(UUID round) {
    database.sql("delete from round_linking where round_id = :round").param("round", round).update();
  }
}
