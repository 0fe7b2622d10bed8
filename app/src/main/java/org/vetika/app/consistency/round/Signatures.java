package org.vetika.app.consistency.round;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Language;

/** What the parties say of a result: that they sign it, or why not. */
@Component
public class Signatures {
  private final JdbcClient database;
  private final Clock clock;

  Signatures(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What a party said.
   *
   * @param organization internal id
   * @param words why it does not sign, or a remark; may be empty only where it signed
   */
  public record Signature(
      long organization, boolean signed, Language language, String words, Instant at) {}

  /** In the order in which they were given. */
  public List<Signature> of(UUID round) {
    return database
        .sql(
            """
            select organization_id, signed, language, words, said_at from round_signature
            where round_id = :round order by said_at, organization_id
            """)
        .param("round", round)
        .query((row, index) ->
            new Signature(
                row.getLong(1),
                row.getBoolean(2),
                Language.ofTag(row.getString(3)).orElseThrow(),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant()))
        .list();
  }

  boolean hasSpoken(UUID round, RoundHistory.By by) {
    return of(round).stream().anyMatch(each -> each.organization() == by.party());
  }

  void add(UUID round, RoundHistory.By by, boolean signed, Language language, String words) {
    database
        .sql(
            """
            insert into round_signature (round_id, organization_id, person_id, signed, language,
              words, said_at)
            values (:round, :party, :person, :signed, :language, :words, :at)
            """)
        .param("round", round)
        .param("party", by.organization())
        .param("person", by.person())
        .param("signed", signed)
        .param("language", language.tag())
        .param("words", words)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
