package org.vetika.app.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Language;
import org.vetika.app.web.Tokens;

/** Who gets mail. */
@Component
class ReaderRows {
  private static final String COLUMNS =
      """
      select id, person_id, email, language, secret, notices, refused_email, refusals from reader
      """;

  private final JdbcClient database;
  private final Clock clock;

  ReaderRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Optional<Reader> find(long id) {
    return database
        .sql(COLUMNS + "where id = :id")
        .param("id", id)
        .query(ReaderRows::row)
        .optional();
  }

  List<Reader> byIds(Collection<Long> ids) {
    return database
        .sql(COLUMNS + "where id = any(:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .query(ReaderRows::row)
        .list();
  }

  Optional<Reader> withSecret(String secret) {
    return database
        .sql(COLUMNS + "where secret = :secret")
        .param("secret", secret)
        .query(ReaderRows::row)
        .optional();
  }

  Optional<Reader> ofPerson(UUID person) {
    return database
        .sql(COLUMNS + "where person_id = :person")
        .param("person", person)
        .query(ReaderRows::row)
        .optional();
  }

  /**
   * The reader that a person is, made when there is none. What the person followed by address
   * alone, before there was an account, is the person's: the account proves the same address.
   */
  Reader forPerson(UUID person, String email) {
    database
        .sql(
            """
            update reader set person_id = :person, email = null
            where lower(email) = lower(:email)
              and not exists (select from reader where person_id = :person)
            """)
        .param("person", person)
        .param("email", email)
        .update();
    addPerson(person);
    return ofPerson(person).orElseThrow();
  }

  void addPeople(Collection<UUID> people) {
    people.forEach(this::addPerson);
  }

  private void addPerson(UUID person) {
    database
        .sql(
            """
            insert into reader (person_id, secret, created_at) values (:person, :secret, :now)
            on conflict (person_id) do nothing
            """)
        .param("person", person)
        .param("secret", Tokens.fresh())
        .param("now", Times.at(clock.instant()))
        .update();
  }

  /** The reader of an address that was just confirmed. */
  Reader forEmail(String email) {
    database
        .sql(
            """
            insert into reader (email, secret, created_at) values (:email, :secret, :now)
            on conflict ((lower(email))) do update set refusals = 0
            """)
        .param("email", email)
        .param("secret", Tokens.fresh())
        .param("now", Times.at(clock.instant()))
        .update();
    return database
        .sql(COLUMNS + "where lower(email) = lower(:email)")
        .param("email", email)
        .query(ReaderRows::row)
        .single();
  }

  void setLanguage(long reader, @Nullable Language language) {
    database
        .sql("update reader set language = :language where id = :id")
        .param("language", language == null ? null : language.tag(), Types.VARCHAR)
        .param("id", reader)
        .update();
  }

  void setNotices(long reader, boolean wanted) {
    database
        .sql("update reader set notices = :wanted where id = :id")
        .param("wanted", wanted)
        .param("id", reader)
        .update();
  }

  void countRefusal(long reader, String email) {
    database
        .sql(
            """
            update reader set
              refusals = case when lower(refused_email) = lower(:email) then refusals + 1 else 1 end,
              refused_email = :email
            where id = :id
            """)
        .param("email", email)
        .param("id", reader)
        .update();
  }

  void forgiveRefusals(long reader) {
    database
        .sql(
            """
            update reader set refusals = 0, refused_email = null where id = :id and refusals > 0
            """)
        .param("id", reader)
        .update();
  }

  /** Deletes an address with all that is known about it. */
  void delete(long reader) {
    // Mentions first: they refer to letters, and both to the reader.
    database.sql("delete from mention where reader_id = :id").param("id", reader).update();
    database.sql("delete from reader where id = :id").param("id", reader).update();
  }

  private static Reader row(ResultSet row, int index) throws SQLException {
    String language = row.getString("language");
    return new Reader(
        row.getLong("id"),
        row.getObject("person_id", UUID.class),
        row.getString("email"),
        language == null ? null : Language.ofTag(language).orElseThrow(),
        row.getString("secret"),
        row.getBoolean("notices"),
        row.getString("refused_email"),
        row.getInt("refusals"));
  }
}
