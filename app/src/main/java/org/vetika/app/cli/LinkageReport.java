package org.vetika.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vetika.linkage.Clusters;
import org.vetika.linkage.LinkageMode;
import org.vetika.linkage.LinkageResult;
import org.vetika.linkage.Outcome;
import org.vetika.linkage.Pairs;
import org.vetika.linkage.RecordList;
import org.vetika.linkage.Suggestion;
import org.vetika.linkage.block.OversizedBlock;

/** What a linkage found, as CSV, as JSON, and in words. */
final class LinkageReport {
  private final List<RecordList> lists;
  private final Suggestion suggestion;
  private final LinkageResult result;

  LinkageReport(List<RecordList> lists, Suggestion suggestion, LinkageResult result) {
    this.lists = lists;
    this.suggestion = suggestion;
    this.result = result;
  }

  void pairs(PrintWriter out) {
    boolean named = lists.size() > 2;
    out.print("id_l,id_r,weight,probability,outcome" + (named ? ",list_l,list_r" : "") + "\n");
    Pairs pairs = result.pairs();
    for (int pair = 0; pair < pairs.size(); pair++) {
      int left = pairs.left(pair);
      int right = pairs.right(pair);
      out.print(cell(result.id(left)) + "," + cell(result.id(right)));
      out.printf(
          Locale.ROOT, ",%.3f,%.6f,%s", pairs.weight(pair), pairs.probability(pair), outcome(pair));
      out.print(named ? "," + cell(list(left)) + "," + cell(list(right)) + "\n" : "\n");
    }
  }

  void clusters(PrintWriter out) {
    out.print("cluster,list,id\n");
    Clusters clusters = result.clusters();
    int[] order =
        IntStream.range(0, result.records())
            .boxed()
            .sorted((a, b) -> Integer.compare(clusters.of(a), clusters.of(b)))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int record : order) {
      out.print(
          (clusters.of(record) + 1) + "," + cell(list(record)) + "," + cell(result.id(record)));
      out.print("\n");
    }
  }

  void json(PrintWriter out, boolean explained) {
    new LinkageJson(result, this).write(out, explained);
  }

  void summary(PrintWriter err) {
    for (RecordList list : lists) {
      err.printf(Locale.ROOT, "%s: %,d records%n", list.name(), list.size());
    }
    err.println("Compared: " + described());
    suggestion.leftOut().stream()
        .filter(column -> !isCompared(column.column()))
        .forEach(c -> err.println("Not compared: " + c.column() + " (" + reason(c.reason()) + ")"));
    err.println(
        "Pairs of records with equal: "
            + result.rules().stream().map(Object::toString).collect(Collectors.joining("; ")));
    result.oversized().forEach(block -> oversized(err, block));
    Pairs pairs = result.pairs();
    err.printf(
        Locale.ROOT,
        "%,d matches (probability %.3g or more), %,d pairs to review (%.3g or more)%n",
        pairs.count(Outcome.MATCH),
        result.settings().match(),
        pairs.count(Outcome.REVIEW),
        result.settings().review());
    err.printf(Locale.ROOT, "%,d cases", result.clusters().size());
    overlap(err);
  }

  private static void oversized(PrintWriter err, OversizedBlock block) {
    err.printf(
        Locale.ROOT,
        "%,d records have the same %s: compared in parts only%s%n",
        block.rows(),
        block.rule(),
        block.chained() == 0 ? "" : " (%,d are alike in every field)".formatted(block.chained()));
  }

  private void overlap(PrintWriter err) {
    if (result.settings().mode() != LinkageMode.DEDUPLICATE) {
      overlaps()
          .forEach((names, cases) -> err.printf(Locale.ROOT, "; %,d only in %s", cases, names));
    }
    err.println();
  }

  /** How many cases are on exactly which lists, named. */
  SortedMap<String, Long> overlaps() {
    long[] on = new long[result.clusters().size()];
    for (int record = 0; record < result.records(); record++) {
      on[result.clusters().of(record)] |= 1L << result.list(record);
    }
    SortedMap<String, Long> overlaps = new TreeMap<>();
    for (long some : on) {
      String names =
          IntStream.range(0, lists.size())
              .filter(list -> (some & 1L << list) != 0)
              .mapToObj(this::listName)
              .collect(Collectors.joining(" + "));
      overlaps.merge(names, 1L, Long::sum);
    }
    return overlaps;
  }

  String outcome(int pair) {
    return switch (result.pairs().outcome(pair)) {
      case MATCH -> "match";
      case REVIEW -> "review";
      case NON_MATCH -> "non-match";
    };
  }

  String list(int record) {
    return listName(result.list(record));
  }

  List<RecordList> lists() {
    return lists;
  }

  private String listName(int list) {
    return Objects.toString(Path.of(lists.get(list).name()).getFileName());
  }

  private String described() {
    return result.settings().fields().stream()
        .map(field -> field.column() + " (" + field.kind().name().toLowerCase(Locale.ROOT) + ")")
        .collect(Collectors.joining(", "));
  }

  private boolean isCompared(String column) {
    return result.settings().fields().stream().anyMatch(field -> field.column().equals(column));
  }

  private static String reason(Suggestion.Reason reason) {
    return switch (reason) {
      case NOT_IN_EVERY_LIST -> "not in every list";
      case SAYS_NOTHING -> "no two different values";
      case IS_AN_ANSWER -> "its name says it holds the answer";
      case FOLLOWS_FROM_ANOTHER -> "follows from another column";
      case TOO_MANY -> "16 others say more";
    };
  }

  private static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
