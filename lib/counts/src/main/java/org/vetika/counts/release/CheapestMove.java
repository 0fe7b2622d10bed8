package org.vetika.counts.release;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Looks for the move that changes a cell and makes the fewest and smallest counts be withheld. */
final class CheapestMove {
  /** Leaves tried per dimension inside and outside of the cell. */
  private static final int MOST_TRIED = 24;

  private final CountTable table;
  private final CellStatus[] statuses;
  private final long[] floors;
  private final long[] counts;
  private @Nullable Move best;
  private double bestCost = Double.POSITIVE_INFINITY;

  CheapestMove(CountTable table, CellStatus[] statuses, long[] floors, long[] counts) {
    this.table = table;
    this.statuses = statuses;
    this.floors = floors;
    this.counts = counts;
  }

  /** A move that changes the cell at least once; null when the floors allow none. */
  @Nullable Move around(int cell, int way, long wanted) {
    int dimensions = table.dimensions().size();
    choose(cell, way, wanted, 0, new int[dimensions], new int[dimensions]);
    if (best == null) {
      lastResort(cell, way, wanted);
    }
    return best;
  }

  /** Single leaves with all sums above them: of those, all are tried. */
  private void lastResort(int cell, int way, long wanted) {
    int dimensions = table.dimensions().size();
    int[] none = new int[dimensions];
    Arrays.fill(none, -1);
    for (int leaf : table.leafCells()) {
      int[] nodes = new int[dimensions];
      boolean below = true;
      for (int at = 0; at < dimensions; at++) {
        nodes[at] = table.node(leaf, at);
        below &= table.dimensions().get(at).isBelow(nodes[at], table.node(cell, at));
      }
      if (below) {
        consider(Move.of(table, nodes, none), cell, way, wanted);
      }
    }
  }

  /** Goes through the leaves of one dimension after the other. */
  private void choose(int cell, int way, long wanted, int at, int[] first, int[] second) {
    if (at == first.length) {
      consider(Move.of(table, first, second), cell, way, wanted);
      return;
    }
    Dimension dimension = table.dimensions().get(at);
    int own = table.node(cell, at);
    int[] inside = some(dimension.leaves(own));
    int[] outside = own == 0 ? new int[0] : some(near(dimension, own));
    for (int leaf : inside) {
      first[at] = leaf;
      second[at] = -1;
      choose(cell, way, wanted, at + 1, first, second);
      for (int other : outside) {
        second[at] = other;
        choose(cell, way, wanted, at + 1, first, second);
      }
    }
  }

  /** Leaves outside of the node; those under the same parent first, as they change no more sums. */
  private static int[] near(Dimension dimension, int own) {
    int parent = dimension.parent(own);
    int[] leaves =
        Arrays.stream(dimension.leaves()).filter(leaf -> !dimension.isBelow(leaf, own)).toArray();
    int[] ordered = new int[leaves.length];
    int used = 0;
    for (int leaf : leaves) {
      if (dimension.isBelow(leaf, parent)) {
        ordered[used++] = leaf;
      }
    }
    for (int leaf : leaves) {
      if (!dimension.isBelow(leaf, parent)) {
        ordered[used++] = leaf;
      }
    }
    return ordered;
  }

  private static int[] some(int[] leaves) {
    return leaves.length > MOST_TRIED ? Arrays.copyOf(leaves, MOST_TRIED) : leaves;
  }

  private void consider(Move move, int cell, int way, long wanted) {
    if (move.changeOf(cell) != 1) {
      return;
    }
    long times = Math.min(wanted, move.most(counts, floors, way));
    if (times <= 0) {
      return;
    }
    double cost = 0;
    for (int changed : move.cells()) {
      if (statuses[changed].shown()) {
        // Sums over many cells and large counts are what readers come for.
        cost += table.leavesBelow(changed) * (1 + Math.log1p((double) table.value(changed)));
      }
    }
    // A move that falls short makes another one necessary.
    cost = cost * wanted / times + move.cells().length * 1e-6;
    if (cost < bestCost) {
      bestCost = cost;
      best = move;
    }
  }
}
