package org.vetika.app.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The authorities that exist today: neither dissolved nor merged away. */
@Component
public class Authorities {
  private final JdbcClient database;

  Authorities(JdbcClient database) {
    this.database = database;
  }

  /**
   * What these ids lead to now, by the id asked for: a merged one leads to what it was merged into;
   * one that is dissolved, or is no authority, is absent.
   */
  public Map<Long, Authority> existing(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database
        .sql(
            """
            select asked.id, o.id, o.level, o.place_code
            from organization asked
            join organization o on o.id = coalesce(asked.merged_into, asked.id)
            where asked.id = any(:ids) and o.kind = 'authority' and o.status = 'active'
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query((row, index) ->
            Map.entry(
                row.getLong(1), authority(row.getLong(2), row.getString(3), row.getString(4))))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * What an id leads to now, dissolved or not: an issue may have to leave an authority just because
   * it exists no more.
   */
  public Optional<Authority> everRegistered(long id) {
    return database
        .sql(
            """
            select o.id, o.level, o.place_code
            from organization asked
            join organization o on o.id = coalesce(asked.merged_into, asked.id)
            where asked.id = :id and o.kind = 'authority'
            """)
        .param("id", id)
        .query((row, index) -> authority(row.getLong(1), row.getString(2), row.getString(3)))
        .optional();
  }

  /** All authorities registered for exactly one of these places, in one query. */
  public List<Authority> of(Collection<String> places) {
    if (places.isEmpty()) {
      return List.of();
    }
    return database
        .sql(
            """
            select id, level, place_code from organization
            where place_code = any(:places) and kind = 'authority' and status = 'active'
              and merged_into is null and level is not null
            order by id
            """)
        .param("places", places.toArray(String[]::new))
        .query((row, index) -> authority(row.getLong(1), row.getString(2), row.getString(3)))
        .list();
  }

  private static Authority authority(long id, @Nullable String level, @Nullable String place) {
    return new Authority(id, level == null ? null : AuthorityLevel.ofKey(level), place);
  }
}
