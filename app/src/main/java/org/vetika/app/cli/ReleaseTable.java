package org.vetika.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.vetika.app.table.Table;
import org.vetika.app.table.UnreadableTable;
import org.vetika.counts.release.CountTable;
import org.vetika.counts.release.Dimension;
import org.vetika.khmer.KhmerDigits;

/** Reads the table of {@code suppress}: columns of groups and a column of counts. */
final class ReleaseTable {
  private record Row(long line, List<String> values, long count) {}

  private final Path file;
  private final List<List<String>> levels;
  private final List<Row> rows = new ArrayList<>();

  private ReleaseTable(Path file, List<List<String>> levels) {
    this.file = file;
    this.levels = levels;
  }

  /**
   * Reads all rows.
   *
   * @param countColumn the column that counts
   * @param hierarchies columns that are levels of one dimension: {@code province>district}
   */
  static CountTable read(Path file, String countColumn, List<String> hierarchies)
      throws IOException {
    InputFile.check(file);
    try (Table table = Table.open(file)) {
      ReleaseTable read = new ReleaseTable(file, levels(table.columns(), countColumn, hierarchies));
      read.rows(table, table.column(countColumn));
      return read.table();
    } catch (UnreadableTable e) {
      throw new CommandFailure(file.getFileName() + " " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(file.getFileName() + ": " + e.getMessage(), e);
    }
  }

  /** Each column of groups is a dimension of its own, if no hierarchy names it. */
  private static List<List<String>> levels(
      List<String> columns, String countColumn, List<String> hierarchies) {
    List<List<String>> levels = new ArrayList<>();
    Set<String> named = new LinkedHashSet<>();
    for (String hierarchy : hierarchies) {
      List<String> columnsOfOne = Arrays.stream(hierarchy.split(">")).map(String::strip).toList();
      levels.add(columnsOfOne);
      named.addAll(columnsOfOne);
    }
    for (String column : columns) {
      if (!column.equalsIgnoreCase(countColumn)
          && named.stream().noneMatch(column::equalsIgnoreCase)) {
        levels.add(List.of(column));
      }
    }
    return levels;
  }

  private void rows(Table table, int count) throws IOException {
    List<Integer> columns = new ArrayList<>();
    for (List<String> dimension : levels) {
      for (String column : dimension) {
        columns.add(table.column(column));
      }
    }
    Map<List<String>, Long> seen = new HashMap<>();
    while (table.next()) {
      List<String> values = new ArrayList<>();
      for (int column : columns) {
        values.add(value(table, column));
      }
      Long number = FigureTable.count(KhmerDigits.toLatin(table.value(count)).strip());
      if (number == null) {
        throw at(table.line(), "not a whole number of 0 or more: " + table.value(count));
      }
      Long before = seen.putIfAbsent(List.copyOf(values), table.line());
      if (before != null) {
        throw at(table.line(), "line " + before + " is about the same group");
      }
      rows.add(new Row(table.line(), values, number));
    }
    if (rows.isEmpty()) {
      throw new CommandFailure(file.getFileName() + " has no rows");
    }
  }

  /** Sums are made here: a row of sums would be counted twice. */
  private String value(Table table, int column) {
    String value = table.value(column).strip();
    boolean sum = value.matches("(?iu)total|all|sum|សរុប|\\*");
    if (value.isEmpty() || sum) {
      throw at(
          table.line(),
          (sum ? "a row of sums" : "an empty group")
              + " in column "
              + table.columns().get(column)
              + ": give single groups, all sums are made from them");
    }
    return value;
  }

  private CommandFailure at(long line, String what) {
    return new CommandFailure(file.getFileName() + " line " + line + ": " + what);
  }

  private CountTable table() {
    List<Dimension> dimensions = new ArrayList<>();
    List<Map<List<String>, Integer>> leaves = new ArrayList<>();
    int start = 0;
    for (List<String> dimension : levels) {
      int from = start;
      int to = start + dimension.size();
      Set<List<String>> paths = new LinkedHashSet<>();
      rows.forEach(row -> paths.add(List.copyOf(row.values.subList(from, to))));
      Dimension built = Dimension.of(String.join(">", dimension), List.copyOf(paths));
      Map<List<String>, Integer> byPath = new HashMap<>();
      for (int node = 0; node < built.size(); node++) {
        byPath.put(built.path(node), node);
      }
      dimensions.add(built);
      leaves.add(byPath);
      start = to;
    }
    CountTable table = CountTable.of(dimensions);
    for (Row row : rows) {
      table.add(nodes(row, leaves), row.count);
    }
    return table;
  }

  private int[] nodes(Row row, List<Map<List<String>, Integer>> leaves) {
    int[] nodes = new int[leaves.size()];
    int start = 0;
    for (int at = 0; at < nodes.length; at++) {
      int to = start + levels.get(at).size();
      nodes[at] = Objects.requireNonNull(leaves.get(at).get(row.values.subList(start, to)));
      start = to;
    }
    return nodes;
  }
}
