package org.vetika.app.consistency.discrepancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Visitor;

/** Who was named to answer for the sides of discrepancies; rows are only ever added. */
@Component
class DiscrepancyOwnerRows {
  private static final String SELECT =
      """
      select owner.id, owner.discrepancy_id, discrepancy.number, owner.side, figure.party_id,
        owner.person_id, owner.at, owner.author
      from discrepancy_owner owner
      join discrepancy on discrepancy.id = owner.discrepancy_id
      join figure on figure.id = case owner.side
        when 'first' then discrepancy.first_figure else discrepancy.second_figure end
      """;

  /** The rows that hold: nothing was written of the same side after them. */
  private static final String NOW =
      SELECT
          + """
          where owner.person_id is not null and not exists (
            select from discrepancy_owner later
            where later.discrepancy_id = owner.discrepancy_id and later.side = owner.side
              and later.id > owner.id)
          """;

  private final JdbcClient database;
  private final Clock clock;

  DiscrepancyOwnerRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Who answers for a side from a time on.
   *
   * @param discrepancy internal id
   * @param party internal id of the side's organization, as the figure has it
   * @param person null: nobody in particular
   * @param author null: the clock noticed that the person before left
   */
  record Row(
      long id,
      long discrepancy,
      String number,
      DiscrepancySide side,
      long party,
      @Nullable UUID person,
      Instant at,
      @Nullable String author) {}

  /** Adds a row and gives its internal id; {@code visitor} is null for the clock. */
  long add(
      long discrepancy, DiscrepancySide side, @Nullable UUID person, @Nullable Visitor visitor) {
    return database
        .sql(
            """
            insert into discrepancy_owner (discrepancy_id, side, person_id, at, author, author_id)
            values (:discrepancy, :side, :person, :at, :author, :authorId)
            returning id
            """)
        .param("discrepancy", discrepancy)
        .param("side", side.key())
        .param("person", person, Types.OTHER)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("author", visitor == null ? null : visitor.name(), Types.VARCHAR)
        .param("authorId", visitor == null ? null : visitor.person(), Types.OTHER)
        .query((row, index) -> row.getLong(1))
        .single();
  }

  Optional<Row> find(long id) {
    return database
        .sql(SELECT + "where owner.id = :id")
        .param("id", id)
        .query((row, index) -> row(row))
        .optional();
  }

  /** All that was written of a discrepancy, oldest first. */
  List<Row> all(long discrepancy) {
    return database
        .sql(SELECT + "where owner.discrepancy_id = :of order by owner.id")
        .param("of", discrepancy)
        .query((row, index) -> row(row))
        .list();
  }

  /** Those named now, of some discrepancies. */
  List<Row> now(Collection<Long> discrepancies) {
    return database
        .sql(NOW + " and owner.discrepancy_id = any(:of) order by owner.id")
        .param("of", discrepancies.toArray(Long[]::new))
        .query((row, index) -> row(row))
        .list();
  }

  /** Those named now, of all. */
  List<Row> now() {
    return database.sql(NOW + " order by owner.id").query((row, index) -> row(row)).list();
  }

  /** The sides that a person is named for now. */
  List<Row> nowOf(UUID person) {
    return database
        .sql(NOW + " and owner.person_id = :person order by owner.id")
        .param("person", person)
        .query((row, index) -> row(row))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getLong("discrepancy_id"),
        row.getString("number"),
        DiscrepancySide.valueOf(row.getString("side").toUpperCase(Locale.ROOT)),
        row.getLong("party_id"),
        row.getObject("person_id", UUID.class),
        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant(),
        row.getString("author"));
  }
}
