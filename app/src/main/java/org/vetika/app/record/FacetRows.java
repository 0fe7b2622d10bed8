package org.vetika.app.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vetika.app.web.Facet;

/** Reads the facets of a list from one query. */
public final class FacetRows {
  private FacetRows() {}

  /**
   * Rows of a dimension, a value and a count: the facets by dimension, in the order of the rows.
   */
  public static Map<String, List<Facet>> byDimension(ResultSet rows) throws SQLException {
    var facets = new LinkedHashMap<String, List<Facet>>();
    while (rows.next()) {
      facets
          .computeIfAbsent(rows.getString(1), dimension -> new ArrayList<>())
          .add(new Facet(rows.getString(2), rows.getLong(3)));
    }
    return facets;
  }
}
