package org.vetika.counts.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One way in which a table divides its count, as a tree: all, provinces, districts. Node 0 is the
 * whole.
 *
 * <p>Arrays are not copied and must not be changed.
 */
public final class Dimension {
  private final String name;
  private final List<String> labels;
  private final int[] parents;
  private final int[] leaves;
  private final List<int[]> leavesBelow;

  private Dimension(String name, List<String> labels, int[] parents) {
    this.name = name;
    this.labels = List.copyOf(labels);
    this.parents = parents;
    boolean[] inner = new boolean[parents.length];
    for (int node = 1; node < parents.length; node++) {
      inner[parents[node]] = true;
    }
    List<Integer> found = new ArrayList<>();
    for (int node = 0; node < parents.length; node++) {
      if (!inner[node]) {
        found.add(node);
      }
    }
    leaves = found.stream().mapToInt(Integer::intValue).toArray();
    leavesBelow = new ArrayList<>();
    for (int node = 0; node < parents.length; node++) {
      int above = node;
      leavesBelow.add(Arrays.stream(leaves).filter(leaf -> isBelow(leaf, above)).toArray());
    }
  }

  /** Values without levels between them and the whole. */
  public static Dimension flat(String name, List<String> values) {
    return of(name, values.stream().map(List::of).toList());
  }

  /**
   * A tree from the paths of its leaves, such as {@code [province, district]}; equal beginnings are
   * the same node, and all paths are of the same length.
   */
  public static Dimension of(String name, List<List<String>> paths) {
    Map<List<String>, Integer> nodes = new LinkedHashMap<>();
    List<String> labels = new ArrayList<>(List.of(""));
    List<Integer> parents = new ArrayList<>(List.of(-1));
    nodes.put(List.of(), 0);
    for (List<String> path : paths) {
      for (int depth = 1; depth <= path.size(); depth++) {
        List<String> start = List.copyOf(path.subList(0, depth));
        if (!nodes.containsKey(start)) {
          int parent = Objects.requireNonNull(nodes.get(path.subList(0, depth - 1)));
          nodes.put(start, labels.size());
          labels.add(path.get(depth - 1));
          parents.add(parent);
        }
      }
    }
    return new Dimension(name, labels, parents.stream().mapToInt(Integer::intValue).toArray());
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /** Number of nodes, the whole among them. */
  public int size() {
    return parents.length;
  }

  /** The label of a node; empty for the whole. */
  public String label(int node) {
    return labels.get(node);
  }

  /** The labels from below the whole down to the node. */
  public List<String> path(int node) {
    List<String> path = new ArrayList<>();
    for (int at = node; at > 0; at = parents[at]) {
      path.addFirst(labels.get(at));
    }
    return path;
  }

  /** The node above; −1 for the whole. */
  int parent(int node) {
    return parents[node];
  }

  /** Nodes without nodes below. */
  int[] leaves() {
    return leaves;
  }

  /** The leaves below a node, or the leaf itself. */
  int[] leaves(int node) {
    return leavesBelow.get(node);
  }

  /** Whether a node is another or below it. */
  boolean isBelow(int node, int above) {
    int at = node;
    while (at != above && at > 0) {
      at = parents[at];
    }
    return at == above;
  }
}
