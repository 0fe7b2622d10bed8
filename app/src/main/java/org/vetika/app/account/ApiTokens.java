package org.vetika.app.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.account.AccountEvents.Kind;
import org.vetika.app.web.ApiScope;
import org.vetika.app.web.Language;
import org.vetika.app.web.Tokens;
import org.vetika.app.web.Visitor;

/** Tokens by which programs of a person call the interface below {@code /api}. */
@Component
public class ApiTokens {
  /** How our tokens begin, so that people and scanners of leaked secrets recognize them. */
  static final String PREFIX = "vetika_";

  /** Who is behind a token, and what it may be used for. */
  public record Bearer(Visitor visitor, Set<ApiScope> scopes) {}

  private record Found(UUID id, UUID person, String name, Set<ApiScope> scopes, boolean stale) {}

  private static final Duration USED_AGAIN_AFTER = Duration.ofMinutes(1);

  private final JdbcClient database;
  private final Mandates mandates;
  private final AccountEvents events;
  private final Clock clock;

  ApiTokens(JdbcClient database, Mandates mandates, AccountEvents events, Clock clock) {
    this.database = database;
    this.mandates = mandates;
    this.events = events;
    this.clock = clock;
  }

  /** Makes a token and gives it, once: it cannot be shown again. */
  @Transactional
  public String create(UUID person, String name, Set<ApiScope> scopes, Duration lasts) {
    String token = PREFIX + Tokens.fresh();
    Instant now = clock.instant();
    database
        .sql(
            """
            insert into api_token (id, token_hash, person_id, name, scopes, created_at, expires_at)
            values (:id, :hash, :person, :name, :scopes, :now, :expires)
            """)
        .param("id", UUID.randomUUID())
        .param("hash", Tokens.hash(token))
        .param("person", person)
        .param("name", name)
        .param("scopes", scopes.stream().map(ApiScope::key).toArray(String[]::new))
        .param("now", Times.at(now))
        .param("expires", Times.at(now.plus(lasts)))
        .update();
    events.add(Kind.TOKEN_CREATED, person);
    return token;
  }

  /** The person's tokens that still open something, the newest first. */
  public List<ApiToken> of(UUID person) {
    return database
        .sql(
            """
            select id, name, scopes, created_at, expires_at, used_at from api_token
            where person_id = :person and ended_at is null and expires_at > :now
            order by created_at desc, id
            """)
        .param("person", person)
        .param("now", Times.at(clock.instant()))
        .query((row, index) ->
            new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                scopes(row),
                Times.of(row, "created_at"),
                Times.of(row, "expires_at"),
                Times.orNull(row, "used_at")))
        .list();
  }

  /** Whether the person had such a token; it opens nothing from now on. */
  @Transactional
  public boolean end(UUID person, UUID token) {
    boolean ended =
        database
                .sql(
                    """
                    update api_token set ended_at = :now
                    where id = :id and person_id = :person and ended_at is null
                    """)
                .param("id", token)
                .param("person", person)
                .param("now", Times.at(clock.instant()))
                .update()
            == 1;
    if (ended) {
      events.add(Kind.TOKEN_ENDED, person);
    }
    return ended;
  }

  /** Who is behind a token, with the roles held now; nothing when it opens nothing. */
  public Optional<Bearer> find(String token, Language language) {
    Instant now = clock.instant();
    return database
        .sql(
            """
            select token.id, person_id, person.name, scopes,
                   used_at is null or used_at < :stale as stale
            from api_token token join person on person.id = person_id
            where token_hash = :hash and ended_at is null and expires_at > :now
              and disabled_at is null
            """)
        .param("hash", Tokens.hash(token))
        .param("now", Times.at(now))
        .param("stale", Times.at(now.minus(USED_AGAIN_AFTER)))
        .query((row, index) ->
            new Found(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                scopes(row),
                row.getBoolean("stale")))
        .optional()
        .map(found -> bearer(found, language));
  }

  private Bearer bearer(Found found, Language language) {
    if (found.stale()) {
      database
          .sql("update api_token set used_at = :now where id = :id")
          .param("id", found.id())
          .param("now", Times.at(clock.instant()))
          .update();
    }
    return new Bearer(
        new Visitor(found.person(), found.name(), mandates.of(found.person(), language)),
        found.scopes());
  }

  private static Set<ApiScope> scopes(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("scopes").getArray())
        .flatMap(key -> ApiScope.ofKey(key).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
