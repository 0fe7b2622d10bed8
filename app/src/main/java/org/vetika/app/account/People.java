package org.vetika.app.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody who has an account, as other parts read it. */
@Component
public class People {
  /** How many people one page of {@link #page} holds. */
  public static final int PAGE = 50;

  private static final String COLUMNS =
      """
      select id, name, email, password_hash is not null as has_password, created_at, active_since,
             disabled_at
      from person
      """;

  private final JdbcClient database;

  People(JdbcClient database) {
    this.database = database;
  }

  public Optional<Person> find(UUID id) {
    return database.sql(COLUMNS + " where id = :id").param("id", id).query(People::row).optional();
  }

  public Optional<Person> withEmail(String email) {
    return database
        .sql(COLUMNS + " where lower(email) = lower(:email)")
        .param("email", email)
        .query(People::row)
        .optional();
  }

  /** These people, in one query; unknown ids are absent. */
  public Map<UUID, Person> byIds(Collection<UUID> ids) {
    return database
        .sql(COLUMNS + " where id = any(cast(:ids as uuid[]))")
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .query(People::row)
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Person::id, person -> person));
  }

  /** The names of these people, in one query; unknown ids are absent. */
  public Map<UUID, String> names(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database
        .sql("select id, name from person where id in (:ids)")
        .param("ids", ids)
        .query((row, index) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Everybody who may sign in and speaks for one of these organizations today; who only manages
   * accounts does not.
   *
   * @param organizations internal ids
   */
  public Set<UUID> speakingFor(Collection<Long> organizations) {
    return database
        .sql(
            """
            select distinct person_id from role_grant join person on person.id = person_id
            where organization_id = any(:organizations) and role <> 'ADMINISTRATOR'
              and until is null and disabled_at is null and active_since is not null
            """)
        .param("organizations", organizations.toArray(Long[]::new))
        .query((row, index) -> row.getObject(1, UUID.class))
        .set();
  }

  /**
   * People by e-mail, {@value #PAGE} and one more at a time, so that the caller sees whether there
   * is another page.
   *
   * @param after the last e-mail of the page before, or null for the first page
   */
  public List<Person> page(@Nullable String after) {
    return database
        .sql(COLUMNS + " where lower(email) > lower(:after) order by lower(email) limit :limit")
        .param("after", after == null ? "" : after)
        .param("limit", PAGE + 1)
        .query(People::row)
        .list();
  }

  private static Person row(ResultSet row, int index) throws SQLException {
    return new Person(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("email"),
        row.getBoolean("has_password"),
        Times.of(row, "created_at"),
        Times.orNull(row, "active_since"),
        Times.orNull(row, "disabled_at"));
  }
}
