package org.vetika.app.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * The original of something that was removed, as it lies in the database: unreadable without the
 * private key, which the server does not have.
 *
 * @param number by which it is asked for, from 1
 * @param entry the stub it belongs to, such as {@code I2026-0001/entries/17}
 * @param mediaType of the bytes inside: {@code application/json} for texts
 * @param by who took it out, and for whom
 * @param key SHA-256 of the public key it was sealed to, in hexadecimal
 * @param commitment SHA-256 of a random number inside the seal followed by the original: whoever
 *     opens it can show that this is what was sealed, and nobody can guess the original from it
 */
public record SealedOriginal(
    long number,
    String entry,
    String mediaType,
    String reason,
    String by,
    Instant at,
    String key,
    String commitment) {

  /** What is bound to the sealed bytes: none of it can be changed without breaking the seal. */
  byte[] context() {
    var fields = List.of(entry, mediaType, reason, by, at.toString(), key);
    int length = fields.stream().mapToInt(each -> utf8(each).length + Integer.BYTES).sum();
    var context = ByteBuffer.allocate(length);
    for (String field : fields) {
      context.putInt(utf8(field).length).put(utf8(field));
    }
    return context.array();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
