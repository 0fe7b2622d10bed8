package org.vetika.app.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Instants as the PostgreSQL driver takes and gives them. */
final class Times {
  private Times() {}

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Instant of(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(known(row, column));
  }

  /** Null where there is none. */
  static @Nullable Instant known(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
