package org.vetika.app.consistency.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which lists were handed in, and what became of them; never what stands in them. */
@Component
public class Uploads {
  private static final String SELECT =
      """
      select upload.id, upload.round_id, upload.organization_id, upload.sha256, upload.row_count,
        upload.uploaded_at, destruction.destroyed_at, destruction.cause
      from round_upload upload
      left join round_destruction destruction on destruction.upload_id = upload.id
      """;

  private final JdbcClient database;
  private final Clock clock;

  Uploads(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A list that was handed in.
   *
   * @param organization internal id
   * @param sha256 of what was kept of the file ({@link KeptList}), in hexadecimal digits
   * @param destroyedAt null while it is there
   * @param cause why it was destroyed, as in the message key {@code round-cause.<cause>}
   */
  public record Upload(
      UUID id,
      UUID round,
      long organization,
      String sha256,
      int rows,
      Instant at,
      @Nullable Instant destroyedAt,
      @Nullable String cause) {
    public boolean isThere() {
      return destroyedAt == null;
    }
  }

  /** All of a round, the first first. */
  public List<Upload> of(UUID round) {
    return database
        .sql(SELECT + " where upload.round_id = :round order by upload.sequence")
        .param("round", round)
        .query(Uploads::row)
        .list();
  }

  /** Whether the lists of all parties are there. */
  public boolean complete(Round round) {
    return of(round.id()).stream()
        .filter(Upload::isThere)
        .map(Upload::organization)
        .collect(Collectors.toSet())
        .containsAll(round.parties());
  }

  /** The list of a party, if it is there. */
  Optional<Upload> of(UUID round, long party) {
    return of(round).stream()
        .filter(upload -> upload.isThere() && upload.organization() == party)
        .findFirst();
  }

  /** Those still there although their day has come, of whatever round. */
  List<Upload> due(LocalDate today) {
    return database
        .sql(
            SELECT
                + """
                join round_terms on round_terms.round_id = upload.round_id
                where round_terms.destroy_on <= :today and destruction.upload_id is null
                order by upload.sequence
                """)
        .param("today", today)
        .query(Uploads::row)
        .list();
  }

  /** Notes a list that a party hands in; its id. */
  UUID add(UUID round, RoundHistory.By by, LookingAtLists.Look look) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into round_upload (id, round_id, organization_id, person_id, sha256, row_count,
              uploaded_at)
            values (:id, :round, :party, :person, :sha256, :rows, :at)
            """)
        .param("id", id)
        .param("round", round)
        .param("party", by.party())
        .param("person", by.person())
        .param("sha256", look.sha256())
        .param("rows", look.rows())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return id;
  }

  private static Upload row(ResultSet row, int index) throws SQLException {
    OffsetDateTime destroyed = row.getObject("destroyed_at", OffsetDateTime.class);
    return new Upload(
        row.getObject("id", UUID.class),
        row.getObject("round_id", UUID.class),
        row.getLong("organization_id"),
        row.getString("sha256"),
        row.getInt("row_count"),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
        destroyed == null ? null : destroyed.toInstant(),
        row.getString("cause"));
  }
}
