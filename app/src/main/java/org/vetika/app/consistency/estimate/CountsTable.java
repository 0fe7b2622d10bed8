package org.vetika.app.consistency.estimate;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.vetika.app.table.Table;
import org.vetika.estimation.MembershipCounts;

/**
 * Reads how many cases stand on which lists: a column of 0 and 1 for each list, the column {@code
 * count}, and if wanted {@code stratum}, the part that the row belongs to. For the command and for
 * the desk.
 */
public final class CountsTable {
  private static final String COUNT = "count";
  private static final String STRATUM = "stratum";

  private final List<String> lists = new ArrayList<>();
  private final SortedMap<String, long[]> counts = new TreeMap<>();
  private final Map<String, Long> lines = new HashMap<>();

  private CountsTable() {}

  /**
   * The counts by stratum; one with an empty name when the file has no strata.
   *
   * @param input closed when it was read
   * @throws org.vetika.app.table.UnreadableTable when it is no table
   * @throws UnusableCounts with the line, when it holds something else
   */
  public static SortedMap<String, MembershipCounts> read(InputStream input)
      throws IOException, UnusableCounts {
    try (Table table = Table.open(input)) {
      return new CountsTable().read(table);
    }
  }

  private SortedMap<String, MembershipCounts> read(Table table) throws IOException, UnusableCounts {
    int count = table.column(COUNT);
    int stratum = table.has(STRATUM) ? table.column(STRATUM) : -1;
    int[] columns =
        IntStream.range(0, table.columns().size())
            .filter(column -> column != count && column != stratum)
            .toArray();
    for (int column : columns) {
      lists.add(table.columns().get(column));
    }
    checkLists();
    while (table.next()) {
      String name = stratum < 0 ? "" : table.value(stratum).strip();
      add(table.line(), name, pattern(table, columns), count(table, count));
    }
    return groups();
  }

  private void checkLists() throws UnusableCounts {
    if (lists.isEmpty() || lists.size() > MembershipCounts.MOST_LISTS) {
      throw new UnusableCounts("lists", 1, text(MembershipCounts.MOST_LISTS), text(lists.size()));
    }
  }

  private int pattern(Table table, int[] columns) throws UnusableCounts {
    int pattern = 0;
    for (int list = 0; list < columns.length; list++) {
      String value = table.value(columns[list]).strip();
      if (!value.equals("0") && !value.equals("1")) {
        throw new UnusableCounts("cell", table.line(), lists.get(list), value);
      }
      pattern |= value.equals("1") ? 1 << list : 0;
    }
    if (pattern == 0) {
      throw new UnusableCounts("no-list", table.line());
    }
    return pattern;
  }

  private static long count(Table table, int column) throws UnusableCounts {
    String value = table.value(column).strip();
    if (value.matches("-\\d+")) {
      throw new UnusableCounts("negative", table.line(), value);
    }
    if (!value.matches("[0-9]{1,9}") || Long.parseLong(value) > MembershipCounts.MOST_CASES) {
      throw new UnusableCounts("count", table.line(), value, text(MembershipCounts.MOST_CASES));
    }
    return Long.parseLong(value);
  }

  private void add(long line, String stratum, int pattern, long count) throws UnusableCounts {
    Long before = lines.putIfAbsent(stratum + "\n" + pattern, line);
    if (before != null) {
      throw new UnusableCounts("twice", line, text(before));
    }
    counts.computeIfAbsent(stratum, name -> new long[1 << lists.size()])[pattern] = count;
  }

  private SortedMap<String, MembershipCounts> groups() throws UnusableCounts {
    SortedMap<String, MembershipCounts> groups = new TreeMap<>();
    for (Map.Entry<String, long[]> each : counts.entrySet()) {
      long sum = Arrays.stream(each.getValue()).sum();
      if (sum == 0 || sum > MembershipCounts.MOST_CASES) {
        String what = sum == 0 ? "no-cases" : "too-many";
        String stratum = each.getKey();
        throw stratum.isEmpty()
            ? new UnusableCounts(what, 0)
            : new UnusableCounts(what + "-in", 0, stratum);
      }
      groups.put(each.getKey(), MembershipCounts.of(lists, each.getValue()));
    }
    if (groups.isEmpty()) {
      throw new UnusableCounts("no-rows", 0);
    }
    return groups;
  }

  private static String text(long number) {
    return Long.toString(number);
  }
}
