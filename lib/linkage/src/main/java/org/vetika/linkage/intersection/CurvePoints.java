package org.vetika.linkage.intersection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.bouncycastle.math.ec.rfc7748.X25519Field;

/**
 * Points of Curve25519 by their u coordinate (32 bytes, little endian). Texts become points by RFC
 * 9380, suite curve25519_XMD:SHA-512_ELL2_NU_ (the cofactor is cleared by every later
 * multiplication, whose scalars are multiples of 8). Points that lie on the curve's twist are
 * refused: they would tell one bit of what they hide.
 */
final class CurvePoints {
  static final int BYTES = 32;

  private static final BigInteger PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
  private static final int HASHED = 48;

  private CurvePoints() {}

  /** The point of a text; {@code domain} separates uses, at most 255 bytes. */
  static byte[] of(byte[] text, String domain) {
    return mapped(fieldElement(text, domain));
  }

  /** Hashing to one element of the field (RFC 9380 §5.2). */
  static BigInteger fieldElement(byte[] text, String domain) {
    return new BigInteger(1, expanded(text, domain.getBytes(UTF_8))).mod(PRIME);
  }

  /** expand_message_xmd with SHA-512 (RFC 9380 §5.3.1) for 48 bytes, which one block covers. */
  private static byte[] expanded(byte[] text, byte[] domain) {
    MessageDigest hash = sha512();
    hash.update(new byte[128]);
    hash.update(text);
    hash.update(new byte[] {0, HASHED, 0});
    hash.update(domain);
    hash.update((byte) domain.length);
    byte[] start = hash.digest();
    hash.update(start);
    hash.update((byte) 1);
    hash.update(domain);
    hash.update((byte) domain.length);
    return Arrays.copyOf(hash.digest(), HASHED);
  }

  /** Elligator 2 (RFC 9380 §6.7.1) with Z = 2; only the u coordinate is wanted. */
  static byte[] mapped(BigInteger element) {
    int[] square = field(element.multiply(element).shiftLeft(1).add(BigInteger.ONE).mod(PRIME));
    int[] u = X25519Field.create();
    X25519Field.invVar(square, u);
    X25519Field.mul(u, 486662, u);
    X25519Field.negate(u, u);
    if (X25519Field.isZeroVar(square)) {
      X25519Field.zero(u);
      X25519Field.sub(u, field(BigInteger.valueOf(486662)), u);
    }
    if (!onCurve(u)) {
      // The other candidate, −u − 486662, is on the curve then.
      int[] other = X25519Field.create();
      X25519Field.add(u, field(BigInteger.valueOf(486662)), other);
      X25519Field.carry(other);
      X25519Field.negate(other, u);
    }
    return encoded(u);
  }

  /** Whether 32 bytes are the u coordinate of a point on the curve, and not on its twist. */
  static boolean onCurve(byte[] point) {
    int[] u = X25519Field.create();
    X25519Field.decode(point, u);
    return Arrays.equals(encoded(u), point) && onCurve(u);
  }

  /** Whether u³ + 486662u² + u is a square. */
  private static boolean onCurve(int[] u) {
    int[] sum = X25519Field.create();
    int[] value = X25519Field.create();
    X25519Field.add(u, field(BigInteger.valueOf(486662)), sum);
    X25519Field.carry(sum);
    X25519Field.mul(sum, u, value);
    X25519Field.addOne(value);
    X25519Field.carry(value);
    X25519Field.mul(value, u, value);
    int[] one = X25519Field.create();
    X25519Field.one(one);
    return X25519Field.sqrtRatioVar(value, one, X25519Field.create());
  }

  /** {@code scalar × point}; false when the point is one of the few that hide nothing. */
  static boolean multiply(byte[] scalar, byte[] points, int offset, byte[] into, int at) {
    return X25519.calculateAgreement(scalar, 0, points, offset, into, at);
  }

  private static int[] field(BigInteger number) {
    byte[] big = number.toByteArray();
    byte[] little = new byte[BYTES];
    for (int index = 0; index < Math.min(BYTES, big.length); index++) {
      little[index] = big[big.length - 1 - index];
    }
    int[] element = X25519Field.create();
    X25519Field.decode(little, element);
    return element;
  }

  private static byte[] encoded(int[] element) {
    int[] normal = X25519Field.create();
    X25519Field.copy(element, 0, normal, 0);
    X25519Field.normalize(normal);
    byte[] bytes = new byte[BYTES];
    X25519Field.encode(normal, bytes);
    return bytes;
  }

  private static MessageDigest sha512() {
    try {
      return MessageDigest.getInstance("SHA-512");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-512", e);
    }
  }
}
