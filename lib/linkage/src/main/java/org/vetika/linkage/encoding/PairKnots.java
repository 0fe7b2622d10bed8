package org.vetika.linkage.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pairs that hang together by a common row, directly or over others: connected components. */
final class PairKnots {
  private final int[] parent;

  private PairKnots(int nodes) {
    parent = new int[nodes];
    Arrays.setAll(parent, node -> node);
  }

  /** The pairs of each knot, in their order. */
  static Collection<int[]> of(EncodedPairs pairs) {
    int lefts = Arrays.stream(pairs.left()).max().orElse(-1) + 1;
    int rights = Arrays.stream(pairs.right()).max().orElse(-1) + 1;
    PairKnots knots = new PairKnots(lefts + rights);
    for (int pair = 0; pair < pairs.size(); pair++) {
      knots.parent[knots.root(pairs.left()[pair])] = knots.root(lefts + pairs.right()[pair]);
    }
    Map<Integer, List<Integer>> byRoot = new LinkedHashMap<>();
    for (int pair = 0; pair < pairs.size(); pair++) {
      byRoot.computeIfAbsent(knots.root(pairs.left()[pair]), root -> new ArrayList<>()).add(pair);
    }
    return byRoot.values().stream()
        .map(knot -> knot.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  private int root(int node) {
    int root = node;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }
}
