package org.vetika.estimation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A graph of dependences between lists without holes, so that its probability splits into those of
 * its cliques.
 *
 * <p>Source: D. Madigan and J. C. York, Bayesian methods for estimation of the size of a closed
 * population, Biometrika 84 (1997); the search for a perfect order is that of R. E. Tarjan and M.
 * Yannakakis, SIAM Journal on Computing 13 (1984).
 *
 * @param lists number of lists
 * @param cliques largest sets of lists that all depend on each other, as bit sets
 * @param separators non-empty overlaps of neighboring cliques, with repetition
 */
public record DecomposableGraph(int lists, List<Integer> cliques, List<Integer> separators) {
  /** With six lists there are 18,154 graphs, and other methods do better. */
  public static final int MOST_LISTS = 5;

  /**
   * All decomposable graphs: 2, 8, 61 and 822 for two to five lists.
   *
   * @throws IllegalArgumentException for other numbers of lists
   */
  public static List<DecomposableGraph> all(int lists) {
    if (lists < 2 || lists > MOST_LISTS) {
      throw new IllegalArgumentException("Two to five lists only");
    }
    List<DecomposableGraph> graphs = new ArrayList<>();
    List<Integer> pairs = LogLinearModel.sets(lists, 2);
    for (int choice = 0; choice < 1 << pairs.size(); choice++) {
      int[] neighbors = new int[lists];
      for (int index = 0; index < pairs.size(); index++) {
        if ((choice >> index & 1) == 1) {
          connect(neighbors, pairs.get(index));
        }
      }
      ordered(neighbors).ifPresent(graphs::add);
    }
    return List.copyOf(graphs);
  }

  private static void connect(int[] neighbors, int pair) {
    int one = Integer.numberOfTrailingZeros(pair);
    int other = Integer.numberOfTrailingZeros(pair & pair - 1);
    neighbors[one] |= 1 << other;
    neighbors[other] |= 1 << one;
  }

  /** Visits by number of visited neighbors; empty when those are not all connected themselves. */
  private static Optional<DecomposableGraph> ordered(int[] neighbors) {
    List<Integer> cliques = new ArrayList<>();
    List<Integer> separators = new ArrayList<>();
    int visited = 0;
    int clique = 0;
    for (int step = 0; step < neighbors.length; step++) {
      int next = mostVisited(neighbors, visited);
      int before = neighbors[next] & visited;
      if (!complete(neighbors, before)) {
        return Optional.empty();
      }
      if (before != clique) {
        cliques.add(clique);
        separators.add(before);
      }
      clique = before | 1 << next;
      visited |= 1 << next;
    }
    cliques.add(clique);
    separators.removeIf(separator -> separator == 0);
    return Optional.of(
        new DecomposableGraph(neighbors.length, List.copyOf(cliques), List.copyOf(separators)));
  }

  private static int mostVisited(int[] neighbors, int visited) {
    int best = -1;
    for (int list = 0; list < neighbors.length; list++) {
      boolean open = (visited >> list & 1) == 0;
      if (open
          && (best < 0
              || Integer.bitCount(neighbors[list] & visited)
                  > Integer.bitCount(neighbors[best] & visited))) {
        best = list;
      }
    }
    return best;
  }

  private static boolean complete(int[] neighbors, int set) {
    for (int list = 0; list < neighbors.length; list++) {
      if ((set >> list & 1) == 1 && (neighbors[list] | 1 << list | ~set) != -1) {
        return false;
      }
    }
    return true;
  }

  /** Whether every list depends on every other. */
  public boolean isSaturated() {
    return cliques.size() == 1;
  }

  /** The cliques as digits: {@code "{1,23}"}. */
  public String name() {
    return "{"
        + String.join(",", cliques.stream().map(LogLinearModel::digits).sorted().toList())
        + "}";
  }
}
