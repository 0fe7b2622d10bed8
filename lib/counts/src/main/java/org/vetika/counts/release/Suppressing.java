package org.vetika.counts.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Withholds small counts, and as many others as it takes that no small count can be computed or
 * narrowed down from what is shown: sums over all levels, and earlier releases of the table.
 *
 * <p>For each count to protect, two other tables are constructed that agree with everything shown:
 * one in which it is 0 and one in which it reaches the threshold. They are the proof. The
 * construction moves cases around boxes of cells, a generalization of the hypercube method of
 * Repsilber (1994), and takes the boxes that cost the least. Whole tables may be withheld; never is
 * a cell left unprotected.
 */
public final class Suppressing {
  private final CountTable table;
  private final ReleaseRules rules;
  private final CellStatus[] statuses;
  private final long[] floors;

  private Suppressing(CountTable table, ReleaseRules rules) {
    this.table = table;
    this.rules = rules;
    statuses = new CellStatus[table.cells()];
    floors = new long[table.cells()];
    Arrays.fill(statuses, CellStatus.PUBLISHED);
  }

  /**
   * Decides what of a table can be shown.
   *
   * @param past all earlier releases of the same table, in any order
   */
  public static Release of(CountTable table, ReleaseRules rules, List<PastRelease> past) {
    return new Suppressing(table, rules).release(past);
  }

  private Release release(List<PastRelease> past) {
    Map<Integer, Target> targets = new LinkedHashMap<>();
    if (rules.cumulative()) {
      past.forEach(this::raiseFloors);
    }
    past.forEach(release -> compare(release, targets));
    for (int cell = 0; cell < table.cells(); cell++) {
      long value = table.value(cell);
      if (value > 0 && value < rules.threshold()) {
        statuses[cell] = CellStatus.SMALL;
        demand(targets, new Target(cell, Math.max(0, floors[cell]), rules.threshold()));
      }
    }
    List<Target> ordered =
        targets.values().stream()
            .sorted(Comparator.comparingLong(target -> table.value(target.cell())))
            .toList();
    List<Release.Protection> proved = new ArrayList<>();
    for (Target target : ordered) {
      long low = protect(target.cell(), target.low(), -1);
      long high = protect(target.cell(), target.high(), 1);
      proved.add(new Release.Protection(target.cell(), low, high));
    }
    return new Release(table, statuses, proved);
  }

  private static void demand(Map<Integer, Target> targets, Target target) {
    targets.merge(target.cell(), target, Target::and);
  }

  /** What a place had before, it has still: everybody knows, so proofs must respect it. */
  private void raiseFloors(PastRelease past) {
    for (int cell = 0; cell < table.cells(); cell++) {
      long before = past.published().getOrDefault(table.key(cell), 0L);
      floors[cell] = Math.max(floors[cell], Math.min(before, table.value(cell)));
    }
  }

  /** Cells whose change is small, and cells that must stay withheld. */
  private void compare(PastRelease past, Map<Integer, Target> targets) {
    long threshold = rules.threshold();
    for (int cell = 0; cell < table.cells(); cell++) {
      String key = table.key(cell);
      long value = table.value(cell);
      Long before = past.published().get(key);
      if (before != null) {
        long change = value - before;
        if (change != 0 && Math.abs(change) < threshold) {
          statuses[cell] = CellStatus.DIFFERENCE;
          long low = change > 0 ? before : before - threshold;
          long high = change > 0 ? before + threshold : before;
          demand(targets, new Target(cell, Math.max(floors[cell], low), high));
        }
      } else if (past.suppressed().contains(key)) {
        statuses[cell] = CellStatus.WITHHELD_BEFORE;
        long low = Math.max(floors[cell], value - threshold + 1);
        demand(targets, new Target(cell, Math.max(0, low), value + threshold));
      }
    }
  }

  /**
   * Constructs a table that agrees with everything shown and in which the cell reaches the aim;
   * withholds more cells where it must.
   *
   * @return what the cell has in that table
   */
  private long protect(int cell, long aim, int way) {
    long[] counts = table.values();
    while ((aim - counts[cell]) * way > 0) {
      long wanted = (aim - counts[cell]) * way;
      Move best = new CheapestMove(table, statuses, floors, counts).around(cell, way, wanted);
      if (best == null) {
        // What everybody knows from before leaves no room: then nothing of the table is shown.
        withholdAll();
        break;
      }
      long times = Math.min(wanted, best.most(counts, floors, way));
      withhold(best);
      best.apply(counts, times * way);
    }
    check(counts);
    return counts[cell];
  }

  private void withhold(Move move) {
    for (int cell : move.cells()) {
      if (statuses[cell].shown()) {
        statuses[cell] = CellStatus.COMPLEMENTARY;
      }
    }
  }

  private void withholdAll() {
    for (int cell = 0; cell < statuses.length; cell++) {
      if (statuses[cell].shown()) {
        statuses[cell] = CellStatus.COMPLEMENTARY;
      }
    }
  }

  /**
   * The proof is looked at once more from the result: shown cells stay, no count below its floor.
   */
  private void check(long[] counts) {
    CountTable again = CountTable.of(table.dimensions());
    for (int leaf : table.leafCells()) {
      again.add(nodes(leaf), counts[leaf]);
    }
    for (int cell = 0; cell < counts.length; cell++) {
      boolean agrees = !statuses[cell].shown() || again.value(cell) == table.value(cell);
      if (!agrees || again.value(cell) != counts[cell] || counts[cell] < floors[cell]) {
        throw new IllegalStateException("A proof of protection is wrong at " + table.key(cell));
      }
    }
  }

  private int[] nodes(int cell) {
    int[] nodes = new int[table.dimensions().size()];
    Arrays.setAll(nodes, at -> table.node(cell, at));
    return nodes;
  }
}
