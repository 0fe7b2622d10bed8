package org.vetika.app.consistency.round;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lists themselves, encrypted with AES-GCM in parts, each upload with a random key of its own
 * that is used for nothing else. Callers hold the transaction.
 */
@Component
class SealedLists {
  private static final int PART = 1 << 20;
  private static final int KEY = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final JdbcClient database;
  private final SecureRandom chance = new SecureRandom();

  SealedLists(JdbcClient database) {
    this.database = database;
  }

  private record Part(int number, byte[] nonce, byte[] content) {}

  /** Keeps bytes under the id of an upload. */
  void seal(UUID upload, byte[] file) {
    byte[] key = random(KEY);
    database
        .sql("insert into round_key (upload_id, secret) values (:upload, :key)")
        .param("upload", upload)
        .param("key", key)
        .update();
    int parts = Math.max(1, (file.length + PART - 1) / PART);
    for (int part = 0; part < parts; part++) {
      byte[] plain =
          Arrays.copyOfRange(file, part * PART, Math.min(file.length, (part + 1) * PART));
      byte[] nonce = random(NONCE);
      database
          .sql(
              """
              insert into round_raw (upload_id, part, nonce, content)
              values (:upload, :part, :nonce, :content)
              """)
          .param("upload", upload)
          .param("part", part)
          .param("nonce", nonce)
          .param("content", crypt(Cipher.ENCRYPT_MODE, key, nonce, upload, part, plain))
          .update();
    }
  }

  /** What was kept of the file; empty when it was destroyed. */
  Optional<byte[]> open(UUID upload) {
    return database
        .sql("select secret from round_key where upload_id = :upload")
        .param("upload", upload)
        .query((row, index) -> row.getBytes(1))
        .optional()
        .map(key -> open(upload, key));
  }

  private byte[] open(UUID upload, byte[] key) {
    List<Part> parts =
        database
            .sql(
                "select part, nonce, content from round_raw where upload_id = :upload order by part")
            .param("upload", upload)
            .query((row, index) -> new Part(row.getInt(1), row.getBytes(2), row.getBytes(3)))
            .list();
    var file = new ByteArrayOutputStream();
    for (Part part : parts) {
      file.writeBytes(
          crypt(Cipher.DECRYPT_MODE, key, part.nonce(), upload, part.number(), part.content()));
    }
    return file.toByteArray();
  }

  /**
   * Keeps what became of each record, in the place of what was kept before.
   *
   * @param outcomes one byte a record, as in {@link RecordOutcome}
   */
  void keepOutcomes(UUID upload, byte[] outcomes) {
    database
        .sql(
            """
            insert into round_outcome (upload_id, outcomes) values (:upload, :outcomes)
            on conflict (upload_id) do update set outcomes = excluded.outcomes
            """)
        .param("upload", upload)
        .param("outcomes", outcomes)
        .update();
  }

  /** Empty before the lists were compared, and after the list was destroyed. */
  Optional<byte[]> outcomes(UUID upload) {
    return database
        .sql("select outcomes from round_outcome where upload_id = :upload")
        .param("upload", upload)
        .query((row, index) -> row.getBytes(1))
        .optional();
  }

  /** Takes the key first: without it the parts are noise. */
  void destroy(UUID upload) {
    Stream.of(
            "delete from round_key where upload_id = :upload",
            "delete from round_raw where upload_id = :upload",
            "delete from round_outcome where upload_id = :upload",
            "delete from round_left_out where upload_id = :upload")
        .forEach(each -> database.sql(each).param("upload", upload).update());
  }

  int keysLeft(UUID upload) {
    return left("select count(*) from round_key where upload_id = :upload", upload);
  }

  int partsLeft(UUID upload) {
    return left(
        """
        select (select count(*) from round_raw where upload_id = :upload)
          + (select count(*) from round_outcome where upload_id = :upload)
          + (select count(*) from round_left_out where upload_id = :upload)
        """,
        upload);
  }

  /**
   * Takes what was deleted out of the files of the database, where it stays otherwise until the
   * database tidies up by itself. Not inside of a transaction.
   */
  void sweep() {
    database.sql("vacuum round_key, round_raw, round_outcome, round_left_out").update();
  }

  private int left(String counting, UUID upload) {
    return database
        .sql(counting)
        .param("upload", upload)
        .query((row, index) -> row.getInt(1))
        .single();
  }

  private byte[] random(int length) {
    byte[] bytes = new byte[length];
    chance.nextBytes(bytes);
    return bytes;
  }

  /** The number of the part is authenticated, so that parts cannot change places. */
  private static byte[] crypt(
      int direction, byte[] key, byte[] nonce, UUID upload, int part, byte[] content) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(direction, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(
          ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
              .putLong(upload.getMostSignificantBits())
              .putLong(upload.getLeastSignificantBits())
              .putInt(part)
              .array());
      return cipher.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The list cannot be encrypted or decrypted", e);
    }
  }
}
