package org.vetika.app.consistency.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vetika.app.consistency.SmallCounts;
import org.vetika.counts.release.CountTable;
import org.vetika.counts.release.Dimension;
import org.vetika.counts.release.PastRelease;
import org.vetika.counts.release.Release;
import org.vetika.counts.release.ReleaseRules;
import org.vetika.counts.release.Suppressing;

/**
 * Counts of cases by the lists they are on, in the form that is compared with earlier releases:
 * cells are called by the names of the lists, so that their order does not matter.
 *
 * <p>The table is flat: all patterns of each stratum with their sums. One of lists by lists would
 * have the cell of cases on no list, which is known to be empty and would make every proof void.
 */
public final class ListCells {
  /** Differences below it are not shown either. */
  public static final int THRESHOLD = SmallCounts.HIDDEN_BELOW;

  private static final ReleaseRules RULES = new ReleaseRules(THRESHOLD, false);

  private final List<String> names;
  private final List<String> strata;
  private final Map<List<String>, Long> counts = new HashMap<>();
  private final List<String> patterns;

  private ListCells(List<String> lists, List<Row> rows) {
    names = ListNames.of(lists);
    strata = rows.stream().map(Row::stratum).distinct().sorted().toList();
    patterns =
        IntStream.range(1, 1 << lists.size())
            .mapToObj(bits -> pattern(bits, lists.size()))
            .toList();
    rows.forEach(
        row -> counts.merge(List.of(row.stratum(), row.pattern()), row.cases(), Long::sum));
  }

  /**
   * Cases on exactly these lists.
   *
   * @param stratum empty when all cases are counted together
   * @param pattern one character a list: 1 is on it, 0 is not
   */
  public record Row(String stratum, String pattern, long cases) {}

  /**
   * Counts to be released; patterns without a row have no case.
   *
   * @param lists their names, in the order of the patterns
   */
  public static ListCells of(List<String> lists, List<Row> rows) {
    return new ListCells(List.copyOf(lists), List.copyOf(rows));
  }

  private static String pattern(int bits, int lists) {
    return IntStream.range(0, lists)
        .mapToObj(list -> (bits >> list & 1) == 1 ? "1" : "0")
        .collect(Collectors.joining());
  }

  List<String> names() {
    return names;
  }

  /** What may be shown beside all that was. A release that showed no count tells nothing. */
  public Answer ask(List<PastRelease> past) {
    List<PastRelease> telling = past.stream().filter(ListCells::shows).toList();
    Release release = Suppressing.of(table(), RULES, telling);
    return new Answer(this, release, telling);
  }

  private static boolean shows(PastRelease past) {
    return past.published().keySet().stream().anyMatch(cell -> cell.startsWith("stratum="));
  }

  private CountTable table() {
    CountTable table =
        CountTable.of(
            List.of(
                Dimension.flat("stratum", strata.stream().map(name -> "s" + name).toList()),
                Dimension.flat("pattern", patterns.stream().map(this::label).toList())));
    for (int stratum = 0; stratum < strata.size(); stratum++) {
      for (int pattern = 0; pattern < patterns.size(); pattern++) {
        table.add(
            new int[] {stratum + 1, pattern + 1},
            counts.getOrDefault(List.of(strata.get(stratum), patterns.get(pattern)), 0L));
      }
    }
    return table;
  }

  /** The name of the cell of a pattern over all strata, as in the ledger. */
  public String cell(String pattern) {
    return CommonLists.CELL + label(pattern);
  }

  /** Names of lists in their order by name, each with whether the cases are on it. */
  private String label(String pattern) {
    return IntStream.range(0, names.size())
        .boxed()
        .sorted((one, other) -> names.get(one).compareTo(names.get(other)))
        .map(at -> (pattern.charAt(at) == '1' ? "+" : "-") + names.get(at))
        .collect(Collectors.joining(","));
  }

  /** The node of a stratum in its dimension; 0 is the whole. */
  int node(String stratum) {
    return strata.indexOf(stratum) + 1;
  }

  /** The node of a pattern in its dimension; 0 is the whole. */
  int patternNode(String pattern) {
    return patterns.indexOf(pattern) + 1;
  }

  List<String> strata() {
    return strata;
  }

  /** How many cases there are by label, over all strata. */
  Map<String, Long> sums() {
    Map<String, Long> sums = new HashMap<>();
    for (String pattern : patterns) {
      long sum =
          strata.stream()
              .mapToLong(stratum -> counts.getOrDefault(List.of(stratum, pattern), 0L))
              .sum();
      sums.put(label(pattern), sum);
    }
    return sums;
  }
}
