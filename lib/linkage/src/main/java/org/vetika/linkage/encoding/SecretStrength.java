package org.vetika.linkage.encoding;

/** What can be seen of a weak secret; a random one fails each check less than once in 10^10. */
final class SecretStrength {
  /** 32 random bytes have fewer distinct values with a probability below 10^-10. */
  private static final int LEAST_DISTINCT = 18;

  private SecretStrength() {}

  static void check(byte[] secret) {
    if (secret.length < RoundSecret.BYTES) {
      throw weak("it has " + secret.length * 8 + " bits, 256 are the least");
    }
    if (distinct(secret) < LEAST_DISTINCT || repeats(secret)) {
      throw weak("it repeats itself");
    }
    if (typed(secret)) {
      throw weak("it is a text that a person typed");
    }
    if (counts(secret)) {
      throw weak("it counts up or down");
    }
  }

  private static ComparisonRefused weak(String why) {
    return new ComparisonRefused(
        ComparisonRefused.Reason.WEAK_SECRET,
        "The secret is weak: " + why + ". Make one with --new-secret");
  }

  private static long distinct(byte[] secret) {
    boolean[] seen = new boolean[256];
    long distinct = 0;
    for (byte each : secret) {
      distinct += seen[each & 0xFF] ? 0 : 1;
      seen[each & 0xFF] = true;
    }
    return distinct;
  }

  private static boolean repeats(byte[] secret) {
    int half = secret.length / 2;
    for (int index = 0; index < half; index++) {
      if (secret[index] != secret[index + secret.length - half]) {
        return false;
      }
    }
    return true;
  }

  private static boolean typed(byte[] secret) {
    for (byte each : secret) {
      if (each < 0x20 || each > 0x7E) {
        return false;
      }
    }
    return true;
  }

  private static boolean counts(byte[] secret) {
    byte step = (byte) (secret[1] - secret[0]);
    for (int index = 2; index < secret.length; index++) {
      if ((byte) (secret[index] - secret[index - 1]) != step) {
        return false;
      }
    }
    return true;
  }
}
