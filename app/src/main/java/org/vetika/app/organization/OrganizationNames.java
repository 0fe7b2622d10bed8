package org.vetika.app.organization;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the name of an organization from a row. */
final class OrganizationNames {
  private OrganizationNames() {}

  /** From the columns id, number, name_en, name_km, acronym, kind, beginning at {@code column}. */
  static OrganizationName name(ResultSet row, int column) throws SQLException {
    return new OrganizationName(
        row.getLong(column),
        row.getString(column + 1),
        row.getString(column + 2),
        row.getString(column + 3),
        row.getString(column + 4),
        OrganizationKind.ofKey(row.getString(column + 5)).party());
  }
}
