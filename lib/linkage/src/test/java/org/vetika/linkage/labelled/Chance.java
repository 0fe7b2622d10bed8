package org.vetika.linkage.labelled;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What is drawn at random, from a seed. */
final class Chance {
  private final Random random;

  Chance(long seed) {
    random = new Random(seed);
  }

  boolean happens(double share) {
    return random.nextDouble() < share;
  }

  /** From 0 to one less than {@code most}. */
  int below(int most) {
    return random.nextInt(most);
  }

  /** Both included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  @SafeVarargs
  final <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  /** One of several by Zipf's law: the first is the most frequent. */
  <T> T zipf(List<T> of, double exponent) {
    double power = 1 - exponent;
    double place =
        Math.pow(random.nextDouble() * (Math.pow(of.size() + 1, power) - 1) + 1, 1 / power);
    return of.get(Math.min(of.size(), (int) place) - 1);
  }

  <T> List<T> shuffled(List<T> of) {
    List<T> shuffled = new ArrayList<>(of);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
