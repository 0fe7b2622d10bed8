package org.vetika.bench.estimation;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.vetika.estimation.MembershipCounts;

/**
 * A way in which people come on lists.
 *
 * @param name what is printed
 * @param lists number of lists
 * @param people true number
 * @param listing draws the lists of one person as a bit set
 */
record Scenario(String name, int lists, int people, Listing listing) {
  private static final double[] CHANCES = {0.35, 0.30, 0.25, 0.20, 0.30};

  /** Draws the lists of one person. */
  interface Listing {
    int lists(SplittableRandom random);
  }

  /** Lists that know nothing of each other. */
  static Scenario independent(int lists) {
    return new Scenario(lists + " indep", lists, 1000, random -> independently(lists, random, 1));
  }

  /** The second list copies half of the first. */
  static Scenario dependent(int lists) {
    return new Scenario(lists + " dep", lists, 1000, random -> copying(lists, random, 0.5));
  }

  /** Three in ten are easy to find for all lists. */
  static Scenario heterogeneous(int lists) {
    return new Scenario(
        lists + " hetero",
        lists,
        1000,
        random -> evenly(lists, random, random.nextDouble() < 0.3 ? 0.5 : 0.1));
  }

  /** Half are twice as easy to find as the others. */
  static Scenario mildlyHeterogeneous(int lists) {
    return new Scenario(
        lists + " mild hetero",
        lists,
        1500,
        random -> evenly(lists, random, random.nextDouble() < 0.5 ? 0.4 : 0.2));
  }

  /** Everybody has a chance of his own, from nearly none to most. */
  static Scenario continuouslyHeterogeneous(int lists) {
    return new Scenario(
        lists + " spread hetero",
        lists,
        1500,
        random -> evenly(lists, random, 0.6 * random.nextDouble() * random.nextDouble() * 2));
  }

  /** Each list passes three in ten of its cases on to the next. */
  static Scenario chain(int lists) {
    return new Scenario(lists + " chain", lists, 1500, random -> passing(lists, random));
  }

  /** The first two lists work in different regions, the others in both. */
  static Scenario regions(int lists) {
    return new Scenario(lists + " regions", lists, 1500, random -> byRegion(lists, random));
  }

  /** Few people. */
  static Scenario small(int lists) {
    return new Scenario(lists + " small", lists, 200, random -> independently(lists, random, 1));
  }

  /** Lists that find few. */
  static Scenario sparse(int lists) {
    return new Scenario(lists + " sparse", lists, 3000, random -> independently(lists, random, .2));
  }

  /** Very few found, some copied. */
  static Scenario sparseCopy(int lists) {
    return new Scenario(
        lists + " sparse copy", lists, 3000, random -> copying(lists, random, 0.4, 0.25));
  }

  /** People whom no list can find at all: no data show them. */
  static Scenario hidden(int lists) {
    return new Scenario(
        lists + " one third hidden",
        lists,
        1500,
        random -> random.nextDouble() < 1. / 3 ? 0 : independently(lists, random, 1));
  }

  /** Those of the published table. */
  static List<Scenario> published() {
    return IntStream.rangeClosed(3, 5)
        .boxed()
        .flatMap(
            lists -> List.of(independent(lists), dependent(lists), heterogeneous(lists)).stream())
        .toList();
  }

  /** Those that the rules of refusal are judged on. */
  static List<Scenario> fresh() {
    return IntStream.rangeClosed(3, 5)
        .boxed()
        .flatMap(lists ->
            List.of(
                independent(lists),
                dependent(lists),
                chain(lists),
                regions(lists),
                small(lists),
                sparse(lists),
                sparseCopy(lists),
                mildlyHeterogeneous(lists),
                heterogeneous(lists),
                continuouslyHeterogeneous(lists),
                hidden(lists))
                .stream())
        .toList();
  }

  /** One population; the seed alone decides it. Empty tables are drawn again. */
  MembershipCounts population(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] counts = new long[1 << lists];
    for (int person = 0; person < people; person++) {
      counts[listing.lists(random)]++;
    }
    counts[0] = 0;
    List<String> names =
        IntStream.range(0, lists).mapToObj(list -> String.valueOf((char) ('A' + list))).toList();
    return Arrays.stream(counts).sum() == 0
        ? population(seed + 1)
        : MembershipCounts.of(names, counts);
  }

  private static int independently(int lists, SplittableRandom random, double factor) {
    int found = 0;
    for (int list = 0; list < lists; list++) {
      found |= random.nextDouble() < factor * CHANCES[list] ? 1 << list : 0;
    }
    return found;
  }

  private static int evenly(int lists, SplittableRandom random, double chance) {
    int found = 0;
    for (int list = 0; list < lists; list++) {
      found |= random.nextDouble() < chance ? 1 << list : 0;
    }
    return found;
  }

  private static int copying(int lists, SplittableRandom random, double share) {
    return copying(lists, random, share, 1);
  }

  private static int copying(int lists, SplittableRandom random, double share, double factor) {
    int found = independently(lists, random, factor);
    return (found & 1) == 1 && random.nextDouble() < share ? found | 2 : found;
  }

  private static int passing(int lists, SplittableRandom random) {
    int found = independently(lists, random, 0.8);
    for (int list = 0; list + 1 < lists; list++) {
      boolean passed = (found >> list & 1) == 1 && random.nextDouble() < 0.3;
      found |= passed ? 1 << list + 1 : 0;
    }
    return found;
  }

  private static int byRegion(int lists, SplittableRandom random) {
    boolean north = random.nextBoolean();
    int found = 0;
    for (int list = 0; list < lists; list++) {
      double here = list > 1 ? 1 : north == (list == 0) ? 1.6 : 0.4;
      found |= random.nextDouble() < here * CHANCES[list] ? 1 << list : 0;
    }
    return found;
  }
}
