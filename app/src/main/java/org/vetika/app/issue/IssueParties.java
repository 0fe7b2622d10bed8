package org.vetika.app.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which organizations are party to an entry, for modules that tell them of it. */
@Component
public class IssueParties {
  /**
   * An entry and whom it concerns.
   *
   * @param issue the public number
   * @param position what a side states in it; null unless it verifies
   * @param organizations internal ids: who asks, who must answer now, and between which authorities
   *     the entry hands the issue over
   */
  public record Concerned(
      String issue,
      EntryKind kind,
      @Nullable Position position,
      Instant at,
      Set<Long> organizations) {}

  private final JdbcClient database;

  IssueParties(JdbcClient database) {
    this.database = database;
  }

  /** Of an entry by its id, as it stands in this transaction; empty when there is none. */
  public Optional<Concerned> of(long entry) {
    return database
        .sql(
            """
            select issue.number, entry.kind, entry.position, entry.at, issue.asker_id, issue.authority_id,
              entry.from_authority, entry.to_authority
            from issue_entry entry join issue on issue.id = entry.issue_id
            where entry.id = :entry
            """)
        .param("entry", entry)
        .query((row, index) -> concerned(row))
        .optional();
  }

  private static Concerned concerned(ResultSet row) throws SQLException {
    String position = row.getString("position");
    var ids = new HashSet<Long>();
    for (String column : List.of("asker_id", "authority_id", "from_authority", "to_authority")) {
      Long id = IssueRows.number(row, column);
      if (id != null) {
        ids.add(id);
      }
    }
    return new Concerned(
        row.getString("number"),
        EntryKind.stored(row.getString("kind")),
        position == null ? null : Position.stored(position),
        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant(),
        Set.copyOf(ids));
  }
}
