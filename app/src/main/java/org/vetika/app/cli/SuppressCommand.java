package org.vetika.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.counts.release.CountTable;
import org.vetika.counts.release.PastRelease;
import org.vetika.counts.release.Release;
import org.vetika.counts.release.ReleaseLedger;
import org.vetika.counts.release.ReleaseRules;
import org.vetika.counts.release.Suppressing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

  @Option(
      names = "--noise",
      paramLabel = "EPSILON",
      description = {
        "Adds noise to every single group instead of withholding any, for so much of the budget;",
        "with --out and --budget."
      })
  private @Nullable String noise;

  @Option(names = "--budget", paramLabel = "FILE", description = "What was spent on noise so far.")
  private @Nullable Path budget;

  @Option(
      names = "--limit",
      defaultValue = "1",
      description = "What may ever be spent on the people of the table. Default: ${DEFAULT-VALUE}")
  private String limit = "1";

  @Option(
      names = "--per-person",
      defaultValue = "1",
      description = "Cases that one person can add to the table. Default: ${DEFAULT-VALUE}")
  private int perPerson = 1;

  @Option(names = "--json", description = "Prints one JSON object: summary and cells to publish.")
  private boolean json;

  @Override
  int work(PrintWriter results) throws IOException {
    ReleaseRules rules = rules();
    CountTable counts = ReleaseTable.read(file, count, levels);
    String name = release == null ? today() : release;
    if (noise != null) {
      noisy(noise).release(counts, name, wanted(out, "--out"), results);
      return 0;
    }
    List<PastRelease> past = ledger == null ? List.of() : new ReleaseLedger(ledger).of(table);
    Release decided = Suppressing.of(counts, rules, past);
    if (refuse && !decided.differences().isEmpty()) {
      say(
          "Refused: the difference to an earlier release would reveal fewer than "
              + threshold
              + " people in "
              + decided.differences().size()
              + " cells:");
      decided.differences().forEach(FileCommand::say);
      return 3;
    }
    if (ledger != null) {
      // Before anything is shown: a release that nobody noted could not be protected any more.
      new ReleaseLedger(ledger).add(table, decided.kept(name));
    }
    if (out != null) {
      ReleaseOutput.write(out, decided);
    }
    if (json) {
      results.println(ReleaseOutput.json(decided));
    } else {
      ReleaseOutput.print(results, decided);
    }
    return 0;
  }

  private NoisyRelease noisy(String epsilon) {
    return new NoisyRelease(
        NoisyRelease.fraction("--noise", epsilon),
        NoisyRelease.fraction("--limit", limit),
        perPerson,
        table,
        wanted(budget, "--budget"));
  }

  private static Path wanted(@Nullable Path path, String option) {
    if (path == null) {
      throw new CommandFailure("Name a file with " + option);
    }
    return path;
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
}
