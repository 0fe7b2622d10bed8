package org.vetika.app.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Tokens;

/** Links sent by mail, each good once and for a while. */
@Component
class MailedLinks {
  /** What a link is for, and how long it may be used. */
  enum Purpose {
    SIGN_IN("sign-in", Duration.ofMinutes(15)),
    INVITATION("invitation", Duration.ofDays(7)),
    EMAIL("e-mail", Duration.ofHours(1));

    private final String key;
    private final Duration lasts;

    Purpose(String key, Duration lasts) {
      this.key = key;
      this.lasts = lasts;
    }

    private static Purpose ofKey(String key) {
      for (Purpose purpose : values()) {
        if (purpose.key.equals(key)) {
          return purpose;
        }
      }
      throw new IllegalArgumentException(key);
    }
  }

  /** A link that may be used. */
  record Link(UUID person, Purpose purpose, @Nullable String newEmail, String next) {}

  private final JdbcClient database;
  private final Clock clock;

  MailedLinks(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Makes a link and gives its token; an invitation replaces those sent before. */
  String add(Link link) {
    if (link.purpose() == Purpose.INVITATION) {
      spend(link.person(), link.purpose());
    }
    String token = Tokens.fresh();
    var now = clock.instant();
    database
        .sql(
            """
            insert into mailed_link
              (token_hash, person_id, purpose, new_email, next, created_at, expires_at)
            values (:hash, :person, :purpose, :email, :next, :now, :expires)
            """)
        .param("hash", Tokens.hash(token))
        .param("person", link.person())
        .param("purpose", link.purpose().key)
        .param("email", link.newEmail())
        .param("next", link.next())
        .param("now", Times.at(now))
        .param("expires", Times.at(now.plus(link.purpose().lasts)))
        .update();
    return token;
  }

  /** The link of a token while it may be used; looking does not use it. */
  Optional<Link> look(String token) {
    return database
        .sql(
            """
            select person_id, purpose, new_email, next from mailed_link
            where token_hash = :hash and used_at is null and expires_at > :now
            """)
        .param("hash", Tokens.hash(token))
        .param("now", Times.at(clock.instant()))
        .query(MailedLinks::row)
        .optional();
  }

  /** Uses the link of a token; of two who try at once only one succeeds. */
  Optional<Link> use(String token) {
    return database
        .sql(
            """
            update mailed_link set used_at = :now
            where token_hash = :hash and used_at is null and expires_at > :now
            returning person_id, purpose, new_email, next
            """)
        .param("hash", Tokens.hash(token))
        .param("now", Times.at(clock.instant()))
        .query(MailedLinks::row)
        .optional();
  }

  /** Makes the person's open links of a purpose useless. */
  void spend(UUID person, Purpose purpose) {
    database
        .sql(
            """
            update mailed_link set used_at = :now
            where person_id = :person and purpose = :purpose and used_at is null
            """)
        .param("person", person)
        .param("purpose", purpose.key)
        .param("now", Times.at(clock.instant()))
        .update();
  }

  /** Makes every open link of the person useless. */
  void spendAll(UUID person) {
    for (Purpose purpose : Purpose.values()) {
      spend(person, purpose);
    }
  }

  private static Link row(ResultSet row, int index) throws SQLException {
    String next = row.getString("next");
    return new Link(
        row.getObject("person_id", UUID.class),
        Purpose.ofKey(row.getString("purpose")),
        row.getString("new_email"),
        next == null ? "" : next);
  }
}
