package org.vetika.app.account.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Text that browsers carry for us and can neither read nor change (AES-GCM). The key lives as long
 * as the process: what is sealed is needed for minutes only.
 */
final class SealedText {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKey key;

  SealedText() {
    this.key = new SecretKeySpec(random(32), "AES");
  }

  String seal(String text) {
    byte[] nonce = random(NONCE);
    byte[] sealed = apply(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
    byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, all, NONCE, sealed.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** The text, or nothing when it was not sealed here or was changed. */
  Optional<String> open(String sealed) {
    try {
      byte[] all = Base64.getUrlDecoder().decode(sealed);
      if (all.length <= NONCE) {
        return Optional.empty();
      }
      byte[] text =
          apply(
              Cipher.DECRYPT_MODE,
              Arrays.copyOf(all, NONCE),
              Arrays.copyOfRange(all, NONCE, all.length));
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private byte[] apply(int mode, byte[] nonce, byte[] bytes) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("Not sealed with this key", e);
    }
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
