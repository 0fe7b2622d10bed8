package org.vetika.app.consistency.discrepancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vetika.app.organization.OrganizationName;

/** Rows of discrepancies, before the parties' names are known. */
final class DiscrepancyRows {
  static final String FROM =
      """
      from discrepancy
      join figure first_of on first_of.id = discrepancy.first_figure
      join figure second_of on second_of.id = discrepancy.second_figure
      join indicator on indicator.id = first_of.indicator_id
      """;

  static final String SELECT =
      """
      select discrepancy.*, indicator.number as indicator_number,
        first_of.number as first_number, second_of.number as second_number,
        first_of.party_id as first_party, second_of.party_id as second_party,
        first_of.place_code
      """
          + FROM;

  /** Both figures may be seen by the viewer: by everybody, or before that by the parties. */
  static final String VISIBLE =
      """
      (:facilitator or first_of.party_id = any(:own) or second_of.party_id = any(:own)
        or (exists (select from figure_revision revision
            where revision.figure_id = first_of.id and revision.public_from <= :today)
          and exists (select from figure_revision revision
            where revision.figure_id = second_of.id and revision.public_from <= :today)))
      """;

  private DiscrepancyRows() {}

  /** A row with the internal ids of its parties. */
  record Row(long first, long second, java.util.function.Function<Map<Long, OrganizationName>, Discrepancy> named) {}

  static Row read(ResultSet row) throws SQLException {
    long first = row.getLong("first_party");
    long second = row.getLong("second_party");
    long id = row.getLong("id");
    String number = row.getString("number");
    String indicator = row.getString("indicator_number");
    String firstFigure = row.getString("first_number");
    String secondFigure = row.getString("second_number");
    @Nullable String place = row.getString("place_code");
    boolean illustration = row.getBoolean("illustration");
    var openedAt = row.getObject("opened_at", OffsetDateTime.class).toInstant();
    int round = row.getInt("round");
    Course course = course(row);
    @Nullable LocalDate dueOn = row.getObject("due_on", LocalDate.class);
    @Nullable String dueRule = row.getString("due_rule");
    var changedAt = row.getObject("changed_at", OffsetDateTime.class).toInstant();
    boolean reminded = row.getObject("reminded_at") != null;
    boolean told = row.getObject("overdue_told_at") != null;
    return new Row(
        first,
        second,
        names ->
            new Discrepancy(
                id,
                number,
                indicator,
                firstFigure,
                secondFigure,
                Objects.requireNonNull(names.get(first)),
                Objects.requireNonNull(names.get(second)),
                place,
                illustration,
                openedAt,
                round,
                course,
                dueOn,
                dueRule,
                changedAt,
                reminded,
                told));
  }

  private static Course course(ResultSet row) throws SQLException {
    EnumSet<DiscrepancySide> owes = EnumSet.noneOf(DiscrepancySide.class);
    if (row.getBoolean("owes_first")) {
      owes.add(DiscrepancySide.FIRST);
    }
    if (row.getBoolean("owes_second")) {
      owes.add(DiscrepancySide.SECOND);
    }
    return new Course(DiscrepancyState.ofKey(row.getString("state")).orElseThrow(), owes);
  }
}
