package org.vetika.app.webhook;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.webhook.Delivery.State;

/** What became of deliveries. */
@Component
class DeliveryRows {
  /** What an attempt leaves in the log. */
  record Attempt(
      long delivery,
      State state,
      @Nullable Instant next,
      long milliseconds,
      @Nullable Integer status,
      @Nullable String failure,
      @Nullable String payload,
      @Nullable String answer) {}

  private final JdbcClient database;
  private final Clock clock;

  DeliveryRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Notes a test, which no job takes; gives its id. */
  long addTest(long endpoint) {
    return database
        .sql(
            """
            insert into webhook_delivery
              (endpoint_id, event, happened_at, made_at, due_at, state)
            values (:endpoint, :event, :now, :now, 'infinity', 'waiting') returning id
            """)
        .param("endpoint", endpoint)
        .param("event", EventType.TEST)
        .param("now", Times.at(clock.instant()))
        .query((row, index) -> row.getLong(1))
        .single();
  }

  /**
   * Writes an attempt down.
   *
   * @param now the same as for {@link #release}: whether others arrived since is told by comparing
   */
  void settle(Attempt attempt, Instant now) {
    database
        .sql(
            """
            update webhook_delivery set state = :state, attempts = attempts + 1,
              due_at = coalesce(:next, due_at), tried_at = :now,
              first_tried_at = coalesce(first_tried_at, :now), duration_ms = :took,
              status = :status, failure = :failure, payload = :payload, answer = :answer
            where id = :id
            """)
        .param("state", attempt.state().key())
        .param(
            "next",
            attempt.next() == null ? null : Times.at(attempt.next()),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param("now", Times.at(now))
        .param("took", attempt.milliseconds())
        .param("status", attempt.status(), Types.INTEGER)
        .param("failure", attempt.failure(), Types.VARCHAR)
        .param("payload", attempt.payload(), Types.VARCHAR)
        .param("answer", attempt.answer(), Types.VARCHAR)
        .param("id", attempt.delivery())
        .update();
  }

  /** The organization may not know of it: it is not sent, and was never written down. */
  void withhold(long delivery) {
    database
        .sql(
            """
            update webhook_delivery set state = 'withheld', tried_at = :now, payload = null
            where id = :id
            """)
        .param("now", Times.at(clock.instant()))
        .param("id", delivery)
        .update();
  }

  /** The address may be claimed again; after a failure of its server not before {@code due}. */
  void release(Claimed claimed, @Nullable Instant due, boolean arrived, Instant now) {
    database
        .sql(
            """
            update webhook_endpoint set claimed_at = null, tried_at = :now,
              due_at = coalesce(:due, due_at),
              failing_since = case when :arrived then null else coalesce(failing_since, :now) end
            where id = :id and claimed_at = :claimed
            """)
        .param("now", Times.at(now))
        .param("due", due == null ? null : Times.at(due), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("arrived", arrived)
        .param("id", claimed.endpoint())
        .param("claimed", Times.at(claimed.claimedAt()))
        .update();
  }

  /** The same when nothing was sent, or nobody knows what became of it. */
  void release(Claimed claimed) {
    database
        .sql(
            """
            update webhook_endpoint set claimed_at = null where id = :id and claimed_at = :claimed
            """)
        .param("id", claimed.endpoint())
        .param("claimed", Times.at(claimed.claimedAt()))
        .update();
  }

  /** Puts a delivery of an address at the end of its attempts: it is due now, whatever it was. */
  boolean again(long endpoint, long delivery) {
    return database
            .sql(
                """
                with again as (
                  update webhook_delivery set state = 'waiting', attempts = 0, due_at = :now,
                    first_tried_at = null
                  where id = :id and endpoint_id = :endpoint and event <> :test returning endpoint_id
                )
                update webhook_endpoint set due_at = :now
                where id in (select endpoint_id from again)
                """)
            .param("now", Times.at(clock.instant()))
            .param("id", delivery)
            .param("endpoint", endpoint)
            .param("test", EventType.TEST)
            .update()
        == 1;
  }

  /** Forgets what is older, sent or not. */
  int deleteOlderThan(Duration age) {
    return database
        .sql("delete from webhook_delivery where made_at < :before")
        .param("before", Times.at(clock.instant().minus(age)))
        .update();
  }
}
