package org.vetika.app.consistency.round;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.consistency.round.Uploads.Upload;

/** Destroys lists and proves it: looks afterwards, and keeps what it found. */
@Component
class DestroyingLists {
  static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  private final JdbcClient database;
  private final Rounds rounds;
  private final RoundHistory history;
  private final SealedLists sealed;
  private final Uploads uploads;
  private final TransactionTemplate transactions;
  private final Clock clock;

  DestroyingLists(
      JdbcClient database,
      Rounds rounds,
      RoundHistory history,
      SealedLists sealed,
      Uploads uploads,
      TransactionTemplate transactions,
      Clock clock) {
    this.database = database;
    this.rounds = rounds;
    this.history = history;
    this.sealed = sealed;
    this.uploads = uploads;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Why a list is destroyed. */
  enum Cause {
    /** The agreed day has come. */
    DATE,
    /** A party withdrew. */
    WITHDRAWAL,
    /** The party handed in another one. */
    REPLACED,
    /** The round ended before its lists were compared. */
    ENDED
  }

  /**
   * Destroys what is due, also what was due while the server was down. A round that has no result
   * by then ends: nothing is left to compare.
   */
  void destroyDue() {
    destroyWithoutSweeping();
    sealed.sweep();
  }

  /** The same inside of a transaction, in which the files of the database cannot be tidied up. */
  void destroyWithoutSweeping() {
    Set<UUID> due =
        uploads.due(LocalDate.now(clock.withZone(ZONE))).stream()
            .map(Upload::round)
            .collect(Collectors.toSet());
    due.forEach(id ->
        transactions.executeWithoutResult(_ -> {
          Round round = rounds.lock(id).orElseThrow();
          destroyAll(id, Cause.DATE, null);
          if (RoundChange.LISTS_DESTROYED.isPossibleIn(round.state())) {
            history.change(
                round, RoundChange.LISTS_DESTROYED, RoundHistory.By.PLATFORM, round.state().key());
          }
        }));
  }

  /** All lists of a round that are still there; inside of the caller's transaction. */
  void destroyAll(UUID round, Cause cause, @Nullable UUID person) {
    uploads.of(round).stream()
        .filter(Upload::isThere)
        .forEach(upload -> destroy(upload, cause, person));
  }

  /** One list; inside of the caller's transaction. */
  void destroy(Upload upload, Cause cause, @Nullable UUID person) {
    sealed.destroy(upload.id());
    database
        .sql(
            """
            insert into round_destruction (upload_id, sha256, row_count, destroyed_at, cause,
              person_id, keys_left, parts_left)
            values (:upload, :sha256, :rows, :at, :cause, :person, :keys, :parts)
            """)
        .param("upload", upload.id())
        .param("sha256", upload.sha256())
        .param("rows", upload.rows())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("cause", cause.name().toLowerCase(Locale.ROOT))
        .param("person", person, Types.OTHER)
        .param("keys", sealed.keysLeft(upload.id()))
        .param("parts", sealed.partsLeft(upload.id()))
        .update();
  }
}
