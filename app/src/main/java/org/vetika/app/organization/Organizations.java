package org.vetika.app.organization;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registry, as other modules read it. */
@Component
public class Organizations {
  private final JdbcClient database;

  Organizations(JdbcClient database) {
    this.database = database;
  }

  /** The names of these internal ids, in one query; unknown ids are absent. */
  public Map<Long, OrganizationName> names(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database
        .sql(
            """
            select id, number, name_en, name_km, acronym, kind from organization
            where id in (:ids)
            """)
        .param("ids", ids)
        .query((row, index) ->
            new OrganizationName(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                OrganizationKind.ofKey(row.getString(6)).party()))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(OrganizationName::id, Function.identity()));
  }
}
