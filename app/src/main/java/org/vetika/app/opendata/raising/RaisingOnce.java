package org.vetika.app.opendata.raising;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.issue.IssueContent;
import org.vetika.app.issue.Outcome;
import org.vetika.app.issue.Raiser;
import org.vetika.app.issue.RaisingIssue;
import org.vetika.app.issue.Speaker;
import org.vetika.app.issue.WaitingFiles;

/**
 * Raises an issue for an organization, once for each key: a program on a bad line sends it again
 * until it hears the number. The key is kept in the same transaction as the issue.
 */
@Component
public class RaisingOnce {
  /** The form of a key: printable ASCII, as in the header {@code Idempotency-Key}. */
  public static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

  private static final Duration KEPT = Duration.ofDays(30);

  private record Known(byte[] hash, String number) {}

  private final RaisingIssue raising;
  private final JdbcClient database;
  private final Clock clock;

  RaisingOnce(RaisingIssue raising, JdbcClient database, Clock clock) {
    this.raising = raising;
    this.database = database;
    this.clock = clock;
  }

  /** The same without files. */
  @Transactional
  public Raised raise(Speaker.ForOrganization speaker, IssueContent content, @Nullable String key) {
    return raise(speaker, content, List.of(), WaitingFiles.NONE, key);
  }

  /**
   * Raises it, or tells what became of it when it was sent before.
   *
   * @param uploads as they were sent: part of what is told apart by the key
   * @param files what they led to
   * @param key of the form {@link #KEY}; null when the program takes the risk
   */
  @Transactional
  public Raised raise(
      Speaker.ForOrganization speaker,
      IssueContent content,
      List<String> uploads,
      WaitingFiles files,
      @Nullable String key) {
    if (key == null) {
      return raise(speaker, content, files);
    }
    UUID person = speaker.visitor().person();
    byte[] hash = hash(speaker.organization(), content, uploads);
    if (!isFirst(person, key, hash)) {
      Known known = known(person, key);
      return Arrays.equals(known.hash(), hash)
          ? new Raised.Before(known.number())
          : new Raised.KeyUsed();
    }
    Raised raised = raise(speaker, content, files);
    if (raised instanceof Raised.New(String number)) {
      keep(person, key, number);
    } else {
      forget(person, key);
    }
    return raised;
  }

  private Raised raise(Speaker.ForOrganization speaker, IssueContent content, WaitingFiles files) {
    return switch (raising.raise(new Raiser.ByOrganization(speaker), content, false, files)) {
      case Outcome.Done<String>(String number) -> new Raised.New(number);
      case Outcome.Refused<String>(var refusal) -> new Raised.Refused(refusal);
      case Outcome.Overtaken<String> never ->
          throw new IllegalStateException("Nobody can be first in what is not yet there");
    };
  }

  /** Waits for whoever is raising under the same key in this moment. */
  private boolean isFirst(UUID person, String key, byte[] hash) {
    Instant now = clock.instant();
    database
        .sql("delete from raising_key where made_at < :past")
        .param("past", now.minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
    return database
            .sql(
                """
                insert into raising_key (person_id, key, content_hash, made_at)
                values (:person, :key, :hash, :now) on conflict do nothing
                """)
            .param("person", person)
            .param("key", key)
            .param("hash", hash)
            .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Whether something is on record under a key; its uploads are gone by now. */
  public boolean isKnown(UUID person, String key) {
    return database
        .sql(
            """
            select exists (select from raising_key
              where person_id = :person and key = :key and number is not null)
            """)
        .param("person", person)
        .param("key", key)
        .query((row, index) -> row.getBoolean(1))
        .single();
  }

  private Known known(UUID person, String key) {
    return database
        .sql(
            """
            select content_hash, number from raising_key where person_id = :person and key = :key
            """)
        .param("person", person)
        .param("key", key)
        .query((row, index) -> new Known(row.getBytes(1), row.getString(2)))
        .single();
  }

  private void keep(UUID person, String key, String number) {
    database
        .sql("update raising_key set number = :number where person_id = :person and key = :key")
        .param("number", number)
        .param("person", person)
        .param("key", key)
        .update();
  }

  private void forget(UUID person, String key) {
    database
        .sql("delete from raising_key where person_id = :person and key = :key")
        .param("person", person)
        .param("key", key)
        .update();
  }

  /** Each part with its length before it, so that no two contents read alike. */
  private static byte[] hash(long organization, IssueContent content, List<String> uploads) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (Object part : parts(organization, content, uploads)) {
        byte[] bytes = String.valueOf(part).getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static List<Object> parts(long organization, IssueContent content, List<String> uploads) {
    return List.of(
        organization,
        content.language(),
        content.title(),
        content.text(),
        content.asked(),
        String.valueOf(content.place()),
        String.valueOf(content.topic()),
        String.valueOf(content.authority()),
        content.visibility(),
        String.join(" ", uploads));
  }
}
