package org.vetika.app.issue.draft;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.vetika.app.issue.Receipts;

/**
 * The receipt code of a draft. It follows from the secret in the draft's address, which is not
 * stored, and a salt, which is: so it can be shown again when the line broke, is found in no table,
 * and is gone for good once the salt is.
 */
public final class DraftReceipt {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private DraftReceipt() {}

  static byte[] freshSalt() {
    byte[] salt = new byte[BYTES];
    RANDOM.nextBytes(salt);
    return salt;
  }

  /** The code, in groups of four digits. */
  public static String code(String token, byte[] salt) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(salt, "HmacSHA256"));
      return Receipts.of(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }
}
