package org.vetika.app.account;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is written about people. */
@Component
class PersonRows {
  private final JdbcClient database;
  private final Clock clock;

  PersonRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Adds a person, or gives nothing when the e-mail is taken. */
  Optional<UUID> add(String name, String email, @Nullable String passwordHash, boolean active) {
    var now = Times.at(clock.instant());
    return database
        .sql(
            """
            insert into person (id, name, email, password_hash, created_at, active_since)
            values (:id, :name, :email, :hash, :now, :active)
            on conflict ((lower(email))) do nothing
            returning id
            """)
        .param("id", UUID.randomUUID())
        .param("name", name)
        .param("email", email)
        .param("hash", passwordHash)
        .param("now", now)
        .param("active", active ? now : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .query((row, index) -> row.getObject(1, UUID.class))
        .optional();
  }

  Optional<String> passwordHash(UUID person) {
    return database
        .sql("select password_hash from person where id = :id and password_hash is not null")
        .param("id", person)
        .query((row, index) -> row.getString(1))
        .optional();
  }

  void setPasswordHash(UUID person, String hash) {
    database
        .sql("update person set password_hash = :hash where id = :id")
        .param("id", person)
        .param("hash", hash)
        .update();
  }

  void rename(UUID person, String name) {
    database
        .sql("update person set name = :name where id = :id")
        .param("id", person)
        .param("name", name)
        .update();
  }

  void activate(UUID person) {
    database
        .sql("update person set active_since = :now where id = :id and active_since is null")
        .param("id", person)
        .param("now", Times.at(clock.instant()))
        .update();
  }

  /** Whether the account was open until now. */
  boolean disable(UUID person) {
    return database
            .sql("update person set disabled_at = :now where id = :id and disabled_at is null")
            .param("id", person)
            .param("now", Times.at(clock.instant()))
            .update()
        == 1;
  }

  /** Whether the account was closed until now. */
  boolean enable(UUID person) {
    return database
            .sql("update person set disabled_at = null where id = :id and disabled_at is not null")
            .param("id", person)
            .update()
        == 1;
  }

  /** Whether the e-mail was free and is now the person's. */
  boolean setEmail(UUID person, String email) {
    return database
            .sql(
                """
                update person set email = :email where id = :id
                and not exists
                  (select 1 from person where lower(email) = lower(:email) and id <> :id)
                """)
            .param("id", person)
            .param("email", email)
            .update()
        == 1;
  }
}
