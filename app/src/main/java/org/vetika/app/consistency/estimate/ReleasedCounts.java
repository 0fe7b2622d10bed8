package org.vetika.app.consistency.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.vetika.app.consistency.release.Answer;
import org.vetika.app.consistency.release.ListCells;
import org.vetika.counts.release.PastRelease;
import org.vetika.estimation.MembershipCounts;

/**
 * Which counts of an estimate everybody may see: none below five, none that differs by so few from
 * what was released before, and none from which such a one could be worked out, the number of known
 * cases being public. How many cases a single list has is not given out: it would tell too much of
 * the patterns.
 *
 * @param rows the counts, each with what is shown of it
 * @param answer of the ledger
 */
record ReleasedCounts(List<CountRow> rows, Answer answer) {
  ReleasedCounts {
    rows = List.copyOf(rows);
  }

  /** All patterns of each stratum, those without cases too, when nothing was released before. */
  static List<CountRow> of(SortedMap<String, MembershipCounts> groups) {
    return of(groups.firstEntry().getValue().lists(), rows(groups), false, List.of()).rows();
  }

  /** All patterns of each stratum, of which nothing is shown yet. */
  static List<CountRow> rows(SortedMap<String, MembershipCounts> groups) {
    var rows = new ArrayList<CountRow>();
    groups.forEach((stratum, counts) -> {
      for (int pattern = 1; pattern < counts.patterns(); pattern++) {
        rows.add(new CountRow(stratum, counts.written(pattern), counts.count(pattern), null));
      }
    });
    return rows;
  }

  /**
   * What of counts may be shown.
   *
   * @param allOrNone where other sums of the counts are public already: if one of them has to be
   *     hidden, all are
   * @param past what was released about the same matter
   */
  static ReleasedCounts of(
      List<String> lists, List<CountRow> counts, boolean allOrNone, List<PastRelease> past) {
    List<ListCells.Row> cells =
        counts.stream()
            .map(row -> new ListCells.Row(row.stratum(), row.pattern(), row.cases()))
            .toList();
    Answer answer = ListCells.of(lists, cells).ask(past);
    boolean none = allOrNone && !answer.isWhole();
    return new ReleasedCounts(
        counts.stream()
            .map(row ->
                new CountRow(
                    row.stratum(),
                    row.pattern(),
                    row.cases(),
                    !none && answer.shows(row.stratum(), row.pattern())
                        ? (Long) row.cases()
                        : null))
            .toList(),
        answer);
  }

  /** Whether nothing may be released: neither the counts nor how many cases are known. */
  boolean isRefused() {
    return !answer.showsWholes();
  }
}
