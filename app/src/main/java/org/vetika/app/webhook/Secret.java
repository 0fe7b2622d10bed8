package org.vetika.app.webhook;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an address and we share, as Standard Webhooks write it: {@code whsec_} and 32 random bytes
 * in base64. Never prints itself.
 *
 * @param written handed out once, when it is made
 */
record Secret(String written) {
  private static final String START = "whsec_";
  private static final int BYTES = 32;
  private static final String ALGORITHM = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();

  static Secret fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(START + Base64.getEncoder().encodeToString(bytes));
  }

  /** The signature of these bytes: {@code v1,} and the HMAC-SHA-256 in base64. */
  String sign(byte[] signed) {
    byte[] key = Base64.getDecoder().decode(written.substring(START.length()));
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return START + "…";
  }
}
