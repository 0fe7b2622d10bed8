package org.vetika.app.record;

import java.security.PrivateKey;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens originals that were sealed, for who brings the private key. Only the command line does: no
 * page and no program interface leads here. Each opening is noted for good, before the original is
 * given out.
 */
@Component
public class Unsealing {
  private static final RowMapper<SealedOriginal> ROW =
      (row, index) ->
          new SealedOriginal(
              row.getLong("id"),
              row.getString("entry"),
              row.getString("media_type"),
              row.getString("reason"),
              row.getString("sealed_by"),
              row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
              row.getString("key_sha256"),
              row.getString("commitment"));

  private final JdbcClient database;
  private final Clock clock;

  Unsealing(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Result {
    /** Open; the bytes are what was removed. */
    record Opened(SealedOriginal sealed, byte[] original) implements Result {}

    record Unknown() implements Result {}

    /** The key is another one, or the database was tampered with. */
    record Refused(SealedOriginal sealed) implements Result {}
  }

  /** All that is sealed, oldest first, without the bytes. */
  public List<SealedOriginal> all() {
    return database
        .sql(
            """
            select id, entry, media_type, reason, sealed_by, sealed_at, key_sha256, commitment
            from sealed_original order by id
            """)
        .query(ROW)
        .list();
  }

  /**
   * Opens one.
   *
   * @param by who opens it, as said at the command line
   * @param reason why, neither may be empty
   */
  @Transactional
  public Result open(long number, PrivateKey key, String by, String reason) {
    Optional<SealedOriginal> sealed =
        database
            .sql("select * from sealed_original where id = :number")
            .param("number", number)
            .query(ROW)
            .optional();
    return sealed.<Result>map(each -> open(each, key, by, reason)).orElse(new Result.Unknown());
  }

  private Result open(SealedOriginal sealed, PrivateKey key, String by, String reason) {
    Optional<byte[]> salted =
        Envelope.open(key, envelope(sealed.number()), sealed.context())
            .filter(bytes -> SealedOriginals.sha256(bytes).equals(sealed.commitment()));
    if (salted.isEmpty()) {
      return new Result.Refused(sealed);
    }
    database
        .sql(
            """
            insert into unsealing (sealed_original_id, opened_by, reason, opened_at)
            values (:number, :by, :reason, :at)
            """)
        .param("number", sealed.number())
        .param("by", by)
        .param("reason", reason)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    byte[] bytes = salted.get();
    return new Result.Opened(
        sealed, Arrays.copyOfRange(bytes, SealedOriginals.SALT_BYTES, bytes.length));
  }

  private byte[] envelope(long number) {
    return database
        .sql("select envelope from sealed_original where id = :number")
        .param("number", number)
        .query((row, index) -> row.getBytes(1))
        .single();
  }
}
