package org.vetika.bench.linkage;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vetika.linkage.LinkageMode;
import org.vetika.linkage.LinkageResult;
import org.vetika.linkage.LinkageSettings;
import org.vetika.linkage.Linkage;
import org.vetika.linkage.Outcome;
import org.vetika.linkage.Pairs;
import org.vetika.linkage.Progress;
import org.vetika.linkage.RecordList;
import org.vetika.linkage.Suggestion;
import org.vetika.linkage.block.BlockingRule;

/**
 * De-duplicates a generated list and prints what it cost. Arguments: number of records, then the
 * blocking: {@code chosen} (by the engine), {@code tight} or {@code loose}. With a third argument, a
 * file that the list is left in.
 */
final class LinkageTiming {
  private static final long SEED = 20_261_122;
  private static final double NANOSECONDS = 1e9;
  private static final double MEBIBYTE = 1 << 20;

  private LinkageTiming() {}

  public static void main(String[] arguments) throws IOException {
    int number = Integer.parseInt(arguments[0]);
    Path file = arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempFile("reports", ".csv");
    PersonGenerator.write(new PersonGenerator(SEED).reports(number), file);
    System.gc();
    long cpu = cpu();
    long start = System.nanoTime();
    RecordList list = read(file);
    List<RecordList> lists = List.of(list);
    LinkageSettings suggested = Suggestion.from(lists, LinkageMode.DEDUPLICATE).settings();
    LinkageSettings settings = suggested.withRules(rules(arguments[1]));
    long read = System.nanoTime();
    LinkageResult result = Linkage.run(lists, settings, Progress.NONE);
    double wall = (System.nanoTime() - start) / NANOSECONDS;
    double used = (cpu() - cpu) / NANOSECONDS;
    System.out.printf(
        Locale.ROOT,
        "%d records, %s: F1 %.4f, %d clusters, wall %.1f s (reading %.1f s), CPU %.1f s, peak %.0f MiB%n",
        number, arguments[1], agreement(result), result.clusters().size(), wall,
        (read - start) / NANOSECONDS, used, peak());
    if (arguments.length < 3) {
      Files.delete(file);
    }
  }

  private static List<BlockingRule> rules(String name) {
    return switch (name) {
      case "tight" ->
          List.of(
              BlockingRule.equal("given_name", "family_name", "commune_code"),
              BlockingRule.equal("birth_date", "commune_code"),
              BlockingRule.equal("family_name", "birth_date"),
              BlockingRule.equal("commune_code", "event_date"));
      case "loose" ->
          List.of(
              BlockingRule.equal("given_name", "family_name"),
              BlockingRule.equal("birth_date", "commune_code"),
              BlockingRule.equal("given_name", "commune_code"),
              BlockingRule.equal("family_name", "birth_date"),
              BlockingRule.equal("commune_code", "event_date"));
      default -> List.of();
    };
  }

  private static RecordList read(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      List<String> header = List.of(reader.readLine().split(","));
      RecordList.Builder list = RecordList.named("reports", header.subList(1, header.size()));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        List<String> values = List.of(line.split(",", -1));
        list.add(values.getFirst(), values.subList(1, values.size()));
      }
      return list.build();
    }
  }

  private static double agreement(LinkageResult result) {
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
    System.out.printf(
        Locale.ROOT, "precision %.4f, recall %.4f; ", (double) right / found, (double) right / truth);
    return 2.0 * right / (found + truth);
  }

  private static String ofCase(String id) {
    return id.substring(0, id.indexOf('-'));
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }

  private static double peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        / MEBIBYTE;
  }
}
