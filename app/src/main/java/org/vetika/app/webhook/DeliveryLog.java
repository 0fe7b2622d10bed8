package org.vetika.app.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Visitor;
import org.vetika.app.webhook.Delivery.State;

/** What was sent to an address in the last thirty days, for those who act for its organization. */
@Component
public class DeliveryLog {
  /** How many one page holds. */
  public static final int PAGE = 25;

  private final JdbcClient database;
  private final Endpoints endpoints;

  DeliveryLog(JdbcClient database, Endpoints endpoints) {
    this.database = database;
    this.endpoints = endpoints;
  }

  /**
   * The newest first, {@value #PAGE} and one more, so that the caller sees whether there are more;
   * none for others.
   *
   * @param before the id of the last one of the page before; {@link Long#MAX_VALUE} to begin
   */
  public List<Delivery> page(Visitor visitor, long endpoint, long before) {
    if (endpoints.find(visitor, endpoint).isEmpty()) {
      return List.of();
    }
    return database
        .sql(
            """
            select id, message, event, issue_number, happened_at, state, attempts, tried_at, due_at,
              isfinite(due_at) as planned, duration_ms, status, failure, null as payload,
              null as answer
            from webhook_delivery where endpoint_id = :endpoint and id < :before
            order by id desc limit :limit
            """)
        .param("endpoint", endpoint)
        .param("before", before)
        .param("limit", PAGE + 1)
        .query((row, index) -> delivery(row))
        .list();
  }

  /** One with its payload and answer; empty for others. */
  public Optional<Delivery> find(Visitor visitor, long endpoint, long delivery) {
    if (endpoints.find(visitor, endpoint).isEmpty()) {
      return Optional.empty();
    }
    return database
        .sql(
            """
            select id, message, event, issue_number, happened_at, state, attempts, tried_at, due_at,
              isfinite(due_at) as planned, duration_ms, status, failure, payload, answer
            from webhook_delivery where endpoint_id = :endpoint and id = :id
            """)
        .param("endpoint", endpoint)
        .param("id", delivery)
        .query((row, index) -> delivery(row))
        .optional();
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    State state = State.stored(row.getString("state"));
    boolean planned = state == State.WAITING && row.getBoolean("planned");
    return new Delivery(
        row.getLong("id"),
        Message.id(row.getObject("message", UUID.class)),
        row.getString("event"),
        row.getString("issue_number"),
        Times.of(row, "happened_at"),
        state,
        row.getInt("attempts"),
        Times.known(row, "tried_at"),
        planned ? Times.of(row, "due_at") : null,
        number(row, "duration_ms"),
        number(row, "status"),
        row.getString("failure"),
        row.getString("payload"),
        row.getString("answer"));
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : Integer.valueOf(value);
  }
}
