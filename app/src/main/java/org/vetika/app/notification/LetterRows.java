package org.vetika.app.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mail to be sent, and what became of it. */
@Component
class LetterRows {
  /** A letter that a process took to send it. */
  record Claimed(long id, long reader, Rhythm rhythm, int attempts) {}

  private final JdbcClient database;
  private final Clock clock;

  LetterRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Takes the letter that is due longest; of several processes each takes another. */
  Optional<Claimed> claim() {
    return database
        .sql(
            """
            update letter set state = 'sending', claimed_at = :now, attempts = attempts + 1
            where id = (
              select id from letter
              where state in ('waiting', 'failed') and due_at <= :now
              order by due_at, id limit 1 for update skip locked)
            returning id, reader_id, rhythm, attempts
            """)
        .param("now", Times.at(clock.instant()))
        .query((row, index) ->
            new Claimed(
                row.getLong("id"),
                row.getLong("reader_id"),
                Rhythm.stored(row.getString("rhythm")),
                row.getInt("attempts")))
        .optional();
  }

  /**
   * Takes back letters whose process died before it could say what became of them. Whether the mail
   * server had such a letter nobody knows: it goes out under the same Message-ID, by which mail
   * programs see that it is the same.
   */
  int releaseClaimedFor(Duration time) {
    return database
        .sql(
            """
            update letter set state = 'failed', reason = 'interrupted', due_at = :now
            where state = 'sending' and claimed_at <= :before
            """)
        .param("now", Times.at(clock.instant()))
        .param("before", Times.at(clock.instant().minus(time)))
        .update();
  }

  void sent(long id) {
    database
        .sql(
            """
            update letter set state = 'sent', sent_at = :now, reason = null
            where id = :id and state = 'sending'
            """)
        .param("now", Times.at(clock.instant()))
        .param("id", id)
        .update();
  }

  void failed(long id, String reason, Duration delay) {
    database
        .sql(
            """
            update letter set state = 'failed', reason = :reason, due_at = :due
            where id = :id and state = 'sending'
            """)
        .param("reason", reason)
        .param("due", Times.at(clock.instant().plus(delay)))
        .param("id", id)
        .update();
  }

  /** Puts a letter back as if it had not been tried. */
  void notTried(long id, String reason, Duration delay) {
    database
        .sql(
            """
            update letter
            set state = 'failed', reason = :reason, due_at = :due, attempts = attempts - 1
            where id = :id and state = 'sending'
            """)
        .param("reason", reason)
        .param("due", Times.at(clock.instant().plus(delay)))
        .param("id", id)
        .update();
  }

  void ended(long id, LetterState state, String reason) {
    database
        .sql(
            """
            update letter set state = :state, reason = :reason where id = :id and state = 'sending'
            """)
        .param("state", state.key())
        .param("reason", reason)
        .param("id", id)
        .update();
  }
}
