package org.vetika.app.issue.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.typed.Withdrawal;
import org.vetika.app.organization.AuthorityLevel;

/** Reads rules and holidays. */
@Component
class LegalTimeRows {
  private final JdbcClient database;

  LegalTimeRows(JdbcClient database) {
    this.database = database;
  }

  /** Differs after every change of either table, whoever made it. */
  String version() {
    return database
        .sql("select changes || ' by ' || by_transaction from legal_time_version")
        .query((row, index) -> row.getString(1))
        .single();
  }

  /** Rules in the order of the page; withdrawn ones too when asked for. */
  List<LegalTimeRule> rules(boolean withdrawnToo) {
    return database
        .sql(
            """
            select id, deed, level, days, unit, valid_from, valid_until, law, source_en, source_km,
              withdrawn_at, withdrawn_by, withdrawn_because
            from legal_time_rule where :withdrawn_too or withdrawn_at is null
            order by array_position(
                array['route', 'answer', 'grace', 'verify', 'follow-up', 'remind'], deed),
              array_position(array['national', 'province', 'district', 'commune'], level) nulls first,
              valid_from desc, id desc
            """)
        .param("withdrawn_too", withdrawnToo)
        .query(LegalTimeRows::rule)
        .list();
  }

  /** Every day that holds, of all years. */
  List<Holiday> holidays() {
    return database
        .sql(
            """
            select id, day, name_en, name_km, kind, announced, source,
              withdrawn_at, withdrawn_by, withdrawn_because
            from public_holiday where withdrawn_at is null order by day, id
            """)
        .query(LegalTimeRows::holiday)
        .list();
  }

  /** The days of a year by date, withdrawn ones too. */
  List<Holiday> everEntered(int year) {
    return database
        .sql(
            """
            select id, day, name_en, name_km, kind, announced, source,
              withdrawn_at, withdrawn_by, withdrawn_because
            from public_holiday
            where day >= make_date(:year, 1, 1) and day <= make_date(:year, 12, 31)
            order by day, id
            """)
        .param("year", year)
        .query(LegalTimeRows::holiday)
        .list();
  }

  /** One day, withdrawn or not. */
  Optional<Holiday> holiday(long id) {
    return database
        .sql(
            """
            select id, day, name_en, name_km, kind, announced, source,
              withdrawn_at, withdrawn_by, withdrawn_because
            from public_holiday where id = :id
            """)
        .param("id", id)
        .query(LegalTimeRows::holiday)
        .optional();
  }

  private static LegalTimeRule rule(ResultSet row, int index) throws SQLException {
    String level = row.getString(3);
    return new LegalTimeRule(
        row.getLong(1),
        Deed.parse(row.getString(2)).orElseThrow(),
        level == null ? null : AuthorityLevel.ofKey(level),
        row.getInt(4),
        DayUnit.parse(row.getString(5)).orElseThrow(),
        row.getObject(6, LocalDate.class),
        row.getObject(7, LocalDate.class),
        row.getBoolean(8),
        row.getString(9),
        row.getString(10),
        withdrawal(row, 11));
  }

  private static Holiday holiday(ResultSet row, int index) throws SQLException {
    return new Holiday(
        row.getLong(1),
        row.getObject(2, LocalDate.class),
        row.getString(3),
        row.getString(4),
        HolidayKind.ofKey(row.getString(5)),
        row.getBoolean(6),
        row.getString(7),
        withdrawal(row, 8));
  }

  private static @Nullable Withdrawal withdrawal(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null
        ? null
        : new Withdrawal(at.toInstant(), row.getString(column + 1), row.getString(column + 2));
  }
}
