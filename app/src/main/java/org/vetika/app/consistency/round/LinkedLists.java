package org.vetika.app.consistency.round;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vetika.app.consistency.round.RoundResults.BetweenCount;
import org.vetika.app.consistency.round.RoundResults.ListCount;
import org.vetika.app.consistency.round.RoundResults.PatternCount;

/** Records of several lists being joined to cases; records are counted over all lists from 0. */
final class LinkedLists {
  private final int[] firsts;
  private final int[] parents;
  private final List<Doubt> doubts = new ArrayList<>();

  /**
   * Lists of these sizes, every record a case of its own.
   *
   * @param sizes number of records of each list
   */
  LinkedLists(List<Integer> sizes) {
    firsts = new int[sizes.size() + 1];
    for (int list = 0; list < sizes.size(); list++) {
      firsts[list + 1] = firsts[list] + sizes.get(list);
    }
    parents = new int[firsts[sizes.size()]];
    Arrays.setAll(parents, record -> record);
  }

  /**
   * Two records of which nobody can tell whether they are one case.
   *
   * @param left smaller number
   * @param probability that they are, 0 to 1
   */
  record Doubt(int left, int right, double probability) {}

  int first(int list) {
    return firsts[list];
  }

  int list(int record) {
    int list = 0;
    while (firsts[list + 1] <= record) {
      list++;
    }
    return list;
  }

  void join(int one, int other) {
    parents[root(one)] = root(other);
  }

  void doubt(int left, int right, double probability) {
    doubts.add(new Doubt(left, right, probability));
  }

  /** Without those whose records were joined by others. */
  List<Doubt> doubts() {
    return doubts.stream().filter(each -> root(each.left()) != root(each.right())).toList();
  }

  /** What became of each record of a list, in its order. */
  List<RecordOutcome> outcomes(int list) {
    Map<Integer, Integer> on = casesByLists();
    BitSet unclear = unclear();
    var seen = new BitSet();
    var outcomes = new ArrayList<RecordOutcome>();
    for (int record = firsts[list]; record < firsts[list + 1]; record++) {
      int root = root(record);
      outcomes.add(
          new RecordOutcome(on.getOrDefault(root, 0), seen.get(root), unclear.get(record)));
      seen.set(root);
    }
    return outcomes;
  }

  /** Every pattern, also those without a case, as far as there is any list. */
  List<PatternCount> patterns() {
    int[] cases = new int[1 << (firsts.length - 1)];
    casesByLists().values().forEach(on -> cases[on]++);
    var counts = new ArrayList<PatternCount>();
    for (int on = 1; on < cases.length; on++) {
      counts.add(new PatternCount(pattern(on), cases[on]));
    }
    return counts;
  }

  /** The lists of each case, one bit each; the case by its root. */
  private Map<Integer, Integer> casesByLists() {
    Map<Integer, Integer> lists = new HashMap<>();
    for (int record = 0; record < parents.length; record++) {
      lists.merge(root(record), 1 << list(record), (one, other) -> one | other);
    }
    return lists;
  }

  private BitSet unclear() {
    var unclear = new BitSet();
    doubts()
        .forEach(each -> {
          unclear.set(each.left());
          unclear.set(each.right());
        });
    return unclear;
  }

  private String pattern(int on) {
    var pattern = new StringBuilder();
    for (int list = 0; list < firsts.length - 1; list++) {
      pattern.append((on & 1 << list) == 0 ? '0' : '1');
    }
    return pattern.toString();
  }

  List<ListCount> lists() {
    BitSet unclear = unclear();
    var counts = new ArrayList<ListCount>();
    for (int list = 0; list < firsts.length - 1; list++) {
      int from = firsts[list];
      int to = firsts[list + 1];
      var cases = new BitSet();
      for (int record = from; record < to; record++) {
        cases.set(root(record));
      }
      counts.add(
          new ListCount(
              list,
              to - from,
              to - from - cases.cardinality(),
              unclear.get(from, to).cardinality()));
    }
    return counts;
  }

  /** What is doubtful between every two lists, doubts with a third left out. */
  List<BetweenCount> between() {
    List<Doubt> all = doubts();
    var counts = new ArrayList<BetweenCount>();
    for (int first = 0; first < firsts.length - 1; first++) {
      for (int second = first + 1; second < firsts.length - 1; second++) {
        counts.add(between(first, second, all));
      }
    }
    return counts;
  }

  private BetweenCount between(int first, int second, List<Doubt> all) {
    var unclear = new BitSet();
    for (Doubt each : all) {
      boolean left = list(each.left()) == first || list(each.left()) == second;
      boolean right = list(each.right()) == first || list(each.right()) == second;
      if (left && right) {
        unclear.set(each.left());
        unclear.set(each.right());
      }
    }
    return new BetweenCount(
        first,
        second,
        unclear.get(firsts[first], firsts[first + 1]).cardinality(),
        unclear.get(firsts[second], firsts[second + 1]).cardinality());
  }

  private int root(int record) {
    int at = record;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }
}
