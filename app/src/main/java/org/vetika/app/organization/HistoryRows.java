package org.vetika.app.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.OrganizationChange.Action;
import org.vetika.app.organization.OrganizationChange.Field;

/** Reads the versions of organizations. */
@Component
class HistoryRows {
  private final JdbcClient database;

  HistoryRows(JdbcClient database) {
    this.database = database;
  }

  /** Newest first. */
  List<OrganizationChange> history(Collection<Long> ids) {
    Long[] wanted = ids.toArray(Long[]::new);
    Map<Long, List<Field>> fields = fields(wanted);
    return database
        .sql(
            """
            select c.id, o.number, c.version, c.action, c.changed_at, c.person_name, c.reason
            from organization_change c join organization o on o.id = c.organization_id
            where c.organization_id = any(:ids) order by c.changed_at desc, c.id desc
            """)
        .param("ids", wanted)
        .query((row, index) ->
            new OrganizationChange(
                row.getString(2),
                row.getInt(3),
                Action.ofKey(row.getString(4)),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6),
                row.getString(7),
                fields.getOrDefault(row.getLong(1), List.of())))
        .list();
  }

  private Map<Long, List<Field>> fields(Long[] ids) {
    return database
        .sql(
            """
            select f.change_id, f.field, f.before, f.after
            from organization_change_field f join organization_change c on c.id = f.change_id
            where c.organization_id = any(:ids) order by f.change_id, f.field
            """)
        .param("ids", ids)
        .query((row, index) ->
            Map.entry(
                row.getLong(1), new Field(row.getString(2), row.getString(3), row.getString(4))))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }
}
