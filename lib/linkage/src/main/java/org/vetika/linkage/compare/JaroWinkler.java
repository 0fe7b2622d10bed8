package org.vetika.linkage.compare;

/**
 * The similarity of Jaro (1989) with the bonus of Winkler (1990) for a common beginning: 0 for
 * nothing in common to 1 for equal. The bonus is a tenth of the rest per character, for at most
 * four, whatever the similarity before it.
 */
public final class JaroWinkler {
  private static final int LONGEST = 64;
  private static final double BONUS = 0.1;
  private static final int LONGEST_PREFIX = 4;

  private JaroWinkler() {}

  /** Similarity of two texts, symmetric; 1 for two empty ones. Not more than 64 chars are read. */
  public static double similarity(String left, String right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() && right.isEmpty() ? 1 : 0;
    }
    char[] a = left.toCharArray();
    char[] b = right.toCharArray();
    return similarity(a, 0, a.length, b, 0, b.length);
  }

  static double similarity(char[] a, int from, int size, char[] b, int other, int otherSize) {
    int length = Math.min(size, LONGEST);
    int otherLength = Math.min(otherSize, LONGEST);
    int reach = Math.max(0, Math.max(length, otherLength) / 2 - 1);
    long taken = 0;
    long matched = 0;
    for (int i = 0; i < length; i++) {
      int last = Math.min(otherLength - 1, i + reach);
      for (int j = Math.max(0, i - reach); j <= last; j++) {
        if ((taken & (1L << j)) == 0 && a[from + i] == b[other + j]) {
          taken |= 1L << j;
          matched |= 1L << i;
          break;
        }
      }
    }
    int common = Long.bitCount(matched);
    if (common == 0) {
      return 0;
    }
    int moved = moved(a, from, matched, b, other, taken);
    double jaro = jaro(common, moved, length, otherLength);
    int prefix = prefix(a, from, length, b, other, otherLength);
    return jaro + prefix * BONUS * (1 - jaro);
  }

  private static int moved(char[] a, int from, long matched, char[] b, int other, long taken) {
    int moved = 0;
    long left = matched;
    long right = taken;
    while (left != 0) {
      if (a[from + Long.numberOfTrailingZeros(left)]
          != b[other + Long.numberOfTrailingZeros(right)]) {
        moved++;
      }
      left &= left - 1;
      right &= right - 1;
    }
    return moved;
  }

  private static double jaro(int common, int moved, int length, int otherLength) {
    double m = common;
    // Half the characters that moved, rounded down, as Jaro has it.
    int transposed = moved / 2;
    return (m / length + m / otherLength + (m - transposed) / m) / 3;
  }

  /**
   * The largest similarity that texts of these lengths can have if at most {@code common} of their
   * characters match: what a cheap look at both says before the full comparison.
   */
  static double bound(int common, int length, int otherLength, int prefix) {
    double jaro = jaro(Math.max(1, common), 0, length, otherLength);
    return jaro + prefix * BONUS * (1 - jaro);
  }

  static int prefix(char[] a, int from, int length, char[] b, int other, int otherLength) {
    int most = Math.min(LONGEST_PREFIX, Math.min(length, otherLength));
    int prefix = 0;
    while (prefix < most && a[from + prefix] == b[other + prefix]) {
      prefix++;
    }
    return prefix;
  }
}
