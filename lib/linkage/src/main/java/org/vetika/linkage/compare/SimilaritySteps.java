package org.vetika.linkage.compare;

/**
 * Steps of the similarity of Jaro and Winkler; and how many characters two texts must have in
 * common to reach the last of them at all, by their lengths, below {@link TextShapes#LONG}, and
 * their common beginning.
 */
final class SimilaritySteps {
  private static final int PREFIXES = 5;

  private final double[] steps;
  private final byte[] least = new byte[PREFIXES * TextShapes.LONG * TextShapes.LONG];

  /** Steps of falling similarity. */
  SimilaritySteps(double... steps) {
    this.steps = steps.clone();
    for (int prefix = 0; prefix < PREFIXES; prefix++) {
      for (int length = 1; length < TextShapes.LONG; length++) {
        for (int other = 1; other < TextShapes.LONG; other++) {
          least[place(length, other, prefix)] = least(length, other, prefix);
        }
      }
    }
  }

  /** One more than can be if the last step is out of reach. */
  private byte least(int length, int other, int prefix) {
    int most = Math.min(length, other);
    int common = 0;
    while (common <= most
        && JaroWinkler.bound(common, length, other, Math.min(prefix, most))
            < steps[steps.length - 1]) {
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

  /** How many steps there are. */
  int count() {
    return steps.length;
  }

  /** The first step that a similarity reaches, {@link #count} if none. */
  int of(double similarity) {
    int step = 0;
    while (step < steps.length && similarity < steps[step]) {
      step++;
    }
    return step;
  }
}
