package org.vetika.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vetika.linkage.encoding.ComparisonOutcome;
import org.vetika.linkage.encoding.EncodedComparison;
import org.vetika.linkage.encoding.EncodedList;
import org.vetika.linkage.encoding.EncodedPairs;
import org.vetika.linkage.encoding.OneToOne;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code vetika encode compare}: whoever has no secret finds the records that are alike. */
@Command(
    name = "compare",
    description = {
      "Compares two encoded lists and prints how many records are in both. The pairs name rows;",
      "each party finds its own records by the file OWN that encode wrote beside its list."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class EncodeCompareCommand extends FileCommand {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** How pairs are chosen where rows have several partners. */
  enum Choice {
    OPTIMAL,
    GREEDY,
    ALL
  }

  @Parameters(index = "0", paramLabel = "A.clk", description = "Encoded list of one party.")
  private Path left = Path.of("");

  @Parameters(index = "1", paramLabel = "B.clk", description = "Encoded list of the other.")
  private Path right = Path.of("");

  @Option(
      names = "--threshold",
      defaultValue = "0.8",
      description = "Least likeness (Dice) of a pair, 0 to 1. Default: ${DEFAULT-VALUE}")
  private double threshold = .8;

  @Option(
      names = "--choose",
      defaultValue = "optimal",
      description = {
        "optimal or greedy: each row in one pair at most; all: every pair.",
        "Default: ${DEFAULT-VALUE}"
      })
  private Choice choose = Choice.OPTIMAL;

  @Option(names = "--out", paramLabel = "FILE.csv", description = "Pairs: row_l,row_r,similarity.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Override
  int work(PrintWriter results) throws IOException {
    InputFile.check(left);
    InputFile.check(right);
    EncodedList one = EncodedList.read(left);
    EncodedList other = EncodedList.read(right);
    var line = new ProgressLine(false);
    ComparisonOutcome outcome =
        EncodedComparison.at(threshold).compare(one, other, line.ofComparison("compared"));
    line.end();
    if (outcome instanceof ComparisonOutcome.Compared compared) {
      EncodedPairs pairs = chosen(compared.pairs());
      if (out != null) {
        write(out, pairs);
      }
      print(results, counts(one, other, pairs, compared));
    }
    return 0;
  }

  private EncodedPairs chosen(EncodedPairs pairs) {
    return switch (choose) {
      case OPTIMAL -> OneToOne.optimal(pairs);
      case GREEDY -> OneToOne.greedy(pairs);
      case ALL -> pairs;
    };
  }

  private Map<String, Object> counts(
      EncodedList one, EncodedList other, EncodedPairs pairs, ComparisonOutcome.Compared compared) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("round", one.round());
    counts.put("left", one.count());
    counts.put("right", other.count());
    counts.put("pairs", pairs.size());
    if (choose != Choice.ALL) {
      counts.put("onlyLeft", one.count() - pairs.size());
      counts.put("onlyRight", other.count() - pairs.size());
      counts.put("union", one.count() + other.count() - pairs.size());
    }
    counts.put("threshold", threshold);
    counts.put("compared", compared.compared());
    counts.put("dropped", compared.dropped());
    return counts;
  }

  private void print(PrintWriter results, Map<String, Object> counts) {
    if (json) {
      results.println(JSON.writeValueAsString(counts));
      return;
    }
    results.println("Round " + counts.get("round"));
    results.println("First list: " + counts.get("left") + " records");
    results.println("Second list: " + counts.get("right") + " records");
    results.println("Alike (at least " + threshold + "): " + counts.get("pairs"));
    if (choose != Choice.ALL) {
      results.println("Only in the first: " + counts.get("onlyLeft"));
      results.println("Only in the second: " + counts.get("onlyRight"));
      results.println("In at least one: " + counts.get("union"));
    }
    if (!Objects.equals(counts.get("dropped"), 0L)) {
      results.println("Left out, because rows had too many partners: " + counts.get("dropped"));
    }
  }

  private static void write(Path file, EncodedPairs pairs) throws IOException {
    try (var csv = new PrintWriter(Files.newBufferedWriter(file, UTF_8))) {
      csv.print("row_l,row_r,similarity\r\n");
      for (int pair = 0; pair < pairs.size(); pair++) {
        csv.printf(
            Locale.ROOT,
            "%d,%d,%.4f\r\n",
            pairs.left()[pair] + 1,
            pairs.right()[pair] + 1,
            pairs.similarity()[pair]);
      }
    }
  }
}
