package org.vetika.app.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes what is due; nobody else reads secrets. */
@Component
class ClaimRows {
  /** Longer than any attempt: whoever claimed an address before that is dead. */
  static final Duration INTERRUPTED = Duration.ofMinutes(2);

  private static final String COLUMNS =
      """
      d.id, d.message, d.event, d.issue_number, d.entry_id, d.happened_at, d.attempts,
        e.failing_since is null or e.failing_since > d.first_tried_at as others_arrive,
        e.id as endpoint_id, e.organization_id, e.url, e.secret, e.claimed_at,
        case when e.old_secret_until > :now then e.old_secret end as old_secret
      """;

  private final JdbcClient database;
  private final Clock clock;

  ClaimRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The oldest message that is due of the address that waited longest. An address has one claim at
   * a time, so its messages go out one after the other, however many processes send.
   */
  Optional<Claimed> claim() {
    Instant now = now();
    return database
        .sql(
            """
            with free as (
              select id from webhook_endpoint candidate
              where paused_at is null and due_at <= :now
                and (claimed_at is null or claimed_at <= :interrupted)
                and exists (select from webhook_delivery d where d.endpoint_id = candidate.id
                  and d.state = 'waiting' and d.due_at <= :now)
              order by tried_at nulls first, id limit 1 for update skip locked
            ), e as (
              update webhook_endpoint set claimed_at = :now
              where id = (select id from free)
              returning *
            )
            select
            """
                + COLUMNS
                + """
                from e cross join lateral (
                  select * from webhook_delivery
                  where endpoint_id = e.id and state = 'waiting' and due_at <= :now
                  order by id limit 1) d
                """)
        .param("now", Times.at(now))
        .param("interrupted", Times.at(now.minus(INTERRUPTED)))
        .query((row, index) -> claimed(row, now))
        .optional();
  }

  /** A delivery that is sent whatever else waits. */
  Claimed take(long delivery) {
    Instant now = now();
    return database
        .sql(
            "select "
                + COLUMNS
                + """
                from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
                where d.id = :id
                """)
        .param("now", Times.at(now))
        .param("id", delivery)
        .query((row, index) -> claimed(row, now))
        .single();
  }

  /** As precise as the database. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Claimed claimed(ResultSet row, Instant now) throws SQLException {
    long entry = row.getLong("entry_id");
    @Nullable Long known = row.wasNull() ? null : Long.valueOf(entry);
    return new Claimed(
        row.getLong("id"),
        row.getObject("message", UUID.class),
        row.getLong("endpoint_id"),
        row.getLong("organization_id"),
        row.getString("url"),
        secrets(row.getString("secret"), row.getString("old_secret")),
        row.getString("event"),
        row.getString("issue_number"),
        known,
        Times.of(row, "happened_at"),
        now,
        row.getInt("attempts"),
        row.getBoolean("others_arrive"));
  }

  private static List<Secret> secrets(String present, @Nullable String old) {
    return Stream.of(present, old == null ? "" : old)
        .filter(each -> !each.isEmpty())
        .map(Secret::new)
        .toList();
  }
}
