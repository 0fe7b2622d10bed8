package org.vetika.app.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.interfaces.XECPublicKey;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the originals of what had to go, encrypted to the public key of the operator. The private
 * key is kept away from the server, so that neither its pages nor who breaks into it can read them.
 * Without a key nothing is kept: the desk says so before something is removed.
 */
@Component
public class SealedOriginals {
  static final int SALT_BYTES = 32;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final @Nullable XECPublicKey key;
  private final JdbcClient database;
  private final SecureRandom random = new SecureRandom();

  SealedOriginals(@Value("${vetika.sealing.key:}") String key, JdbcClient database) {
    this.key =
        key.isBlank()
            ? null
            : SealingKey.publicKey(key)
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        "VETIKA_SEALING_KEY is no public key: it is the line that vetika"
                            + " sealing-key create prints"));
    this.database = database;
  }

  /** Whether originals are kept from now on; otherwise they are gone. */
  public boolean keeps() {
    return key != null;
  }

  /**
   * Seals removed texts, as JSON: an array of objects with {@code part}, {@code language} and
   * {@code text}. Empty ones are left out. Does nothing without a key.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void sealTexts(Removal removal, UUID person, List<Passage> passages) {
    List<Map<String, String>> texts =
        passages.stream()
            .filter(each -> !each.text().isEmpty())
            .map(SealedOriginals::fields)
            .toList();
    if (!texts.isEmpty()) {
      seal(removal, person, "application/json", JSON.writeValueAsString(texts).getBytes(UTF_8));
    }
  }

  /** Seals removed bytes, of a file for instance. Does nothing without a key. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void seal(Removal removal, UUID person, String mediaType, byte[] original) {
    if (key == null) {
      return;
    }
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] salted =
        ByteBuffer.allocate(SALT_BYTES + original.length).put(salt).put(original).array();
    var sealed =
        new SealedOriginal(
            0,
            removal.entry(),
            mediaType,
            removal.reason(),
            removal.by(),
            // As the database keeps it: it is part of what the seal protects.
            removal.at().truncatedTo(ChronoUnit.MICROS),
            sha256(key.getEncoded()),
            sha256(salted));
    insert(sealed, person, Envelope.seal(key, salted, sealed.context()));
  }

  private void insert(SealedOriginal sealed, UUID person, byte[] envelope) {
    database
        .sql(
            """
            insert into sealed_original
              (entry, media_type, reason, sealed_by, person_id, sealed_at, key_sha256, commitment,
               envelope)
            values (:entry, :type, :reason, :by, :person, :at, :key, :commitment, :envelope)
            """)
        .param("entry", sealed.entry())
        .param("type", sealed.mediaType())
        .param("reason", sealed.reason())
        .param("by", sealed.by())
        .param("person", person)
        .param("at", sealed.at().atOffset(ZoneOffset.UTC))
        .param("key", sealed.key())
        .param("commitment", sealed.commitment())
        .param("envelope", envelope)
        .update();
  }

  private static Map<String, String> fields(Passage passage) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("part", passage.part());
    if (passage.language() != null) {
      fields.put("language", passage.language().tag());
    }
    fields.put("text", passage.text());
    return fields;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java has no SHA-256", e);
    }
  }
}
