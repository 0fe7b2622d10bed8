package org.vetika.app.consistency.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.vetika.counts.release.CountTable;
import org.vetika.counts.release.Dimension;
import org.vetika.counts.release.Release;
import org.vetika.counts.release.ReleaseRules;
import org.vetika.counts.release.Suppressing;
import org.vetika.estimation.MembershipCounts;

/**
 * Which counts of an estimate everybody may see: none below five, and none from which such a one
 * could be worked out, the number of known cases being public. How many cases a single list has is
 * not given out: it would tell too much of the patterns.
 */
final class ReleasedCounts {
  private static final ReleaseRules RULES = new ReleaseRules(5, false);

  private ReleasedCounts() {}

  /** All patterns of each stratum, those without cases too. */
  static List<CountRow> of(SortedMap<String, MembershipCounts> groups) {
    MembershipCounts first = groups.firstEntry().getValue();
    List<String> strata = List.copyOf(groups.keySet());
    List<String> patterns = IntStream.range(1, first.patterns()).mapToObj(first::written).toList();
    CountTable table =
        CountTable.of(
            List.of(
                Dimension.flat("stratum", strata.stream().map(name -> "s" + name).toList()),
                Dimension.flat("pattern", patterns)));
    for (int stratum = 0; stratum < strata.size(); stratum++) {
      for (int pattern = 1; pattern <= patterns.size(); pattern++) {
        table.add(
            new int[] {stratum + 1, pattern},
            Objects.requireNonNull(groups.get(strata.get(stratum))).count(pattern));
      }
    }
    return rows(Suppressing.of(table, RULES, List.of()), strata, patterns);
  }

  /**
   * The same for counts of which other sums are public already: if one of them has to be hidden,
   * all are.
   */
  static List<CountRow> allOrNone(SortedMap<String, MembershipCounts> groups) {
    List<CountRow> rows = of(groups);
    return rows.stream().allMatch(row -> row.shown() != null)
        ? rows
        : rows.stream()
            .map(row -> new CountRow(row.stratum(), row.pattern(), row.cases(), null))
            .toList();
  }

  /** Node 0 of each dimension is the whole. */
  private static List<CountRow> rows(Release release, List<String> strata, List<String> patterns) {
    CountTable table = release.table();
    var rows = new ArrayList<CountRow>();
    for (int stratum = 0; stratum < strata.size(); stratum++) {
      for (int pattern = 1; pattern <= patterns.size(); pattern++) {
        int cell = table.cell(new int[] {stratum + 1, pattern});
        long cases = table.value(cell);
        rows.add(
            new CountRow(
                strata.get(stratum),
                patterns.get(pattern - 1),
                cases,
                release.status(cell).shown() ? (Long) cases : null));
      }
    }
    return rows;
  }
}
