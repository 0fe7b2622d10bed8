package org.vetika.app.issue.draft;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.Visibility;
import org.vetika.app.web.Language;

/** The table of drafts. */
@Component
class DraftRows {
  private final JdbcClient database;

  DraftRows(JdbcClient database) {
    this.database = database;
  }

  /** False when there is a draft of this secret already. */
  boolean insert(byte[] token, DraftOrigin origin, Language language, Instant now, Instant until) {
    return database
            .sql(
                """
                insert into issue_draft (token_hash, kind, person_id, organization_id,
                  dialogue_number, result_number, told, email, language, created_at, changed_at,
                  expires_at)
                values (:token, :kind, :person, :organization, :dialogue, :result, :told, :email, :language,
                  :now, :now, :until)
                on conflict do nothing
                """)
            .param("token", token)
            .param("kind", origin.kind().key())
            .param("person", origin.person(), Types.OTHER)
            .param("organization", origin.organization(), Types.BIGINT)
            .param("dialogue", origin.dialogue(), Types.VARCHAR)
            .param("result", origin.result(), Types.VARCHAR)
            .param("told", origin.told())
            .param("email", origin.email(), Types.VARCHAR)
            .param("language", language.tag())
            .param("now", at(now))
            .param("until", at(until))
            .update()
        == 1;
  }

  Optional<IssueDraft> find(byte[] token, Instant now) {
    return database
        .sql("select * from issue_draft where token_hash = :token and expires_at > :now")
        .param("token", token)
        .param("now", at(now))
        .query((row, index) -> draft(row))
        .optional();
  }

  /** The same, held against others who would send it too. */
  Optional<IssueDraft> lock(byte[] token, Instant now) {
    return database
        .sql("select * from issue_draft where token_hash = :token and expires_at > :now for update")
        .param("token", token)
        .param("now", at(now))
        .query((row, index) -> draft(row))
        .optional();
  }

  /** The draft that waits for a mailed link, held against others. */
  Optional<IssueDraft> lockByLink(byte[] link, Instant now) {
    return database
        .sql("select * from issue_draft where link_hash = :link and expires_at > :now for update")
        .param("link", link)
        .param("now", at(now))
        .query((row, index) -> draft(row))
        .optional();
  }

  /** Stores the answers; a draft that was sent stays as it is. */
  void save(IssueDraft draft, Instant now, Instant until) {
    Asker asker = draft.asker();
    database
        .sql(
            """
            update issue_draft set language = :language, title = :title, text = :text,
              asked = :asked, place_code = :place, topic_code = :topic, addressing = :addressing,
              authority_id = :authority, asker = :asker, asker_id = :askerId,
              email = case when kind = 'assisted' then email else :email end,
              visibility = :visibility, done = :done, changed_at = :now, expires_at = :until,
              link_hash = null
            where id = :id and number is null
            """)
        .param("id", draft.id())
        .param("language", draft.matter().language().tag())
        .param("title", draft.matter().title())
        .param("text", draft.matter().text())
        .param("asked", draft.matter().asked())
        .param("place", draft.place(), Types.VARCHAR)
        .param("topic", draft.topic(), Types.VARCHAR)
        .param(
            "addressing",
            draft.addressing() == null ? null : draft.addressing().key(),
            Types.VARCHAR)
        .param("authority", draft.authority(), Types.BIGINT)
        .param("asker", asker == null ? null : asker.kind().key(), Types.VARCHAR)
        .param("askerId", asker == null ? null : asker.organization(), Types.BIGINT)
        .param("email", asker == null ? null : asker.email(), Types.VARCHAR)
        .param(
            "visibility",
            draft.visibility() == null ? null : draft.visibility().key(),
            Types.VARCHAR)
        .param("done", draft.done().stream().map(DraftStep::key).toArray(String[]::new))
        .param("now", at(now))
        .param("until", at(until))
        .update();
  }

  void awaitLink(long id, byte[] link) {
    database
        .sql("update issue_draft set link_hash = :link where id = :id and number is null")
        .param("link", link)
        .param("id", id)
        .update();
  }

  /** It is on record: what was written goes, the number stays for a while. */
  void sent(long id, String number, byte @Nullable [] receiptSalt, Instant until) {
    database
        .sql(
            """
            update issue_draft set number = :number, receipt_salt = :salt, expires_at = :until,
              title = '', text = '', asked = '', told = '', email = null, link_hash = null
            where id = :id
            """)
        .param("number", number)
        .param("salt", receiptSalt, Types.BINARY)
        .param("until", at(until))
        .param("id", id)
        .update();
  }

  /** The receipt code can never be shown again. */
  void forgetReceipt(byte[] token) {
    database
        .sql("update issue_draft set receipt_salt = null where token_hash = :token")
        .param("token", token)
        .update();
  }

  void delete(byte[] token) {
    database
        .sql("delete from issue_draft where token_hash = :token and number is null")
        .param("token", token)
        .update();
  }

  /** Gives the ids of those that are gone. */
  List<Long> deleteExpired(Instant now) {
    return database
        .sql("delete from issue_draft where expires_at <= :now returning id")
        .param("now", at(now))
        .query((row, index) -> row.getLong(1))
        .list();
  }

  private static IssueDraft draft(ResultSet row) throws SQLException {
    return new IssueDraft(
        row.getLong("id"),
        new DraftOrigin(
            DraftKind.stored(row.getString("kind")),
            row.getObject("person_id", UUID.class),
            row.getObject("organization_id", Long.class),
            row.getString("dialogue_number"),
            row.getString("result_number"),
            row.getString("told"),
            row.getString("kind").equals(DraftKind.ASSISTED.key()) ? row.getString("email") : null),
        new Matter(
            Language.ofTag(row.getString("language")).orElseThrow(),
            row.getString("title"),
            row.getString("text"),
            row.getString("asked")),
        row.getString("place_code"),
        row.getString("topic_code"),
        stored(row.getString("addressing")),
        row.getObject("authority_id", Long.class),
        asker(row),
        visibility(row.getString("visibility")),
        done(row.getArray("done")),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        row.getBytes("link_hash") != null,
        row.getBytes("receipt_salt"),
        row.getString("number"));
  }

  private static @Nullable Asker asker(ResultSet row) throws SQLException {
    String kind = row.getString("asker");
    return kind == null
        ? null
        : new Asker(
            AskerKind.stored(kind), row.getObject("asker_id", Long.class), row.getString("email"));
  }

  private static @Nullable Addressing stored(@Nullable String key) {
    return key == null ? null : Addressing.stored(key);
  }

  private static @Nullable Visibility visibility(@Nullable String key) {
    return key == null ? null : Visibility.ofKey(key).orElseThrow();
  }

  private static Set<DraftStep> done(Array steps) throws SQLException {
    return Arrays.stream((String[]) steps.getArray())
        .map(DraftStep::stored)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
