package org.vetika.app.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.attachment.file.FileLimits;
import org.vetika.app.web.Fingerprint;

/**
 * Files that arrive in parts over slow lines. Who holds the token of an upload may go on with it
 * and use it; only its fingerprint is stored.
 */
@Component
public class Uploads {
  /** How long an upload may take. */
  public static final Duration LIFE = Duration.ofHours(24);

  /** All unfinished uploads together: nobody fills the disk with beginnings. */
  private static final long MOST_BYTES = 1L << 30;

  private static final int TOKEN_BYTES = 24;

  private final JdbcClient database;
  private final Clock clock;
  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  Uploads(JdbcClient database, Clock clock, @Value("${vetika.data:data}") Path data) {
    this.database = database;
    this.clock = clock;
    this.folder = data.resolve("attachments").resolve("incoming");
  }

  /** What came of beginning an upload. */
  public sealed interface Beginning {
    record Begun(String token, Instant expires) implements Beginning {}

    record TooLarge() implements Beginning {}

    /** Too many are going on; worth another try later. */
    record NoRoom() implements Beginning {}
  }

  /** What came of a further part. */
  public sealed interface Appending {
    /** How many bytes are safe on disk, fewer than sent when the line broke. */
    record Appended(long offset, Instant expires) implements Appending {}

    record Unknown() implements Appending {}

    /** The part does not begin where the last one ended. */
    record WrongOffset() implements Appending {}

    /** Another part of it is just arriving. */
    record Busy() implements Appending {}

    /** More than was announced. */
    record TooMuch() implements Appending {}
  }

  /** An upload that goes on; sizes in bytes. */
  public record Progress(String name, long offset, long length, Instant expires) {}

  /** A file that arrived whole. */
  record Complete(String name, Path file) {
    InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }

  /** Begins an upload of {@code length} bytes. */
  @Transactional
  public Beginning begin(String name, long length) {
    if (length > FileLimits.FILE_BYTES || length < 1) {
      return new Beginning.TooLarge();
    }
    if (announcedBytes() + length > MOST_BYTES) {
      return new Beginning.NoRoom();
    }
    byte[] secret = new byte[TOKEN_BYTES];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Instant now = clock.instant();
    UploadFile.create(folder, Fingerprint.ofText(token));
    database
        .sql(
            """
            insert into attachment_upload (token_sha256, name, length, started_at)
            values (:token, :name, :length, :at)
            """)
        .param("token", Fingerprint.ofText(token))
        .param("name", name.length() > 500 ? name.substring(name.length() - 500) : name)
        .param("length", length)
        .param("at", now.atOffset(ZoneOffset.UTC))
        .update();
    return new Beginning.Begun(token, now.plus(LIFE));
  }

  private long announcedBytes() {
    return database
        .sql("select coalesce(sum(length), 0) from attachment_upload")
        .query((row, index) -> row.getLong(1))
        .single();
  }

  /** How far an upload is; empty when there is none, or no more. */
  public Optional<Progress> progress(String token) {
    Instant now = clock.instant();
    return database
        .sql("select name, length, started_at from attachment_upload where token_sha256 = :token")
        .param("token", Fingerprint.ofText(token))
        .query((row, index) ->
            new Progress(
                row.getString(1),
                file(token).length(),
                row.getLong(2),
                row.getObject(3, OffsetDateTime.class).toInstant().plus(LIFE)))
        .optional()
        .filter(progress -> progress.offset() >= 0 && progress.expires().isAfter(now));
  }

  /** Takes in a part that begins at {@code offset}; what arrived stays, even if the line breaks. */
  public Appending append(String token, long offset, InputStream part) {
    Optional<Progress> progress = progress(token);
    if (progress.isEmpty()) {
      return new Appending.Unknown();
    }
    return file(token).append(offset, progress.get().length(), part, progress.get().expires());
  }

  Optional<Complete> complete(String token) {
    return progress(token)
        .filter(progress -> progress.offset() == progress.length())
        .map(progress -> new Complete(progress.name(), file(token).path()));
  }

  /** Forgets an upload, finished or not; nothing happens when there is none. */
  @Transactional
  public void end(String token) {
    forget(Fingerprint.ofText(token));
  }

  private void forget(String tokenSha256) {
    database
        .sql("delete from attachment_upload where token_sha256 = :token")
        .param("token", tokenSha256)
        .update();
    new UploadFile(folder, tokenSha256).delete();
  }

  /** Forgets uploads older than {@link #LIFE}, and files of which no row is left. */
  @Transactional
  void expire(Instant now) {
    database
        .sql("select token_sha256 from attachment_upload where started_at <= :before")
        .param("before", now.minus(LIFE).atOffset(ZoneOffset.UTC))
        .query((row, index) -> row.getString(1))
        .list()
        .forEach(this::forget);
    try {
      UploadFile.deleteOlder(folder, now.minus(LIFE.multipliedBy(2)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private UploadFile file(String token) {
    return new UploadFile(folder, Fingerprint.ofText(token));
  }
}
