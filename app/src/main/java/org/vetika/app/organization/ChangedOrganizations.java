package org.vetika.app.organization;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When entries of the registry changed, for feeds. */
@Component
public class ChangedOrganizations {
  private final JdbcClient database;

  ChangedOrganizations(JdbcClient database) {
    this.database = database;
  }

  /** The last change of each of these internal ids, in one query; unknown ids are absent. */
  public Map<Long, Instant> changedAt(Collection<Long> ids) {
    return database
        .sql("select id, changed_at from organization where id = any(:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .query((row, index) ->
            Map.entry(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
