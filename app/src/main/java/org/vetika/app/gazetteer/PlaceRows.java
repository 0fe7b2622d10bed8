package org.vetika.app.gazetteer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Places as rows. */
final class PlaceRows {
  private PlaceRows() {}

  /** Reads a row of code, level, type_en, type_km, name_km, name_latin. */
  static Place place(ResultSet row, int index) throws SQLException {
    return new Place(
        row.getString(1),
        PlaceLevel.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6));
  }

  /** Writes many at a time. */
  @Component
  static class Writer {
    private final NamedParameterJdbcTemplate database;

    Writer(NamedParameterJdbcTemplate database) {
      this.database = database;
    }

    Set<String> codes() {
      return new HashSet<>(
          database.query("select code from place", (row, index) -> row.getString(1)));
    }

    /** How many of the places were new or differed. */
    int write(List<NamedPlace> places) {
      int[] counts =
          database.batchUpdate(
              """
              insert into place (code, level, parent_code, type_en, type_km, name_km, name_latin,
                original_name_km, original_name_latin)
              values (:code, :level, :parent, :typeEnglish, :typeKhmer, :khmer, :latin,
                :originalKhmer, :originalLatin)
              on conflict (code) do update set
                type_en = excluded.type_en, type_km = excluded.type_km,
                name_km = excluded.name_km, name_latin = excluded.name_latin,
                original_name_km = excluded.original_name_km,
                original_name_latin = excluded.original_name_latin
              where (place.type_en, place.type_km, place.original_name_km, place.original_name_latin)
                is distinct from (excluded.type_en, excluded.type_km, excluded.original_name_km,
                  excluded.original_name_latin)
              """,
              places.stream().map(Writer::row).toArray(SqlParameterSource[]::new));
      int written = 0;
      for (int count : counts) {
        written += count;
      }
      return written;
    }

    private static SqlParameterSource row(NamedPlace place) {
      return new MapSqlParameterSource()
          .addValue("code", place.code())
          .addValue("level", place.level().name().toLowerCase(Locale.ROOT))
          .addValue("parent", PlaceCodes.parent(place.code()).orElse(null))
          .addValue("typeEnglish", place.type().english())
          .addValue("typeKhmer", place.type().khmer())
          .addValue("khmer", PlaceNaming.normalized(place.khmer()))
          .addValue("latin", PlaceNaming.normalized(place.latin()))
          .addValue("originalKhmer", place.khmer())
          .addValue("originalLatin", place.latin());
    }
  }
}
