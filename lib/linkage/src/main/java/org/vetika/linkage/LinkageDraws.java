package org.vetika.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Linkages drawn at random, so that an estimate made from each shows how much doubt the linkage
 * adds to it ("linkage averaging", Sadinle 2018, arXiv 1812.09590). Each kept pair is taken as a
 * match with its probability, independently of the others; taken pairs are then joined. Pairs below
 * the limit of review are never taken.
 */
public final class LinkageDraws {
  private final List<Draw> draws;

  /**
   * One drawn linkage.
   *
   * @param clusters number of cases
   * @param overlaps how many cases are on exactly these lists: bit k of the key is set if list k
   *     has the case
   */
  public record Draw(int clusters, SortedMap<Integer, Long> overlaps) {}

  private LinkageDraws(List<Draw> draws) {
    this.draws = List.copyOf(draws);
  }

  static LinkageDraws of(LinkageResult result, int number, long seed) {
    if (result.prepared().lists() > Integer.SIZE - 1) {
      throw new IllegalArgumentException("Overlaps of more than 31 lists cannot be told apart");
    }
    List<Draw> draws = new ArrayList<>();
    for (int draw = 0; draw < number; draw++) {
      draws.add(draw(result, RandomSource.XO_RO_SHI_RO_128_PP.create(new long[] {seed, draw + 1})));
    }
    return new LinkageDraws(draws);
  }

  private static Draw draw(LinkageResult result, UniformRandomProvider random) {
    Joining joining = new Joining(result.prepared(), result.settings().oncePerList());
    Pairs pairs = result.pairs();
    for (int pair = 0; pair < pairs.size(); pair++) {
      if (random.nextDouble() < pairs.probability(pair)) {
        joining.join(pairs.left(pair), pairs.right(pair));
      }
    }
    Clusters clusters = joining.clusters();
    return new Draw(clusters.size(), overlaps(result, clusters));
  }

  /** How many cases are on which lists, under the clusters given. */
  static SortedMap<Integer, Long> overlaps(LinkageResult result, Clusters clusters) {
    int[] lists = new int[clusters.size()];
    for (int record = 0; record < result.records(); record++) {
      lists[clusters.of(record)] |= 1 << result.list(record);
    }
    SortedMap<Integer, Long> overlaps = new TreeMap<>();
    for (int on : lists) {
      overlaps.merge(on, 1L, Long::sum);
    }
    return overlaps;
  }

  /** The draws, in the order in which they were made. */
  public List<Draw> draws() {
    return draws;
  }

  /**
   * Between which numbers of cases the given share of the draws lies, in the middle of them.
   *
   * @param level such as 0.95
   * @return the lower and the upper number
   */
  public int[] interval(double level) {
    int[] sorted = draws.stream().mapToInt(Draw::clusters).sorted().toArray();
    int cut = (int) Math.floor(sorted.length * (1 - level) / 2);
    return new int[] {sorted[cut], sorted[sorted.length - 1 - cut]};
  }
}
