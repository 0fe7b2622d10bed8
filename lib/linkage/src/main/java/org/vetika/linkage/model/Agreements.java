package org.vetika.linkage.model;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vetika.linkage.compare.LevelScheme;
import org.vetika.linkage.compare.PairPatterns;

/**
 * Patterns reduced to which fields agree and which differ, one bit each. A field agrees up to the
 * last level that is some times likelier for matches; one in which no level is tells nothing.
 */
final class Agreements {
  private static final double SPEAKS_FOR_A_MATCH = 4;

  private final int[] last;
  private final double[] agreeing;
  private final double[] byChance;
  private int telling;

  /**
   * Pairs that agree and differ in the same fields.
   *
   * @param agree bit k is set if they agree in field k
   * @param differ bit k is set if they differ in it; neither if a value is missing
   * @param pairs how many there are
   */
  record Row(int agree, int differ, double pairs) {}

  /** With what is expected of m before data is seen, and u as measured. */
  Agreements(Probabilities expected) {
    int fields = expected.m().length;
    last = new int[fields];
    agreeing = new double[fields];
    byChance = new double[fields];
    for (int field = 0; field < fields; field++) {
      double[] m = expected.m()[field];
      double[] u = expected.u()[field];
      while (last[field] + 2 < m.length
          && m[last[field] + 1] >= SPEAKS_FOR_A_MATCH * u[last[field] + 1]) {
        last[field]++;
        agreeing[field] += m[last[field]];
        byChance[field] += u[last[field]];
      }
      telling |= last[field] >= LevelScheme.EQUAL ? 1 << field : 0;
    }
  }

  List<Row> rows(PatternTable table) {
    SortedMap<Long, Double> counted = new TreeMap<>();
    for (int row = 0; row < table.size(); row++) {
      counted.merge(reduced(table.pattern(row)), table.pairs(row), Double::sum);
    }
    return counted.entrySet().stream()
        .map(entry ->
            new Row((int) (long) entry.getKey(), (int) (entry.getKey() >>> 32), entry.getValue()))
        .toList();
  }

  private long reduced(long pattern) {
    long reduced = 0;
    for (int field = 0; field < last.length; field++) {
      int level = PairPatterns.level(pattern, field);
      if (level != 0 && last[field] != 0) {
        reduced |= level <= last[field] ? 1L << field : 1L << 32 + field;
      }
    }
    return reduced;
  }

  /** Bits of the fields that tell something. */
  int telling() {
    return telling;
  }

  int fields() {
    return last.length;
  }

  /** The share of matches expected to agree in a field, before data is seen. */
  double agreeing(int field) {
    return agreeing[field];
  }

  /** The share of pairs that agree in a field by chance. */
  double byChance(int field) {
    return byChance[field];
  }

  /** How much agreement in all these fields says: −log2 of its probability by chance. */
  double bits(int fields) {
    double bits = 0;
    for (int field = 0; field < last.length; field++) {
      bits -=
          (fields & telling & 1 << field) == 0 ? 0 : Math.log(byChance[field]) * Probabilities.BITS;
    }
    return bits;
  }
}
