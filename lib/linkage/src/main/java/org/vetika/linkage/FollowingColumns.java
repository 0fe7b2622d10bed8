package org.vetika.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vetika.linkage.compare.Column;

/**
 * Sees that a column follows from another: the district from the commune, by code or by name. The
 * model takes fields as independent, and would count one agreement twice.
 *
 * @param lists that are looked at, some thousands of records of each
 */
record FollowingColumns(List<RecordList> lists) {
  private static final int LOOKED_AT = 20_000;
  private static final double NEARLY_ALL = 0.98;
  private static final double MOSTLY_KNOWN = 0.8;
  private static final double MOST_OF_ONE_VALUE = 0.9;
  private static final int RECORDS_PER_VALUE = 10;

  /** Whether one column says nothing that the other does not say more exactly. */
  boolean follows(String column, String from) {
    Counts counts = new Counts();
    for (RecordList list : lists) {
      Column values = list.column(column);
      Column causes = list.column(from);
      int step = Math.max(1, list.size() / LOOKED_AT);
      for (int record = 0; record < list.size(); record += step) {
        counts.add(
            causes.texts().value(causes.codes()[record]),
            values.texts().value(values.codes()[record]));
      }
    }
    return counts.follows();
  }

  private static final class Counts {
    private final Map<String, Map<String, Integer>> byCause = new HashMap<>();
    private final Map<String, Integer> byValue = new HashMap<>();
    private int known;
    private int both;
    private int longer;

    void add(String cause, String value) {
      known += value.isEmpty() ? 0 : 1;
      if (!value.isEmpty() && !cause.isEmpty()) {
        both++;
        longer += isPartOfCode(value, cause) ? 1 : 0;
        byValue.merge(value, 1, Integer::sum);
        byCause.computeIfAbsent(cause, _ -> new HashMap<>()).merge(value, 1, Integer::sum);
      }
    }

    private static boolean isPartOfCode(String value, String cause) {
      return cause.length() > value.length()
          && cause.startsWith(value)
          && Character.isDigit(value.charAt(0));
    }

    boolean follows() {
      boolean often = both > 0 && both >= MOSTLY_KNOWN * known;
      return often && (longer >= NEARLY_ALL * both || isExplained());
    }

    /**
     * Each value of the other column goes with one of this one, and that is no wonder of values
     * that occur once or of a column that hardly varies.
     */
    private boolean isExplained() {
      boolean varied = most(byValue) <= MOST_OF_ONE_VALUE * both;
      boolean repeated = both >= RECORDS_PER_VALUE * byCause.size();
      boolean coarser = byValue.size() < byCause.size();
      int explained = byCause.values().stream().mapToInt(Counts::most).sum();
      return varied && repeated && coarser && explained >= NEARLY_ALL * both;
    }

    private static int most(Map<String, Integer> counts) {
      return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
  }
}
