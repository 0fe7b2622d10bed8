package org.vetika.app.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Language;
import org.vetika.app.web.Tokens;

/** What was asked for by e-mail and waits for the link in the mail to be used. */
@Component
class FollowRequests {
  static final Duration LASTS = Duration.ofDays(3);

  /** A request that may be confirmed. */
  record FollowRequest(String email, Language language, Followed followed, Rhythm rhythm) {}

  private final JdbcClient database;
  private final Clock clock;

  FollowRequests(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Keeps a request and gives its token. */
  String add(FollowRequest request) {
    String token = Tokens.fresh();
    database
        .sql(
            """
            insert into follow_request
              (token_hash, email, language, kind, target, rhythm, expires_at)
            values (:hash, :email, :language, :kind, :target, :rhythm, :expires)
            """)
        .param("hash", Tokens.hash(token))
        .param("email", request.email())
        .param("language", request.language().tag())
        .param("kind", request.followed().kind().key())
        .param("target", request.followed().target())
        .param("rhythm", request.rhythm().key())
        .param("expires", Times.at(clock.instant().plus(LASTS)))
        .update();
    return token;
  }

  /** Looking does not use it: mail scanners open every link. */
  Optional<FollowRequest> look(String token) {
    return database
        .sql(
            """
            select email, language, kind, target, rhythm from follow_request
            where token_hash = :hash and expires_at > :now
            """)
        .param("hash", Tokens.hash(token))
        .param("now", Times.at(clock.instant()))
        .query(FollowRequests::row)
        .optional();
  }

  /** Takes the request out; of two who try at once only one gets it. */
  Optional<FollowRequest> take(String token) {
    return database
        .sql(
            """
            delete from follow_request where token_hash = :hash and expires_at > :now
            returning email, language, kind, target, rhythm
            """)
        .param("hash", Tokens.hash(token))
        .param("now", Times.at(clock.instant()))
        .query(FollowRequests::row)
        .optional();
  }

  /** Forgets addresses that nobody confirmed in time. */
  int deleteExpired() {
    return database
        .sql("delete from follow_request where expires_at <= :now")
        .param("now", Times.at(clock.instant()))
        .update();
  }

  private static FollowRequest row(ResultSet row, int index) throws SQLException {
    return new FollowRequest(
        row.getString("email"),
        Language.ofTag(row.getString("language")).orElseThrow(),
        new Followed(FollowKind.stored(row.getString("kind")), row.getString("target")),
        Rhythm.stored(row.getString("rhythm")));
  }
}
