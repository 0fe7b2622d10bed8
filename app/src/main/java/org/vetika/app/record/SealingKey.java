package org.vetika.app.record;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.XECKey;
import java.security.interfaces.XECPrivateKey;
import java.security.interfaces.XECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * Keys on the curve X25519 for originals of removed texts, in the forms that OpenSSL reads: the
 * public half as base64 of its SubjectPublicKeyInfo, the private half as PEM.
 */
public final class SealingKey {
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
  private static final String END = "\n-----END PRIVATE KEY-----\n";

  private SealingKey() {}

  /**
   * A new pair.
   *
   * @param publicKey one line, which the server is given
   * @param privateKey the text of a file, which the server must never have
   */
  public record Pair(String publicKey, String privateKey) {
    @Override
    public String toString() {
      return "Pair[" + publicKey + "]";
    }
  }

  /** Makes a pair from the random source of the system. */
  public static Pair create() {
    try {
      var pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
      var lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
      return new Pair(
          Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
          BEGIN + lines.encodeToString(pair.getPrivate().getEncoded()) + END);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java has no X25519", e);
    }
  }

  /** The public half from its line; empty when it is none. */
  static Optional<XECPublicKey> publicKey(String line) {
    try {
      var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(line.strip()));
      return KeyFactory.getInstance("XDH").generatePublic(spec) instanceof XECPublicKey key
              && onCurve(key)
          ? Optional.of(key)
          : Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The private half from the text of its file; empty when it is none. */
  public static Optional<PrivateKey> privateKey(String text) {
    String body = text.replace(BEGIN.strip(), "").replace(END.strip(), "").strip();
    try {
      var spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body));
      return KeyFactory.getInstance("XDH").generatePrivate(spec) instanceof XECPrivateKey key
              && onCurve(key)
          ? Optional.of(key)
          : Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean onCurve(XECKey key) {
    return key.getParams() instanceof NamedParameterSpec spec && spec.getName().equals("X25519");
  }
}
