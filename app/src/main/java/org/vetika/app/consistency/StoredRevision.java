package org.vetika.app.consistency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.Figure.Revision;
import org.vetika.app.organization.OrganizationName;

/** A revision with its figure as stored: organizations by their internal ids. */
record StoredRevision(
    long figure,
    String number,
    String indicator,
    long party,
    @Nullable String place,
    Period period,
    Method method,
    Revision revision,
    @Nullable Long enteredFor) {
  static StoredRevision of(ResultSet row) throws SQLException {
    return new StoredRevision(
        row.getLong("id"),
        row.getString("number"),
        row.getString("indicator_number"),
        row.getLong("party_id"),
        row.getString("place_code"),
        FigureRows.period(row),
        Method.stored(row.getString("method")),
        FigureRows.revision(row),
        FigureRows.number(row, "organization_id"));
  }

  void addOrganizations(Set<Long> ids) {
    ids.add(party);
    if (enteredFor != null) {
      ids.add(enteredFor);
    }
  }

  /** A figure with this revision alone. */
  Figure named(Map<Long, OrganizationName> names) {
    return new Figure(
        figure,
        number,
        indicator,
        Objects.requireNonNull(names.get(party)),
        place,
        period,
        method,
        List.of(revision.with(enteredFor == null ? null : names.get(enteredFor))));
  }
}
