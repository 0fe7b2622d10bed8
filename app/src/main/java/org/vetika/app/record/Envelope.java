package org.vetika.app.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bytes that only the holder of a private key can read: a fresh X25519 key agrees with the public
 * key on a secret, HKDF-SHA256 makes a key and a nonce of it, AES-256-GCM encrypts. The fresh
 * private key is forgotten, so that whoever sealed cannot open either.
 *
 * <p>Form: a byte that says which form this is (1), the fresh public key as 44 bytes of
 * SubjectPublicKeyInfo, the encrypted bytes with their tag of 16 bytes.
 */
final class Envelope {
  private static final byte FORM = 1;
  private static final int KEY_BYTES = 44;
  private static final int TAG_BITS = 128;
  private static final byte[] PURPOSE = "vetika sealed original 1".getBytes(UTF_8);

  private Envelope() {}

  /**
   * Seals bytes.
   *
   * @param context what is not secret but must stay together with the bytes
   */
  static byte[] seal(PublicKey recipient, byte[] content, byte[] context) {
    try {
      var fresh = KeyPairGenerator.getInstance("X25519").generateKeyPair();
      byte[] freshKey = fresh.getPublic().getEncoded();
      byte[] secret = agreed(fresh.getPrivate(), recipient);
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, secret, freshKey, context);
      byte[] sealed = cipher.doFinal(content);
      return ByteBuffer.allocate(1 + KEY_BYTES + sealed.length)
          .put(FORM)
          .put(freshKey)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java cannot seal", e);
    }
  }

  /** The bytes again; empty with another key, another context, or a changed envelope. */
  static Optional<byte[]> open(PrivateKey key, byte[] envelope, byte[] context) {
    if (envelope.length < 1 + KEY_BYTES + TAG_BITS / Byte.SIZE || envelope[0] != FORM) {
      return Optional.empty();
    }
    byte[] freshKey = new byte[KEY_BYTES];
    byte[] sealed = new byte[envelope.length - 1 - KEY_BYTES];
    ByteBuffer.wrap(envelope, 1, envelope.length - 1).get(freshKey).get(sealed);
    try {
      PublicKey fresh =
          KeyFactory.getInstance("X25519").generatePublic(new X509EncodedKeySpec(freshKey));
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, agreed(key, fresh), freshKey, context);
      return Optional.of(cipher.doFinal(sealed));
    } catch (GeneralSecurityException e) {
      // The tag does not fit, or what stands for the key is none and agrees on nothing.
      return Optional.empty();
    }
  }

  private static byte[] agreed(PrivateKey own, PublicKey other) throws GeneralSecurityException {
    KeyAgreement agreement = KeyAgreement.getInstance("X25519");
    agreement.init(own);
    agreement.doPhase(other, true);
    return agreement.generateSecret();
  }

  private static Cipher cipher(int mode, byte[] secret, byte[] freshKey, byte[] context)
      throws GeneralSecurityException {
    KDF kdf = KDF.getInstance("HKDF-SHA256");
    SecretKey first =
        kdf.deriveKey(
            "Generic",
            HKDFParameterSpec.ofExtract()
                .addIKM(new SecretKeySpec(secret, "Generic"))
                .extractOnly());
    SecretKey key = kdf.deriveKey("AES", expand(first, "key", freshKey, 32));
    byte[] nonce = kdf.deriveData(expand(first, "nonce", freshKey, 12));
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context);
    return cipher;
  }

  private static HKDFParameterSpec expand(SecretKey from, String what, byte[] fresh, int bytes) {
    byte[] name = what.getBytes(UTF_8);
    byte[] info =
        ByteBuffer.allocate(PURPOSE.length + name.length + fresh.length)
            .put(PURPOSE)
            .put(name)
            .put(fresh)
            .array();
    return HKDFParameterSpec.expandOnly(from, info, bytes);
  }
}
