package org.vetika.app.consistency;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.Figure.Quotation;
import org.vetika.app.consistency.Figure.Revision;
import org.vetika.app.consistency.Figure.Source;
import org.vetika.app.consistency.Indicator.Definition;
import org.vetika.app.web.Language;

/** Reads rows of this module's tables. */
final class FigureRows {
  private FigureRows() {}

  static Definition definition(ResultSet row) throws SQLException {
    return new Definition(
        row.getLong("id"),
        row.getInt("version"),
        row.getString("topic_code"),
        both(row, "name"),
        both(row, "meaning"),
        both(row, "unit"),
        PeriodType.stored(row.getString("period_type")),
        row.getBoolean("people_at_risk"),
        Objects.requireNonNull(day(row, "valid_from")),
        day(row, "valid_until"),
        row.getString("because"),
        instant(row, "entered_at"),
        row.getString("entered_by"));
  }

  private static BothLanguages both(ResultSet row, String column) throws SQLException {
    return new BothLanguages(row.getString(column + "_en"), row.getString(column + "_km"));
  }

  /** The period in the columns {@code period_from} and {@code period_to}. */
  static Period period(ResultSet row) throws SQLException {
    return new Period(day(row, "period_from"), Objects.requireNonNull(day(row, "period_to")));
  }

  /** A revision; who it was entered for is added by the caller. */
  static Revision revision(ResultSet row) throws SQLException {
    return new Revision(
        row.getLong("revision_id"),
        row.getInt("revision"),
        row.getInt("definition_version"),
        quantity(row),
        language(row),
        row.getString("note"),
        new Source(
            row.getString("source_title"),
            row.getString("source_url"),
            row.getString("source_page"),
            row.getString("source_date")),
        row.getBoolean("on_behalf")
            ? new Quotation(row.getString("speaker"), row.getString("quotation"))
            : null,
        row.getString("because"),
        row.getBoolean("withdrawn"),
        Objects.requireNonNull(day(row, "public_from")),
        instant(row, "entered_at"),
        row.getString("entered_by"),
        null);
  }

  private static Quantity quantity(ResultSet row) throws SQLException {
    return new Quantity(
        Qualifier.stored(row.getString("qualifier")),
        decimal(row, "value"),
        decimal(row, "lower_end"),
        decimal(row, "upper_end"),
        row.getObject("confidence", Integer.class),
        row.getString("words"));
  }

  static @Nullable BigDecimal decimal(ResultSet row, String column) throws SQLException {
    return row.getBigDecimal(column);
  }

  static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Language language(ResultSet row) throws SQLException {
    return Language.ofTag(row.getString("language")).orElseThrow();
  }

  static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
