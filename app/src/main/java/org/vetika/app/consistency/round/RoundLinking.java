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
  private final ActingInRound acting;
  private final Uploads uploads;
  private final RoundHistory history;
  private final Clock clock;

  RoundLinking(
      JdbcClient database,
      ActingInRound acting,
      Uploads uploads,
      RoundHistory history,
      Clock clock) {
    this.database = database;
    this.acting = acting;
    this.uploads = uploads;
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
    return acting.asParty(
        visitor,
        id,
        (round, by) -> {
          Outcome<RoundState> outcome = change(round, RoundChange.LINKING_CANCELED, by);
          forget(id);
          return outcome;
        });
  }

  /** Compares the lists that are there once more, after it failed or was canceled. */
  @Transactional
  public Outcome<RoundState> again(Visitor visitor, UUID id) {
    return acting.asParty(
        visitor,
        id,
        (round, by) ->
            uploads.complete(round)
                ? change(round, RoundChange.LINKING_AGAIN, by)
                : new Outcome.NotAllowed<>());
  }

  private Outcome<RoundState> change(Round round, RoundChange change, RoundHistory.By by) {
    if (!change.isPossibleIn(round.state())) {
      return new Outcome.NotAllowed<>();
    }
    history.change(round, change, by, "");
    return new Outcome.Done<>(change.to());
  }

  /** Begins; says how often it began: more than once when a server died in the middle. */
  int begin(UUID round) {
    return database
        .sql(
            """
            insert into round_linking (round_id, stage, share, attempts, heard_at)
            values (:round, 'preparing', 0, 1, :at)
            on conflict (round_id) do update set stage = 'preparing', share = 0,
              attempts = round_linking.attempts + 1, heard_at = excluded.heard_at
            returning attempts
            """)
        .param("round", round)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, index) -> row.getInt(1))
        .single();
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
    database
        .sql("delete from round_linking where round_id = :round")
        .param("round", round)
        .update();
  }
}
