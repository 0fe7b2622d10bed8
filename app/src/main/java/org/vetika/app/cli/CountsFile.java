package org.vetika.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.vetika.app.table.Table;
import org.vetika.app.table.UnreadableTable;
import org.vetika.estimation.MembershipCounts;

/**
 * Reads how many cases stand on which lists: a column of 0 and 1 for each list, the column {@code
 * count}, and if wanted {@code stratum}, the part that the row belongs to.
 */
final class CountsFile {
  private static final String COUNT = "count";
  private static final String STRATUM = "stratum";

  private final Path file;
  private final List<String> lists = new ArrayList<>();
  private final SortedMap<String, long[]> counts = new TreeMap<>();
  private final Map<String, Long> lines = new HashMap<>();

  private CountsFile(Path file) {
    this.file = file;
  }

  /**
   * The counts by stratum; one with an empty name when the file has no strata.
   *
   * @throws CommandFailure with the line, when the file cannot be taken
   */
  static SortedMap<String, MembershipCounts> read(Path file) throws IOException {
    InputFile.check(file);
    return new CountsFile(file).read();
  }

  private SortedMap<String, MembershipCounts> read() throws IOException {
    try (Table table = Table.open(file)) {
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
    } catch (UnreadableTable e) {
      throw new CommandFailure(file + " " + e.getMessage(), e);
    }
    return groups();
  }

  private void checkLists() {
    if (lists.isEmpty() || lists.size() > MembershipCounts.MOST_LISTS) {
      throw failure(
          1,
          "beside \""
              + COUNT
              + "\" one to "
              + MembershipCounts.MOST_LISTS
              + " columns are expected, one for each list; there are "
              + lists.size());
    }
  }

  private int pattern(Table table, int[] columns) {
    int pattern = 0;
    for (int list = 0; list < columns.length; list++) {
      String value = table.value(columns[list]).strip();
      if (!value.equals("0") && !value.equals("1")) {
        throw failure(
            table.line(),
            "column \"" + lists.get(list) + "\" holds \"" + value + "\": 0 or 1 is expected");
      }
      pattern |= value.equals("1") ? 1 << list : 0;
    }
    if (pattern == 0) {
      throw failure(
          table.line(),
          "0 in every list: cases on no list are what is to be estimated; leave the row out");
    }
    return pattern;
  }

  private long count(Table table, int column) {
    String value = table.value(column).strip();
    if (value.matches("-\\d+")) {
      throw failure(table.line(), "the count is negative: " + value);
    }
    if (!value.matches("\\d{1,9}") || Long.parseLong(value) > MembershipCounts.MOST_CASES) {
      throw failure(
          table.line(),
          "the count is \""
              + value
              + "\": a whole number up to "
              + MembershipCounts.MOST_CASES
              + " is expected, without separators");
    }
    return Long.parseLong(value);
  }

  private void add(long line, String stratum, int pattern, long count) {
    Long before = lines.putIfAbsent(stratum + "\n" + pattern, line);
    if (before != null) {
      throw failure(line, "the same lists as in line " + before + ": each pattern stands once");
    }
    counts.computeIfAbsent(stratum, name -> new long[1 << lists.size()])[pattern] = count;
  }

  private SortedMap<String, MembershipCounts> groups() {
    SortedMap<String, MembershipCounts> groups = new TreeMap<>();
    counts.forEach((stratum, cells) -> {
      if (sum(cells) == 0) {
        throw new CommandFailure(file + ": there are no cases" + in(stratum));
      }
      if (sum(cells) > MembershipCounts.MOST_CASES) {
        throw new CommandFailure(file + ": there are too many cases" + in(stratum));
      }
      groups.put(stratum, MembershipCounts.of(lists, cells));
    });
    if (groups.isEmpty()) {
      throw new CommandFailure(file + ": there are no rows below the heading");
    }
    return groups;
  }

  private static long sum(long[] cells) {
    return Arrays.stream(cells).sum();
  }

  private static String in(String stratum) {
    return stratum.isEmpty() ? "" : " in the stratum \"" + stratum + "\"";
  }

  private CommandFailure failure(long line, String what) {
    return new CommandFailure(file + " line " + line + ": " + what);
  }
}
