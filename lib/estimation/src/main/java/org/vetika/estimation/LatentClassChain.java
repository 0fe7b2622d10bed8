package org.vetika.estimation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One Markov chain of the latent-class model: each sweep draws all unknowns once, given the others.
 *
 * <p>Cases belong to hidden classes; within a class the lists are independent. Which classes are
 * occupied is learned: class weights break a stick whose concentration is learned too. See {@link
 * LatentClasses} for the source. Not thread-safe.
 */
final class LatentClassChain {
  private static final int MOST_UNSEEN_PER_KNOWN = 20;
  private static final int MOST_TRIES = 1_000;
  private static final double SHAPE = 0.25;
  private static final double RATE = 0.25;

  private final int lists;
  private final int classes;
  private final int[] patterns;
  private final int[] observed;
  private final int known;
  private final RandomDraws draws;

  /** Probability of standing on list j in class k, at {@code k·lists + j}. */
  private final double[] presence;

  /** Probability of class and pattern, at {@code k·2^lists + pattern}. */
  private final double[] joint;

  private final double[] logWeight;
  private final double[] power;
  private final int[] members;
  private final int[] present;

  /** Classes by falling size: most draws end after the first. */
  private final int[] order;

  private double concentration = 1;
  private int unseen;

  LatentClassChain(MembershipCounts counts, long seed) {
    lists = counts.lists().size();
    classes = Math.min(counts.patterns() - 1, LatentClasses.MOST_CLASSES);
    patterns =
        IntStream.range(1, counts.patterns())
            .filter(pattern -> counts.count(pattern) > 0)
            .toArray();
    observed = Arrays.stream(patterns).map(pattern -> (int) counts.count(pattern)).toArray();
    known = (int) counts.union();
    draws = new RandomDraws(seed);
    presence = new double[classes * lists];
    joint = new double[classes * counts.patterns()];
    power = new double[counts.patterns()];
    logWeight = new double[classes];
    members = new int[classes];
    present = new int[classes * lists];
    order = IntStream.range(0, classes).toArray();
    start();
  }

  private void start() {
    for (int index = 0; index < presence.length; index++) {
      presence[index] = draws.uniform();
    }
    drawWeights();
  }

  /** Number of unseen cases by the last sweep. */
  int unseen() {
    return unseen;
  }

  void sweep() {
    sortClasses();
    Arrays.fill(members, 0);
    Arrays.fill(present, 0);
    computeJoint();
    for (int cell = 0; cell < patterns.length; cell++) {
      allocate(patterns[cell], observed[cell]);
    }
    drawUnseen();
    allocate(0, unseen);
    swapLabels();
    drawPresence();
    drawWeights();
  }

  /** Insertion sort: the order hardly changes between sweeps. */
  private void sortClasses() {
    for (int place = 1; place < classes; place++) {
      int moved = order[place];
      int at = place;
      while (at > 0 && members[order[at - 1]] < members[moved]) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = moved;
    }
  }

  private void computeJoint() {
    for (int group = 0; group < classes; group++) {
      power[0] = Math.exp(logWeight[group]);
      for (int list = 0; list < lists; list++) {
        double on = presence[group * lists + list];
        int size = 1 << list;
        for (int pattern = 0; pattern < size; pattern++) {
          power[pattern | size] = power[pattern] * on;
          power[pattern] *= 1 - on;
        }
      }
      System.arraycopy(power, 0, joint, group * power.length, power.length);
    }
  }

  /** Divides the cases of a pattern among the classes. */
  private void allocate(int pattern, int cases) {
    double sum = probability(pattern);
    int left = cases;
    for (int place = 0; left > 0; place++) {
      int group = order[place];
      double share = joint[group * power.length + pattern];
      boolean rest = place == classes - 1 || share >= sum;
      int drawn = rest ? left : draws.binomial(left, share / sum);
      if (drawn > 0) {
        count(group, pattern, drawn);
        left -= drawn;
      }
      sum -= share;
    }
  }

  private double probability(int pattern) {
    double sum = 0;
    for (int at = pattern; at < joint.length; at += power.length) {
      sum += joint[at];
    }
    return sum;
  }

  private void count(int group, int pattern, int cases) {
    members[group] += cases;
    for (int left = pattern; left != 0; left &= left - 1) {
      present[group * lists + Integer.numberOfTrailingZeros(left)] += cases;
    }
  }

  /** The failures before the known cases have succeeded in being seen. */
  private void drawUnseen() {
    double missed = Math.min(probability(0), 1 - 1e-12);
    double odds = missed / (1 - missed);
    int most = (int) Math.min(Integer.MAX_VALUE / 2, (long) MOST_UNSEEN_PER_KNOWN * known);
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      double mean = draws.gamma(known) * odds;
      int drawn = mean < 2. * most ? draws.poisson(mean) : Integer.MAX_VALUE;
      if (drawn <= most) {
        unseen = drawn;
        return;
      }
    }
    unseen = most;
  }

  /**
   * Exchanges places on the stick, which plain sweeps do too seldom. Source: O. Papaspiliopoulos
   * and G. O. Roberts, Retrospective Markov chain Monte Carlo, Biometrika 95 (2008), section 3.4.
   */
  private void swapLabels() {
    for (int one = 0; one < classes; one++) {
      int other = draws.below(classes);
      int difference = members[other] - members[one];
      if (difference != 0
          && Math.log(draws.uniform()) < difference * (logWeight[one] - logWeight[other])) {
        swap(one, other);
      }
    }
  }

  private void swap(int one, int other) {
    int size = members[one];
    members[one] = members[other];
    members[other] = size;
    for (int list = 0; list < lists; list++) {
      int count = present[one * lists + list];
      present[one * lists + list] = present[other * lists + list];
      present[other * lists + list] = count;
    }
  }

  private void drawPresence() {
    for (int group = 0; group < classes; group++) {
      int size = members[group];
      for (int list = 0; list < lists; list++) {
        int at = group * lists + list;
        presence[at] =
            size == 0 ? draws.uniform() : draws.beta(1. + present[at], 1. + size - present[at]);
      }
    }
  }

  /** Breaks the stick; in logarithms, since what is left of it can be smaller than any number. */
  private void drawWeights() {
    int beyond = Arrays.stream(members).sum();
    double rest = 0;
    for (int group = 0; group < classes - 1; group++) {
      beyond -= members[group];
      double taken;
      if (members[group] == 0) {
        double remains = Math.log(draws.uniform()) / (concentration + beyond);
        taken = Math.log(-Math.expm1(remains));
        logWeight[group] = rest + taken;
        rest += remains;
      } else {
        double mine = draws.logGamma(1. + members[group]);
        double others = draws.logGamma(concentration + beyond);
        double sum = logOfSum(mine, others);
        logWeight[group] = rest + mine - sum;
        rest += others - sum;
      }
    }
    logWeight[classes - 1] = rest;
    concentration = draws.gamma(SHAPE + classes - 1) / (RATE - rest);
  }

  private static double logOfSum(double one, double other) {
    double larger = Math.max(one, other);
    return larger + Math.log1p(Math.exp(Math.min(one, other) - larger));
  }
}
