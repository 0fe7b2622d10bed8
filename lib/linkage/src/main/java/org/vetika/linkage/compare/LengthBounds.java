package org.vetika.linkage.compare;

/**
 * How many characters two texts must have in common to reach a similarity of Jaro and Winkler at
 * all, by their lengths, below {@link TextShapes#LONG}, and their common beginning.
 */
final class LengthBounds {
  private static final int PREFIXES = 5;

  private final byte[] least;

  /** Works them out for a least similarity. */
  LengthBounds(double similarity) {
    least = new byte[PREFIXES * TextShapes.LONG * TextShapes.LONG];
    for (int prefix = 0; prefix < PREFIXES; prefix++) {
      for (int length = 1; length < TextShapes.LONG; length++) {
        for (int other = 1; other < TextShapes.LONG; other++) {
          least[place(length, other, prefix)] = least(length, other, prefix, similarity);
        }
      }
    }
  }

  /** One more than can be if the similarity is out of reach. */
  private static byte least(int length, int other, int prefix, double similarity) {
    int most = Math.min(length, other);
    int common = 0;
    while (common <= most
        && JaroWinkler.bound(common, length, other, Math.min(prefix, most)) < similarity) {
      common++;
    }
    return (byte) common;
  }

  private static int place(int length, int other, int prefix) {
    return (prefix * TextShapes.LONG + length) * TextShapes.LONG + other;
  }

  /** The least number of common characters; the texts begin with {@code prefix} equal ones. */
  int leastCommon(int length, int other, int prefix) {
    return least[place(length, other, prefix)];
  }
}
