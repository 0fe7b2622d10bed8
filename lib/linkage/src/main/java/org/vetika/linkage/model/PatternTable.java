package org.vetika.linkage.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vetika.linkage.compare.PairPatterns;

/**
 * Agreement patterns with the number of pairs of each, which may be an estimate from a sample. In
 * the order of the patterns, so that the same pairs give the same sums whichever thread counted
 * first.
 */
final class PatternTable {
  private record Row(long pattern, double pairs) {}

  private final long[] patterns;
  private final double[] pairs;

  private PatternTable(List<Row> rows) {
    rows.sort(Comparator.comparingLong(Row::pattern).thenComparingDouble(Row::pairs));
    patterns = rows.stream().mapToLong(Row::pattern).toArray();
    pairs = rows.stream().mapToDouble(Row::pairs).toArray();
  }

  static PatternTable of(PatternCounts counts) {
    List<Row> rows = new ArrayList<>();
    counts.forEach((pattern, count) -> rows.add(new Row(pattern, count)));
    return new PatternTable(rows);
  }

  /** Each pair once: those that are a rule's own. */
  static PatternTable ofOwn(List<CandidatePatterns.OfRule> rules) {
    List<Row> rows = new ArrayList<>();
    for (CandidatePatterns.OfRule rule : rules) {
      rule.own()
          .forEach((pattern, count) -> rows.add(new Row(pattern, count * rule.pairsPerCount())));
    }
    return new PatternTable(rows);
  }

  int size() {
    return patterns.length;
  }

  int level(int row, int field) {
    return PairPatterns.level(patterns[row], field);
  }

  long pattern(int row) {
    return patterns[row];
  }

  double pairs(int row) {
    return pairs[row];
  }

  double total() {
    double total = 0;
    for (double some : pairs) {
      total += some;
    }
    return total;
  }
}
