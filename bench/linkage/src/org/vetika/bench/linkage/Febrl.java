package org.vetika.bench.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vetika.linkage.Linkage;
import org.vetika.linkage.LinkageMode;
import org.vetika.linkage.LinkageResult;
import org.vetika.linkage.Outcome;
import org.vetika.linkage.Pairs;
import org.vetika.linkage.Progress;
import org.vetika.linkage.RecordList;
import org.vetika.linkage.Suggestion;

/**
 * Prints F1 of a FEBRL list, or of two, linked with what the columns suggest: the usual threshold,
 * no labels. The number in {@code rec-NUMBER-org} names the person.
 */
final class Febrl {
  private Febrl() {}

  public static void main(String[] arguments) throws IOException {
    boolean one = arguments.length == 1;
    List<RecordList> lists =
        one
            ? List.of(read(Path.of(arguments[0])))
            : List.of(read(Path.of(arguments[0])), read(Path.of(arguments[1])));
    LinkageMode mode = one ? LinkageMode.DEDUPLICATE : LinkageMode.LINK;
    LinkageResult result =
        Linkage.run(lists, Suggestion.from(lists, mode).settings(), Progress.NONE);
    Pairs pairs = result.pairs();
    int right = 0;
    for (int pair = 0; pair < pairs.size(); pair++) {
      String left = person(result.id(pairs.left(pair)));
      boolean same = left.equals(person(result.id(pairs.right(pair))));
      right += same && pairs.outcome(pair) == Outcome.MATCH ? 1 : 0;
    }
    Cost.print("f1", 2.0 * right / (pairs.count(Outcome.MATCH) + truth(lists)));
  }

  /** Pairs of records of one person, in one list or across two. */
  private static long truth(List<RecordList> lists) {
    Map<String, Integer> first = persons(lists.getFirst());
    if (lists.size() == 1) {
      return first.values().stream().mapToLong(n -> n * (n - 1L) / 2).sum();
    }
    Map<String, Integer> second = persons(lists.getLast());
    return first.entrySet().stream()
        .mapToLong(person -> (long) person.getValue() * second.getOrDefault(person.getKey(), 0))
        .sum();
  }

  private static Map<String, Integer> persons(RecordList list) {
    Map<String, Integer> records = new HashMap<>();
    for (int record = 0; record < list.size(); record++) {
      records.merge(person(list.id(record)), 1, Integer::sum);
    }
    return records;
  }

  private static String person(String id) {
    return id.split("-")[1];
  }

  private static RecordList read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> header = List.of(lines.getFirst().split(", *"));
    RecordList.Builder list = RecordList.named(file.toString(), header.subList(1, header.size()));
    for (String line : lines.subList(1, lines.size())) {
      List<String> values = List.of(line.split(",", -1));
      list.add(values.getFirst().strip(), values.subList(1, values.size()));
    }
    return list.build();
  }
}
