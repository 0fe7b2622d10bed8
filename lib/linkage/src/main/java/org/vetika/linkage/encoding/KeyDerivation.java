package org.vetika.linkage.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** HKDF (RFC 5869) and HMAC (RFC 2104) with SHA-256, as Java has them. */
final class KeyDerivation {
  private KeyDerivation() {}

  /** HKDF: {@code length} bytes from a secret; different salts or uses give unrelated bytes. */
  static byte[] derive(byte[] secret, byte[] salt, byte[] use, int length) {
    try {
      HKDFParameterSpec parameters =
          HKDFParameterSpec.ofExtract().addIKM(secret).addSalt(salt).thenExpand(use, length);
      return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HKDF-SHA256", e);
    }
  }

  static byte[] derive(byte[] secret, String salt, String use, int length) {
    return derive(secret, salt.getBytes(UTF_8), use.getBytes(UTF_8), length);
  }

  /** HMAC-SHA-256, ready for any number of messages by one thread. */
  static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
