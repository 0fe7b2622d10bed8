package org.vetika.app.consistency.round;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.vetika.app.consistency.round.Uploads.Upload;

/**
 * That a list was destroyed. Everybody sees the seal: the SHA-256 of {@link #text}. The text itself
 * is for the parties, since the digest of a short list would let somebody try out names.
 *
 * @param organization internal id of the party whose list it was
 * @param cause as in the message key {@code round-cause.<cause>}
 * @param seal 64 hexadecimal digits
 */
public record DestructionProof(long organization, Instant at, String cause, String seal) {
  /** Of a list that is gone. */
  static DestructionProof of(Upload upload) {
    Instant at = Objects.requireNonNull(upload.destroyedAt());
    String cause = Objects.requireNonNull(upload.cause());
    return new DestructionProof(upload.organization(), at, cause, seal(upload));
  }

  /** What the seal seals, in five lines, each ended by a line feed. */
  public static String text(Upload upload) {
    return "upload %s\nsha256 %s\nrows %d\ndestroyed %s\ncause %s\n"
        .formatted(
            upload.id(), upload.sha256(), upload.rows(), upload.destroyedAt(), upload.cause());
  }

  /** The SHA-256 of {@link #text}, in hexadecimal digits. */
  public static String seal(Upload upload) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text(upload).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
