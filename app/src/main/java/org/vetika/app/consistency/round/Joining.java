package org.vetika.app.consistency.round;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vetika.app.consistency.round.Judgments.Judged;
import org.vetika.linkage.Decision;
import org.vetika.linkage.Linkage;
import org.vetika.linkage.LinkageMode;
import org.vetika.linkage.LinkageResult;
import org.vetika.linkage.LinkageSettings;
import org.vetika.linkage.Outcome;
import org.vetika.linkage.RecordList;
import org.vetika.linkage.encoding.ComparisonOutcome;
import org.vetika.linkage.encoding.EncodedComparison;
import org.vetika.linkage.encoding.EncodedList;
import org.vetika.linkage.encoding.EncodedPairs;
import org.vetika.linkage.encoding.OneToOne;

/** Joins the records of lists to cases, in the way that fits what was handed in. */
final class Joining {
  /** Encodings at least so alike are one case; the least alike that are doubtful. */
  private static final double ALIKE = 0.85;

  private static final double DOUBTFUL = 0.75;
  private static final int PARTNERS = 20;
  private static final int THREADS = 2;

  private final RoundTerms terms;
  private final LinkageProgress progress;
  private final List<Judged> judged;

  /**
   * A way to join.
   *
   * @param judged what reviewers said; the linkage learns from what they decided
   */
  Joining(RoundTerms terms, List<Judged> judged, LinkageProgress progress) {
    this.terms = terms;
    this.judged = List.copyOf(judged);
    this.progress = progress;
  }

  /**
   * Joins them; empty when it was canceled.
   *
   * @param files in the order of the parties
   * @throws IllegalArgumentException when nothing can be compared
   */
  Optional<LinkedLists> join(List<byte[]> files) throws IOException {
    return switch (terms.mode()) {
      case OPEN -> Optional.of(byNames(read(files)));
      case KEYS -> Optional.of(byKeys(read(files)));
      case ENCODINGS -> byEncodings(files);
    };
  }

  private List<ReadList> read(List<byte[]> files) throws IOException {
    var lists = new ArrayList<ReadList>();
    for (byte[] file : files) {
      switch (ListFiles.read(file, terms.fields())) {
        case ListFiles.Reading.Done(ReadList list, var _) -> lists.add(list);
        case ListFiles.Reading.Failed(ListFinding finding) ->
            throw new IllegalArgumentException("A list that was taken has " + finding.key());
      }
    }
    return lists;
  }

  private static LinkedLists linked(List<ReadList> lists) {
    return new LinkedLists(lists.stream().map(list -> list.rows().size()).toList());
  }

  private LinkedLists byNames(List<ReadList> lists) {
    List<String> columns = terms.fields().stream().map(ListField::key).toList();
    boolean surname = terms.fields().contains(ListField.SURNAME);
    var records = new ArrayList<RecordList>();
    for (int at = 0; at < lists.size(); at++) {
      RecordList.Builder builder = RecordList.named(Integer.toString(at), columns);
      lists.get(at).rows().forEach(row -> builder.add(row.id(), row.values()));
      records.add(builder.build());
    }
    var settings =
        LinkageSettings.of(
            LinkageMode.BOTH, terms.fields().stream().map(each -> each.compared(surname)).toList());
    LinkedLists linked = linked(lists);
    LinkageResult result = Linkage.run(records, settings, decisions(linked), progress);
    for (int pair = 0; pair < result.pairs().size(); pair++) {
      int left = result.pairs().left(pair);
      int right = result.pairs().right(pair);
      if (result.pairs().outcome(pair) == Outcome.MATCH) {
        linked.join(left, right);
      } else if (result.pairs().outcome(pair) == Outcome.REVIEW) {
        linked.doubt(left, right, result.pairs().probability(pair));
      }
    }
    return linked;
  }

  private List<Decision> decisions(LinkedLists linked) {
    var decisions = new ArrayList<Decision>();
    for (Judged each : judged) {
      Judgments.Place place = each.place();
      int left = linked.first(place.leftList()) + place.leftRow();
      int right = linked.first(place.rightList()) + place.rightRow();
      each.decision().ifPresent(same -> decisions.add(new Decision(left, right, same)));
    }
    return decisions;
  }

  /** A record without a key is a case of its own. */
  private static LinkedLists byKeys(List<ReadList> lists) {
    LinkedLists linked = linked(lists);
    Map<String, Integer> firsts = new HashMap<>();
    for (int list = 0; list < lists.size(); list++) {
      List<ReadList.Row> rows = lists.get(list).rows();
      for (int row = 0; row < rows.size(); row++) {
        String key = rows.get(row).values().getFirst();
        int record = linked.first(list) + row;
        Integer same = key.isEmpty() ? null : firsts.putIfAbsent(key, record);
        if (same != null) {
          linked.join(record, same);
        }
      }
    }
    return linked;
  }

  private Optional<LinkedLists> byEncodings(List<byte[]> files) throws IOException {
    var lists = new ArrayList<EncodedList>();
    for (byte[] file : files) {
      lists.add(ListFiles.encodings(file));
    }
    var linked = new LinkedLists(lists.stream().map(EncodedList::count).toList());
    var comparison = new EncodedComparison(DOUBTFUL, PARTNERS, THREADS);
    for (int left = 0; left < lists.size(); left++) {
      for (int right = left + 1; right < lists.size(); right++) {
        switch (comparison.compare(lists.get(left), lists.get(right), progress.ofEncodings())) {
          case ComparisonOutcome.Stopped stopped -> {
            return Optional.empty();
          }
          case ComparisonOutcome.Compared compared ->
              add(OneToOne.optimal(compared.pairs()), linked, left, right);
        }
      }
    }
    return Optional.of(linked);
  }

  private static void add(EncodedPairs pairs, LinkedLists linked, int left, int right) {
    for (int pair = 0; pair < pairs.size(); pair++) {
      int one = linked.first(left) + pairs.left()[pair];
      int other = linked.first(right) + pairs.right()[pair];
      if (pairs.similarity()[pair] >= ALIKE) {
        linked.join(one, other);
      } else {
        linked.doubt(one, other, pairs.similarity()[pair]);
      }
    }
  }
}
