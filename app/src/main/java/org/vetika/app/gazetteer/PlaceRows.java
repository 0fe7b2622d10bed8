package org.vetika.app.gazetteer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** Reads a place from a row of code, level, type_en, type_km, name_km, name_latin. */
final class PlaceRows {
  private PlaceRows() {}

  static Place place(ResultSet row, int index) throws SQLException {
    return new Place(
        row.getString(1),
        PlaceLevel.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6));
  }
}
