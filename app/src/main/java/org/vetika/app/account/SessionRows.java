package org.vetika.app.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions in the database; of a token only its hash. */
@Component
class SessionRows {
  /** A session with what its pages need of the person. */
  record Found(Session session, String name) {}

  private final JdbcClient database;

  SessionRows(JdbcClient database) {
    this.database = database;
  }

  void add(Session session, byte[] tokenHash) {
    database
        .sql(
            """
            insert into person_session
              (id, token_hash, person_id, started_at, seen_at, expires_at, browser)
            values (:id, :hash, :person, :started, :seen, :expires, :browser)
            """)
        .param("id", session.id())
        .param("hash", tokenHash)
        .param("person", session.person())
        .param("started", Times.at(session.started()))
        .param("seen", Times.at(session.seen()))
        .param("expires", Times.at(session.expires()))
        .param("browser", session.browser())
        .update();
  }

  /** The session of a token, if its person may still sign in. */
  Optional<Found> find(byte[] tokenHash) {
    return database
        .sql(
            """
            select session.id, person_id, started_at, seen_at, expires_at, browser, person.name
            from person_session session join person on person.id = person_id
            where token_hash = :hash and disabled_at is null
            """)
        .param("hash", tokenHash)
        .query((row, index) -> new Found(session(row), row.getString("name")))
        .optional();
  }

  List<Session> of(UUID person) {
    return database
        .sql(
            """
            select id, person_id, started_at, seen_at, expires_at, browser
            from person_session where person_id = :person order by seen_at desc, id
            """)
        .param("person", person)
        .query((row, index) -> session(row))
        .list();
  }

  void seen(UUID session, Instant now) {
    database
        .sql(
            """
            update person_session set seen_at = :now
            where id = :id and seen_at < cast(:now as timestamptz) - interval '30 seconds'
            """)
        .param("id", session)
        .param("now", Times.at(now))
        .update();
  }

  /** Ends the session of a token, and says whose it was. */
  Optional<UUID> end(byte[] tokenHash) {
    return database
        .sql("delete from person_session where token_hash = :hash returning person_id")
        .param("hash", tokenHash)
        .query((row, index) -> row.getObject(1, UUID.class))
        .optional();
  }

  /** Whether there was such a session of the person. */
  boolean end(UUID person, UUID session) {
    return database
            .sql("delete from person_session where id = :id and person_id = :person")
            .param("id", session)
            .param("person", person)
            .update()
        == 1;
  }

  void endAll(UUID person) {
    database
        .sql("delete from person_session where person_id = :person")
        .param("person", person)
        .update();
  }

  void removeOver(Instant now) {
    database
        .sql("delete from person_session where expires_at <= :now or seen_at <= :idle")
        .param("now", Times.at(now))
        .param("idle", Times.at(now.minus(Session.IDLE)))
        .update();
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        row.getObject("id", UUID.class),
        row.getObject("person_id", UUID.class),
        Times.of(row, "started_at"),
        Times.of(row, "seen_at"),
        Times.of(row, "expires_at"),
        row.getString("browser"));
  }
}
