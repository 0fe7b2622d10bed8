package org.vetika.counts.release;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts of cases by one or several dimensions, with all sums over the nodes of their trees: every
 * combination of nodes is a cell. Cells are numbered from 0; only leaves are given, sums follow.
 */
public final class CountTable {
  private final List<Dimension> dimensions;
  private final int[] strides;
  private final int[] leafCells;
  private final long[] values;

  private CountTable(List<Dimension> dimensions, int[] strides, int[] leafCells, int cells) {
    this.dimensions = dimensions;
    this.strides = strides;
    this.leafCells = leafCells;
    this.values = new long[cells];
  }

  /**
   * An empty table.
   *
   * @throws IllegalArgumentException when there is no dimension or there are over ten million cells
   */
  public static CountTable of(List<Dimension> dimensions) {
    int[] strides = new int[dimensions.size()];
    long cells = 1;
    for (int at = dimensions.size() - 1; at >= 0; at--) {
      strides[at] = (int) cells;
      cells *= dimensions.get(at).size();
      if (cells > 10_000_000) {
        throw new IllegalArgumentException("More than ten million cells");
      }
    }
    if (dimensions.isEmpty()) {
      throw new IllegalArgumentException("A table needs a dimension");
    }
    return new CountTable(
        List.copyOf(dimensions), strides, leafCells(dimensions, strides), (int) cells);
  }

  private static int[] leafCells(List<Dimension> dimensions, int[] strides) {
    int[] cells = {0};
    for (int at = 0; at < strides.length; at++) {
      int[] leaves = dimensions.get(at).leaves();
      int[] more = new int[cells.length * leaves.length];
      for (int index = 0; index < more.length; index++) {
        more[index] = cells[index / leaves.length] + leaves[index % leaves.length] * strides[at];
      }
      cells = more;
    }
    return cells;
  }

  /**
   * Adds cases to a leaf and to all sums that it is part of.
   *
   * @param nodes a leaf of each dimension
   */
  public void add(int[] nodes, long count) {
    for (int cell : above(cell(nodes))) {
      values[cell] = Math.addExact(values[cell], count);
    }
  }

  /** The number of a cell. */
  public int cell(int[] nodes) {
    int cell = 0;
    for (int at = 0; at < strides.length; at++) {
      cell += nodes[at] * strides[at];
    }
    return cell;
  }

  /** The node of a cell in a dimension. */
  public int node(int cell, int dimension) {
    return cell / strides[dimension] % dimensions.get(dimension).size();
  }

  /** Whether a cell is a single group and no sum. */
  public boolean single(int cell) {
    for (int at = 0; at < strides.length; at++) {
      int[] leaves = dimensions.get(at).leaves(node(cell, at));
      if (leaves.length != 1 || leaves[0] != node(cell, at)) {
        return false;
      }
    }
    return true;
  }

  /** The dimensions in their order. */
  public List<Dimension> dimensions() {
    return dimensions;
  }

  /** Number of cells, sums among them. */
  public int cells() {
    return values.length;
  }

  /** What a cell counts. */
  public long value(int cell) {
    return values[cell];
  }

  /** The same for the same place in another table of the dimension's names: {@code a=x|b=*}. */
  public String key(int cell) {
    List<String> parts = new ArrayList<>();
    for (int at = 0; at < strides.length; at++) {
      List<String> path = dimensions.get(at).path(node(cell, at));
      parts.add(
          escaped(dimensions.get(at).name())
              + "="
              + (path.isEmpty()
                  ? "*"
                  : String.join("/", path.stream().map(CountTable::escaped).toList())));
    }
    return String.join("|", parts);
  }

  private static String escaped(String label) {
    return label.replaceAll("[*/|=\\s]", "_");
  }

  /** Cells that are no sums. */
  int[] leafCells() {
    return leafCells;
  }

  /** Of how many leaves a cell is the sum. */
  long leavesBelow(int cell) {
    long leaves = 1;
    for (int at = 0; at < strides.length; at++) {
      leaves *= dimensions.get(at).leaves(node(cell, at)).length;
    }
    return leaves;
  }

  /** A copy of all counts. */
  long[] values() {
    return values.clone();
  }

  int stride(int dimension) {
    return strides[dimension];
  }

  /** The cell itself and all sums that it is part of. */
  int[] above(int cell) {
    int[] cells = {cell};
    for (int at = 0; at < strides.length; at++) {
      int stride = strides[at];
      Dimension dimension = dimensions.get(at);
      List<Integer> steps = new ArrayList<>();
      int own = node(cell, at);
      for (int node = own; node >= 0; node = dimension.parent(node)) {
        steps.add((node - own) * stride);
      }
      int[] more = new int[cells.length * steps.size()];
      for (int index = 0; index < more.length; index++) {
        more[index] = cells[index / steps.size()] + steps.get(index % steps.size());
      }
      cells = more;
    }
    return cells;
  }
}
