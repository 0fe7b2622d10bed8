package org.vetika.app.issue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Facet;

/**
 * What a filter finds in a reading, in one pass: an issue that fails in no dimension is found, one
 * that fails in exactly one would be found if that dimension were free.
 */
final class IssueSelection {
  /** A place in a list: when an issue was raised, or changed, and its id. */
  record Spot(long at, long id) {
    static final Comparator<Spot> OLDEST_FIRST =
        Comparator.comparingLong(Spot::at).thenComparingLong(Spot::id);
  }

  private static final int OVERDUE = IssueDimension.OVERDUE.column();
  private static final int STATE = IssueDimension.STATE.column();
  private static final int FOUND = -1;
  private static final int NOT_FOUND = -2;
  private static final int NOT_COUNTED = -1;

  private final IssueReading reading;
  private final IssueFilter filter;
  private final int today;
  private final long since;

  /** The columns in which the filter does not accept everything, and what it accepts there. */
  private final int[] asked;

  private final boolean[][] accepted;

  /** By column and number of the value; of overdue, 1 is late. */
  private final int[][] counts = new int[IssueDimension.COLUMNS][];

  private long total = NOT_COUNTED;

  IssueSelection(IssueReading reading, IssueFilter filter, LocalDate today) {
    this.reading = reading;
    this.filter = filter;
    this.today = Math.toIntExact(today.toEpochDay());
    this.since =
        filter.changedSince() == null
            ? Long.MIN_VALUE
            : IssueRegister.micros(filter.changedSince());
    Map<IssueDimension, boolean[]> wanted = IssueAcceptance.of(filter, reading);
    this.asked = wanted.keySet().stream().mapToInt(IssueDimension::column).toArray();
    this.accepted = wanted.values().toArray(boolean[][]::new);
    for (IssueDimension dimension : IssueDimension.values()) {
      counts[dimension.column()] = new int[Math.max(2, reading.values(dimension).size())];
    }
  }

  /** How many are found. */
  long total() {
    count();
    return total;
  }

  /** By dimension the values that would match, with how many issues each would show. */
  Map<String, List<Facet>> facets() {
    count();
    return new IssueFacets(reading, filter, counts, total).all();
  }

  private void count() {
    if (total != NOT_COUNTED) {
      return;
    }
    total = 0;
    for (IssueBlock block : reading.blocks()) {
      for (int index = 0; index < IssueBlock.SIZE; index++) {
        int missing = missing(block, index);
        if (missing == FOUND) {
          total++;
          for (int column = 0; column < counts.length; column++) {
            counts[column][code(block, index, column)]++;
          }
        } else if (missing != NOT_FOUND) {
          counts[missing][code(block, index, missing)]++;
        }
      }
    }
  }

  /**
   * The column of the one dimension in which an issue does not match, if it is one, else whether it
   * is found.
   */
  private int missing(IssueBlock block, int index) {
    if (block.raisedAt[index] == IssueBlock.ABSENT || block.changedAt[index] < since) {
      return NOT_FOUND;
    }
    int missing = FOUND;
    for (int question = 0; question < asked.length; question++) {
      if (!accepted[question][code(block, index, asked[question])]) {
        if (missing != FOUND) {
          return NOT_FOUND;
        }
        missing = asked[question];
      }
    }
    return missing;
  }

  private int code(IssueBlock block, int index, int column) {
    return column == OVERDUE ? (block.due[index] < today ? 1 : 0) : block.codes[column][index];
  }

  /** The ids of those found that follow a spot of the list, the newest first. */
  List<Long> newest(@Nullable Spot after, int most) {
    return first(Spot.OLDEST_FIRST.reversed(), block -> block.raisedAt, after, most);
  }

  /** The ids of those found that changed after a spot, what changed longest ago first. */
  List<Long> changed(@Nullable Spot after, int most) {
    return first(Spot.OLDEST_FIRST, block -> block.changedAt, after, most);
  }

  /** The ids of those found that changed last, the newest change first. */
  List<Long> changedLast(int most) {
    return first(Spot.OLDEST_FIRST.reversed(), block -> block.changedAt, null, most);
  }

  private List<Long> first(
      Comparator<Spot> order, Function<IssueBlock, long[]> times, @Nullable Spot after, int most) {
    var best = new PriorityQueue<>(order.reversed());
    // From the highest ids down: where the newest come first, most of the others are then passed
    // over.
    for (int number = reading.blocks().size() - 1; number >= 0; number--) {
      IssueBlock block = reading.blocks().get(number);
      long[] at = times.apply(block);
      for (int index = IssueBlock.SIZE - 1; index >= 0; index--) {
        var spot = new Spot(at[index], (long) number * IssueBlock.SIZE + index);
        boolean wanted =
            (best.size() < most || order.compare(spot, best.element()) < 0)
                && (after == null || order.compare(spot, after) > 0);
        if (wanted && missing(block, index) == FOUND) {
          best.add(spot);
          if (best.size() > most) {
            best.remove();
          }
        }
      }
    }
    return best.stream().sorted(order).map(Spot::id).toList();
  }

  /** How those found stand. */
  IssueScore score() {
    IssueScore score = IssueScore.NONE;
    IssueValues states = reading.values(IssueDimension.STATE);
    int[][] standing = new int[2][states.size()];
    for (IssueBlock block : reading.blocks()) {
      for (int index = 0; index < IssueBlock.SIZE; index++) {
        if (missing(block, index) == FOUND) {
          standing[code(block, index, OVERDUE)][code(block, index, STATE)]++;
        }
      }
    }
    for (int late = 0; late < 2; late++) {
      for (int state = 1; state < standing[late].length; state++) {
        IssueState known = IssueState.stored(states.value(state));
        score = score.plus(IssueScore.of(known, late == 1, standing[late][state]));
      }
    }
    return score;
  }
}
