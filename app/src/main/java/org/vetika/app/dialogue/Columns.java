package org.vetika.app.dialogue;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Language;

/** Reads columns of the kinds that this module's tables share. */
final class Columns {
  private Columns() {}

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  static @Nullable LocalTime time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalTime.class);
  }

  static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  /** The columns {@code name_en} and {@code name_km} as a pair. */
  static TextPair pair(ResultSet row, String name) throws SQLException {
    return new TextPair(row.getString(name + "_en"), row.getString(name + "_km"));
  }

  static Language language(ResultSet row, String column) throws SQLException {
    return Language.ofTag(row.getString(column)).orElseThrow();
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
  }

  /** Like {@link #texts}, for arrays that may hold nothing at some positions. */
  static List<@Nullable String> gappyTexts(ResultSet row, String column) throws SQLException {
    @Nullable String[] values = (@Nullable String[]) row.getArray(column).getArray();
    return Arrays.asList(values);
  }

  static List<Long> numbers(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : Arrays.asList((Long[]) array.getArray());
  }
}
