package org.vetika.app.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.OrganizationContent.Contact;

/** Reads what is written in the form of organizations, for any number of them in three queries. */
@Component
class ContentRows {
  private final JdbcClient database;

  ContentRows(JdbcClient database) {
    this.database = database;
  }

  Map<Long, OrganizationContent> contents(Collection<Long> ids) {
    Long[] wanted = ids.toArray(Long[]::new);
    Map<Long, List<OtherName>> names = otherNames(wanted);
    Map<Long, List<Identifier>> identifiers = identifiers(wanted);
    var contents = new HashMap<Long, OrganizationContent>();
    database
        .sql(
            """
            select o.id, kind, name_en, name_km, acronym, description_en, description_km, founded,
              website, email, phone, address, level, place_code, status = 'active', dissolved_on,
              illustration,
              array(select p.place_code from organization_province p
                    where p.organization_id = o.id) as provinces,
              array(select t.topic_code from organization_topic t
                    where t.organization_id = o.id) as topics
            from organization o where o.id = any(:ids)
            """)
        .param("ids", wanted)
        .query(row -> {
          long id = row.getLong(1);
          contents.put(
              id,
              content(
                  row, names.getOrDefault(id, List.of()), identifiers.getOrDefault(id, List.of())));
        });
    return Map.copyOf(contents);
  }

  private static OrganizationContent content(
      ResultSet row, List<OtherName> names, List<Identifier> identifiers) throws SQLException {
    String level = row.getString(13);
    return new OrganizationContent(
        OrganizationKind.ofKey(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        names,
        row.getString(6),
        row.getString(7),
        date(row.getString(8)),
        new Contact(row.getString(9), row.getString(10), row.getString(11), row.getString(12)),
        level == null ? null : AuthorityLevel.ofKey(level),
        row.getString(14),
        row.getBoolean(15),
        date(row.getString(16)),
        identifiers,
        new TreeSet<>(DirectoryRows.strings(row.getArray(18))),
        new TreeSet<>(DirectoryRows.strings(row.getArray(19))),
        row.getBoolean(17));
  }

  private Map<Long, List<OtherName>> otherNames(Long[] ids) {
    return database
        .sql(
            """
            select organization_id, name, language, usage, since, until
            from organization_other_name where organization_id = any(:ids) order by id
            """)
        .param("ids", ids)
        .query((row, index) -> Map.entry(row.getLong(1), otherName(row)))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static OtherName otherName(ResultSet row) throws SQLException {
    return new OtherName(
        row.getString(2),
        row.getString(3),
        OtherName.Usage.ofKey(row.getString(4)),
        date(row.getString(5)),
        date(row.getString(6)));
  }

  private Map<Long, List<Identifier>> identifiers(Long[] ids) {
    return database
        .sql(
            """
            select organization_id, scheme, value
            from organization_identifier where organization_id = any(:ids) order by scheme, value
            """)
        .param("ids", ids)
        .query((row, index) ->
            Map.entry(row.getLong(1), new Identifier(row.getString(2), row.getString(3))))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  static @Nullable PartialDate date(@Nullable String iso) {
    return iso == null ? null : new PartialDate(iso);
  }
}
