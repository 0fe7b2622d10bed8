package org.vetika.linkage.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Chooses pairs so that no row stands in two: a person is on a list once. */
public final class OneToOne {
  /** Beyond it a knot of rows is decided greedily: the optimum takes the cube of its size. */
  private static final int LARGEST_KNOT = 300;

  private OneToOne() {}

  /** The most similar pair first, then the most similar of those left, and so on. */
  public static EncodedPairs greedy(EncodedPairs pairs) {
    BitSet lefts = new BitSet();
    BitSet rights = new BitSet();
    int[] chosen = new int[pairs.size()];
    int count = 0;
    for (int pair = 0; pair < pairs.size(); pair++) {
      if (!lefts.get(pairs.left()[pair]) && !rights.get(pairs.right()[pair])) {
        lefts.set(pairs.left()[pair]);
        rights.set(pairs.right()[pair]);
        chosen[count++] = pair;
      }
    }
    return pairs.chosen(Arrays.copyOf(chosen, count));
  }

  /**
   * The choice with the largest sum of similarities, found in each knot of pairs that hang
   * together; knots of more than 300 rows on a side are chosen greedily.
   */
  public static EncodedPairs optimal(EncodedPairs pairs) {
    List<Integer> chosen = new ArrayList<>();
    for (int[] knot : PairKnots.of(pairs)) {
      if (knot.length == 1) {
        chosen.add(knot[0]);
      } else {
        solve(pairs, knot, chosen);
      }
    }
    return pairs.chosen(chosen.stream().sorted().mapToInt(Integer::intValue).toArray());
  }

  private static void solve(EncodedPairs pairs, int[] knot, List<Integer> chosen) {
    int[] lefts = Arrays.stream(knot).map(pair -> pairs.left()[pair]).distinct().toArray();
    int[] rights = Arrays.stream(knot).map(pair -> pairs.right()[pair]).distinct().toArray();
    if (Math.max(lefts.length, rights.length) > LARGEST_KNOT) {
      greedily(pairs, knot, chosen);
      return;
    }
    Arrays.sort(lefts);
    Arrays.sort(rights);
    int size = Math.max(lefts.length, rights.length);
    double[][] gain = new double[size][size];
    int[][] pairAt = new int[size][size];
    for (int[] row : pairAt) {
      Arrays.fill(row, -1);
    }
    for (int pair : knot) {
      int row = Arrays.binarySearch(lefts, pairs.left()[pair]);
      int column = Arrays.binarySearch(rights, pairs.right()[pair]);
      gain[row][column] = pairs.similarity()[pair];
      pairAt[row][column] = pair;
    }
    int[] columns = Hungarian.best(gain);
    for (int row = 0; row < size; row++) {
      if (pairAt[row][columns[row]] >= 0) {
        chosen.add(pairAt[row][columns[row]]);
      }
    }
  }

  private static void greedily(EncodedPairs pairs, int[] knot, List<Integer> chosen) {
    BitSet lefts = new BitSet();
    BitSet rights = new BitSet();
    for (int pair : knot) {
      if (!lefts.get(pairs.left()[pair]) && !rights.get(pairs.right()[pair])) {
        lefts.set(pairs.left()[pair]);
        rights.set(pairs.right()[pair]);
        chosen.add(pair);
      }
    }
  }
}
