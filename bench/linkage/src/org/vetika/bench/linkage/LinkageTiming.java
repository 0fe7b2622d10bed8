package org.vetika.bench.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vetika.linkage.Linkage;
import org.vetika.linkage.LinkageMode;
import org.vetika.linkage.LinkageResult;
import org.vetika.linkage.LinkageSettings;
import org.vetika.linkage.Outcome;
import org.vetika.linkage.Pairs;
import org.vetika.linkage.Progress;
import org.vetika.linkage.RecordList;
import org.vetika.linkage.Suggestion;

/**
 * De-duplicates a list of reports with the library and prints what it cost and how right it is.
 * Arguments: the file, then the blocking: {@code tight}, {@code loose}, or {@code chosen} by the
 * engine.
 */
final class LinkageTiming {
  private LinkageTiming() {}

  public static void main(String[] arguments) throws IOException {
    List<RecordList> lists = List.of(read(Path.of(arguments[0])));
    LinkageSettings suggested = Suggestion.from(lists, LinkageMode.DEDUPLICATE).settings();
    LinkageSettings settings = suggested.withRules(ReportRules.of(arguments[1]).rules());
    LinkageResult result = Linkage.run(lists, settings, Progress.NONE);
    Cost cost = Cost.soFar();
    cost.print();
    print(result);
  }

  static RecordList read(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      List<String> header = List.of(reader.readLine().split(","));
      RecordList.Builder list = RecordList.named("reports", header.subList(1, header.size()));
      String[] values = new String[header.size() - 1];
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int end = line.indexOf(',');
        takeApart(line, end + 1, values);
        list.add(line.substring(0, end), List.of(values));
      }
      return list.build();
    }
  }

  private static void takeApart(String line, int from, String[] values) {
    int start = from;
    for (int value = 0; value < values.length; value++) {
      int comma = line.indexOf(',', start);
      int end = comma < 0 ? line.length() : comma;
      values[value] = line.substring(start, end);
      start = end + 1;
    }
  }

  private static void print(LinkageResult result) {
    Pairs pairs = result.pairs();
    long right = 0;
    for (int pair = 0; pair < pairs.size(); pair++) {
      boolean match = pairs.outcome(pair) == Outcome.MATCH;
      String left = result.id(pairs.left(pair));
      right += match && ofCase(left).equals(ofCase(result.id(pairs.right(pair)))) ? 1 : 0;
    }
    Map<String, Integer> reports = new HashMap<>();
    for (int record = 0; record < result.records(); record++) {
      reports.merge(ofCase(result.id(record)), 1, Integer::sum);
    }
    long truth = reports.values().stream().mapToLong(n -> n * (n - 1L) / 2).sum();
    int found = pairs.count(Outcome.MATCH);
    Cost.print("kept", pairs.size());
    Cost.print("matches", found);
    Cost.print("clusters", result.clusters().size());
    Cost.print("precision", (double) right / found);
    Cost.print("recall", (double) right / truth);
    Cost.print("f1", 2.0 * right / (found + truth));
  }

  private static String ofCase(String id) {
    return id.substring(0, id.indexOf('-'));
  }
}
