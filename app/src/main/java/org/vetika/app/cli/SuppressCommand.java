package org.vetika.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.vetika.counts.release.CellStatus;
import org.vetika.counts.release.CountTable;
import org.vetika.counts.release.PastRelease;
import org.vetika.counts.release.Release;
import org.vetika.counts.release.ReleaseLedger;
import org.vetika.counts.release.ReleaseRules;
import org.vetika.counts.release.Suppressing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code vetika suppress FILE}: what of a table can be published. */
@Command(
    name = "suppress",
    description = {
      "Withholds small counts, and as many others as it takes that no small count can be computed",
      "from sums or from earlier releases. Columns: the groups, and count. Rows are single groups;",
      "all sums are made from them. See docs/release-of-counts.md."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SuppressCommand extends FileCommand {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Parameters(paramLabel = "FILE.csv", description = "The counts.")
  private Path file = Path.of("");

  @Option(
      names = "--threshold",
      defaultValue = "5",
      description = "Counts from 1 to one below it are withheld. Default: ${DEFAULT-VALUE}")
  private long threshold = 5;

  @Option(names = "--count", defaultValue = "count", description = "The column that counts.")
  private String count = "count";

  @Option(
      names = "--levels",
      paramLabel = "A>B",
      description = "Columns that are levels of one thing: province>district. Repeat it.")
  private List<String> levels = new ArrayList<>();

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "All earlier releases; this one is added to it.")
  private @Nullable Path ledger;

  @Option(
      names = "--table",
      defaultValue = "table",
      description = "Name of the table in the ledger. Default: ${DEFAULT-VALUE}")
  private String table = "table";

  @Option(names = "--release", description = "Name of this release. Default: the date.")
  private @Nullable String release;

  @Option(
      names = "--cumulative",
      description = "Counts only grow from release to release, and readers know that.")
  private boolean cumulative;

  @Option(
      names = "--refuse",
      description = "Ends with code 3 and writes nothing when a difference would reveal people.")
  private boolean refuse;

  @Option(names = "--out", paramLabel = "FILE.csv", description = "The table to publish.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Prints one JSON object: summary and cells to publish.")
  private boolean json;

  @Override
  int work(PrintWriter results) throws IOException {
    ReleaseRules rules = rules();
    CountTable counts = ReleaseTable.read(file, count, levels);
    List<PastRelease> past = ledger == null ? List.of() : new ReleaseLedger(ledger).of(table);
    Release decided = Suppressing.of(counts, rules, past);
    if (refuse && !decided.differences().isEmpty()) {
      say("Refused: the difference to an earlier release would reveal fewer than " + threshold
          + " people in " + decided.differences().size() + " cells:");
      decided.differences().forEach(FileCommand::say);
      return 3;
    }
    if (ledger != null) {
      // Before anything is shown: a release that nobody noted could not be protected any more.
      String name = release == null ? today() : release;
      new ReleaseLedger(ledger).add(table, decided.kept(name));
    }
    if (out != null) {
      write(out, decided);
    }
    if (json) {
      results.println(JSON.writeValueAsString(tree(decided)));
    } else {
      print(results, decided);
    }
    return 0;
  }

  private ReleaseRules rules() {
    try {
      return new ReleaseRules(threshold, cumulative);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()), e);
    }
  }

  private static String today() {
    return LocalDate.now(ZoneId.of("Asia/Phnom_Penh")).toString();
  }

  private static Map<String, Object> summary(Release decided) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("cells", decided.table().cells());
    for (CellStatus status : CellStatus.values()) {
      summary.put(status.key(), decided.count(status));
    }
    summary.put("protected", decided.protections().size());
    return summary;
  }

  private static Map<String, Object> tree(Release decided) {
    Map<String, Object> tree = summary(decided);
    List<Map<String, Object>> cells = new ArrayList<>();
    for (int cell = 0; cell < decided.table().cells(); cell++) {
      Map<String, Object> shown = new LinkedHashMap<>();
      shown.put("cell", decided.table().key(cell));
      shown.put("count", decided.status(cell).shown() ? decided.table().value(cell) : null);
      cells.add(shown);
    }
    tree.put("publish", cells);
    return tree;
  }

  /** Readers see one mark for all that is withheld: the reason would say something itself. */
  private static void write(Path target, Release decided) throws IOException {
    CountTable counts = decided.table();
    try (var writer = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
        var csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
      List<Object> heading = new ArrayList<>();
      counts.dimensions().forEach(dimension -> heading.add(dimension.name()));
      heading.add("count");
      heading.add("status");
      csv.printRecord(heading);
      for (int cell = 0; cell < counts.cells(); cell++) {
        List<Object> row = new ArrayList<>();
        for (int at = 0; at < counts.dimensions().size(); at++) {
          List<String> path = counts.dimensions().get(at).path(counts.node(cell, at));
          row.add(path.isEmpty() ? "*" : String.join(">", path));
        }
        boolean shown = decided.status(cell).shown();
        row.add(shown ? counts.value(cell) : "");
        row.add(shown ? "published" : "withheld");
        csv.printRecord(row);
      }
    }
  }

  private static void print(PrintWriter results, Release decided) {
    results.println(
        decided.table().cells() + " cells with all sums, "
            + decided.count(CellStatus.PUBLISHED) + " published");
    results.println("Withheld, small: " + decided.count(CellStatus.SMALL));
    results.println(
        "Withheld, small difference to an earlier release: "
            + decided.count(CellStatus.DIFFERENCE));
    results.println("Withheld before: " + decided.count(CellStatus.WITHHELD_BEFORE));
    results.println(
        "Withheld to protect the others: " + decided.count(CellStatus.COMPLEMENTARY));
    results.println(
        "Proved for " + decided.protections().size()
            + " counts: tables with less and with more agree with all that is published");
  }
}
