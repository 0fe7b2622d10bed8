package org.vetika.app.dialogue.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Language;

/** What participants said about the points of a circulated summary, ordered by time alone. */
@Component
public class Discussion {
  private final JdbcClient database;

  Discussion(JdbcClient database) {
    this.database = database;
  }

  /**
   * A comment.
   *
   * @param point null when the point was joined with another since; {@code pointNumber} stays
   * @param organization internal id
   */
  public record Comment(
      long id,
      @Nullable Long point,
      String pointNumber,
      long organization,
      String author,
      String text,
      boolean removed,
      Instant at) {}

  /** A proposed wording; decision, reason and decider are null until it is decided. */
  public record Amendment(
      long id,
      @Nullable Long point,
      String pointNumber,
      long organization,
      String author,
      String oldText,
      String newText,
      String reason,
      boolean removed,
      Instant at,
      @Nullable Boolean accepted,
      @Nullable String decisionReason,
      @Nullable String decidedBy) {}

  /** What an organization holds against a point; published with it. */
  public record Reservation(
      long id,
      long point,
      String pointNumber,
      long organization,
      String organizationNumber,
      Language language,
      String text,
      boolean removed,
      Instant at) {
    Reservation emptied() {
      return new Reservation(
          id, point, pointNumber, organization, organizationNumber, language, "", true, at);
    }
  }

  public List<Comment> comments(long summary) {
    return database
        .sql("select * from result_comment where summary_id = :summary order by said_at, id")
        .param("summary", summary)
        .query((row, index) ->
            new Comment(
                row.getLong("id"),
                row.getObject("result_id", Long.class),
                row.getString("result_number"),
                row.getLong("organization_id"),
                row.getString("author"),
                row.getString("text"),
                row.getBoolean("removed"),
                instant(row, "said_at")))
        .list();
  }

  public List<Amendment> amendments(long summary) {
    return database
        .sql("select * from result_amendment where summary_id = :summary order by proposed_at, id")
        .param("summary", summary)
        .query((row, index) -> amendment(row))
        .list();
  }

  public List<Reservation> reservations(long summary) {
    return database
        .sql(
            """
            select r.*, result.number from result_reservation r
            join result on result.id = r.result_id
            where r.summary_id = :summary order by r.recorded_at, r.id
            """)
        .param("summary", summary)
        .query((row, index) ->
            new Reservation(
                row.getLong("id"),
                row.getLong("result_id"),
                row.getString("number"),
                row.getLong("organization_id"),
                row.getString("organization_number"),
                Language.ofTag(row.getString("original_language")).orElseThrow(),
                row.getString("text"),
                row.getBoolean("removed"),
                instant(row, "recorded_at")))
        .list();
  }

  Optional<Amendment> amendment(long summary, long id) {
    return amendments(summary).stream().filter(amendment -> amendment.id() == id).findFirst();
  }

  boolean hasOpenAmendment(long summary) {
    return amendments(summary).stream().anyMatch(amendment -> amendment.accepted() == null);
  }

  boolean hasReservation(long point) {
    return database
        .sql("select exists (select 1 from result_reservation where result_id = :point)")
        .param("point", point)
        .query((row, index) -> row.getBoolean(1))
        .single();
  }

  private static Amendment amendment(ResultSet row) throws SQLException {
    String decision = row.getString("decision");
    return new Amendment(
        row.getLong("id"),
        row.getObject("result_id", Long.class),
        row.getString("result_number"),
        row.getLong("organization_id"),
        row.getString("author"),
        row.getString("old_text"),
        row.getString("new_text"),
        row.getString("reason"),
        row.getBoolean("removed"),
        instant(row, "proposed_at"),
        decision == null ? null : decision.equals("accepted"),
        row.getString("decision_reason"),
        row.getString("decided_by"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
