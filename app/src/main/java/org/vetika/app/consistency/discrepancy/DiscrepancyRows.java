package org.vetika.app.consistency.discrepancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.Period;
import org.vetika.app.organization.OrganizationName;

/** Rows of discrepancies, before the parties' names are known, and who may see which. */
final class DiscrepancyRows {
  private static final String FIGURES =
      """
      from discrepancy
      join figure first_of on first_of.id = discrepancy.first_figure
      join figure second_of on second_of.id = discrepancy.second_figure
      join indicator on indicator.id = first_of.indicator_id
      """;

  /**
   * The rounds a viewer may see, and the only place where that is decided: everybody sees those
   * whose two revisions are public, and before that the two parties and facilitators do. Whatever
   * is read of a discrepancy is read through this.
   */
  private static final String SEEN_ROUNDS =
      """
      from discrepancy_round turn
      join figure_revision first_said on first_said.id = turn.first_revision
      join figure_revision second_said on second_said.id = turn.second_revision
      where turn.discrepancy_id = discrepancy.id
        and (:facilitator or first_of.party_id = any(:own) or second_of.party_id = any(:own)
          or (first_said.public_from <= :today and second_said.public_from <= :today))
      """;

  /** Discrepancies as they stand in the last round that the viewer may see. */
  static final String FROM =
      FIGURES
          + "join lateral (select turn.* "
          + SEEN_ROUNDS
          + " order by turn.round desc limit 1) course on true\n";

  static final String SELECT =
      """
      select discrepancy.id, discrepancy.number, discrepancy.illustration, discrepancy.opened_at,
        course.round, course.state, course.owes_first, course.owes_second, course.due_from,
        course.due_on, course.due_rule, course.changed_at, course.reminded_at,
        course.overdue_told_at, indicator.number as indicator_number,
        first_of.number as first_number, second_of.number as second_number,
        first_of.party_id as first_party, second_of.party_id as second_party,
        first_of.place_code, first_of.period_from, first_of.period_to
      """
          + FROM;

  /** What was said in the rounds that the viewer may see. */
  static final String ENTRIES =
      "select entry.* "
          + FIGURES
          + "join discrepancy_entry entry on entry.discrepancy_id = discrepancy.id\n"
          + "where discrepancy.id = :of and entry.round in (select turn.round "
          + SEEN_ROUNDS
          + ") order by entry.id";

  private DiscrepancyRows() {}

  /** A row with the internal ids of its parties. */
  record Row(long first, long second, Function<Map<Long, OrganizationName>, Discrepancy> named) {}

  static Row read(ResultSet row) throws SQLException {
    long first = row.getLong("first_party");
    long second = row.getLong("second_party");
    long id = row.getLong("id");
    String number = row.getString("number");
    String indicator = row.getString("indicator_number");
    String firstFigure = row.getString("first_number");
    String secondFigure = row.getString("second_number");
    @Nullable String place = row.getString("place_code");
    Period period =
        new Period(
            row.getObject("period_from", LocalDate.class),
            Objects.requireNonNull(row.getObject("period_to", LocalDate.class)));
    boolean illustration = row.getBoolean("illustration");
    var openedAt = row.getObject("opened_at", OffsetDateTime.class).toInstant();
    int round = row.getInt("round");
    Course course = course(row);
    @Nullable DiscrepancyDue due = due(row);
    var changedAt = row.getObject("changed_at", OffsetDateTime.class).toInstant();
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
                period,
                illustration,
                openedAt,
                round,
                course,
                due,
                changedAt));
  }

  private static @Nullable DiscrepancyDue due(ResultSet row) throws SQLException {
    LocalDate day = row.getObject("due_on", LocalDate.class);
    return day == null
        ? null
        : new DiscrepancyDue(
            Objects.requireNonNull(row.getObject("due_from", LocalDate.class)),
            day,
            Objects.requireNonNull(row.getString("due_rule")));
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
