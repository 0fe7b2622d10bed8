package org.vetika.app.issue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Receipt codes: twenty-eight decimal digits, the last a check digit (H. M. Damm, 2004), in groups
 * of four, to be read out and copied by hand in Khmer or Latin digits. Twenty-seven random digits
 * are 89 bits, more than can be tried; only the SHA-256 is kept.
 */
public final class Receipts {
  private static final int RANDOM_DIGITS = 27;
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * Damm's quasigroup of order ten: finds every single wrong digit and every exchange of neighbors.
   */
  private static final int[][] DAMM = {
    {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
    {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
    {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
    {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
    {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
    {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
    {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
    {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
    {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
    {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
  };

  private Receipts() {}

  /** A new code, such as {@code 4821 0937 …}, to be shown once. */
  public static String create() {
    String digits =
        IntStream.range(0, RANDOM_DIGITS)
            .mapToObj(index -> Integer.toString(RANDOM.nextInt(10)))
            .collect(Collectors.joining());
    return grouped(digits + check(digits));
  }

  /**
   * The code that belongs to a secret, always the same: nothing needs to be kept to show it again.
   *
   * @param secret at least sixteen bytes that nobody can guess
   */
  public static String of(byte[] secret) {
    if (secret.length < 16) {
      throw new IllegalArgumentException("Too short to be a secret");
    }
    BigInteger number = new BigInteger(1, sha256(secret)).mod(BigInteger.TEN.pow(RANDOM_DIGITS));
    String digits = "0".repeat(RANDOM_DIGITS) + number;
    String last = digits.substring(digits.length() - RANDOM_DIGITS);
    return grouped(last + check(last));
  }

  /** The digits of a code as somebody typed it; empty when it cannot be one. */
  public static Optional<String> read(String typed) {
    if (typed.length() > 200) {
      return Optional.empty();
    }
    StringBuilder digits = new StringBuilder();
    typed
        .codePoints()
        .filter(Character::isDigit)
        .map(digit -> Character.digit(digit, 10))
        .forEach(digits::append);
    boolean fits = digits.length() == RANDOM_DIGITS + 1 && check(digits.toString()) == 0;
    return fits ? Optional.of(grouped(digits.toString())) : Optional.empty();
  }

  /** What is kept of a code. */
  public static byte[] hash(String code) {
    return sha256(code.replace(" ", "").getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int check(String digits) {
    int interim = 0;
    for (int index = 0; index < digits.length(); index++) {
      interim = DAMM[interim][digits.charAt(index) - '0'];
    }
    return interim;
  }

  private static String grouped(String digits) {
    return digits.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
