package org.vetika.app.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.webhook.Endpoint.Pause;
import org.vetika.app.webhook.Endpoint.Why;

/** Addresses that are told, as people keep them. */
@Component
class EndpointRows {
  private final JdbcClient database;
  private final Clock clock;

  EndpointRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  long add(
      long organization,
      String url,
      String note,
      Set<EventType> events,
      Secret secret,
      String addedBy) {
    return database
        .sql(
            """
            insert into webhook_endpoint
              (organization_id, url, note, events, secret, added_by, added_at, due_at)
            values (:organization, :url, :note, :events, :secret, :by, :now, :now) returning id
            """)
        .param("organization", organization)
        .param("url", url)
        .param("note", note)
        .param("events", keys(events))
        .param("secret", secret.written())
        .param("by", addedBy)
        .param("now", now())
        .query((row, index) -> row.getLong(1))
        .single();
  }

  /** Of these organizations, the oldest first. */
  List<Endpoint> of(Collection<Long> organizations) {
    return database
        .sql(
            """
            select id, organization_id, url, note, events, added_by, added_at, paused_at, paused_why,
              failing_since, old_secret_until
            from webhook_endpoint where organization_id = any(:organizations) order by id
            """)
        .param("organizations", organizations.toArray(Long[]::new))
        .query((row, index) -> endpoint(row))
        .list();
  }

  Optional<Endpoint> find(long id) {
    return database
        .sql(
            """
            select id, organization_id, url, note, events, added_by, added_at, paused_at, paused_why,
              failing_since, old_secret_until
            from webhook_endpoint where id = :id
            """)
        .param("id", id)
        .query((row, index) -> endpoint(row))
        .optional();
  }

  void change(long id, String note, Set<EventType> events) {
    database
        .sql("update webhook_endpoint set note = :note, events = :events where id = :id")
        .param("note", note)
        .param("events", keys(events))
        .param("id", id)
        .update();
  }

  /**
   * From now on this secret signs, and the one before for a while; false while one does already.
   */
  boolean rotate(long id, Secret secret, Duration oldLasts) {
    return database
            .sql(
                """
                update webhook_endpoint
                set old_secret = secret, old_secret_until = :until, secret = :secret
                where id = :id and (old_secret_until is null or old_secret_until <= :now)
                """)
            .param("until", Times.at(clock.instant().plus(oldLasts)))
            .param("secret", secret.written())
            .param("now", now())
            .param("id", id)
            .update()
        == 1;
  }

  /** Old secrets whose time is over are deleted. */
  int forgetOldSecrets() {
    return database
        .sql(
            """
            update webhook_endpoint set old_secret = null, old_secret_until = null
            where old_secret_until <= :now
            """)
        .param("now", now())
        .update();
  }

  /** False when it was paused already. */
  boolean pause(long id, Why why) {
    return database
            .sql(
                """
                update webhook_endpoint set paused_at = :now, paused_why = :why
                where id = :id and paused_at is null
                """)
            .param("now", now())
            .param("why", why.key())
            .param("id", id)
            .update()
        == 1;
  }

  /** What waited is due now, and is tried as if it had never been. */
  void resume(long id) {
    database
        .sql(
            """
            with resumed as (
              update webhook_endpoint set paused_at = null, paused_why = null, due_at = :now,
                failing_since = null
              where id = :id and paused_at is not null returning id
            )
            update webhook_delivery set attempts = 0, due_at = :now
            where state = 'waiting' and endpoint_id in (select id from resumed)
            """)
        .param("now", now())
        .param("id", id)
        .update();
  }

  void delete(long id) {
    database.sql("delete from webhook_endpoint where id = :id").param("id", id).update();
  }

  private java.time.OffsetDateTime now() {
    return Times.at(clock.instant());
  }

  private static String[] keys(Set<EventType> events) {
    return events.stream().map(EventType::key).sorted().toArray(String[]::new);
  }

  private static Endpoint endpoint(ResultSet row) throws SQLException {
    return new Endpoint(
        row.getLong("id"),
        row.getLong("organization_id"),
        row.getString("url"),
        row.getString("note"),
        Arrays.stream((String[]) row.getArray("events").getArray())
            .map(EventType::stored)
            .collect(Collectors.toSet()),
        row.getString("added_by"),
        Times.of(row, "added_at"),
        pause(row),
        Times.known(row, "failing_since"),
        Times.known(row, "old_secret_until"));
  }

  private static @Nullable Pause pause(ResultSet row) throws SQLException {
    Instant since = Times.known(row, "paused_at");
    return since == null ? null : new Pause(since, Why.stored(row.getString("paused_why")));
  }
}
