package org.vetika.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vetika.estimation.Estimation;
import org.vetika.estimation.Finding;
import org.vetika.estimation.MembershipCounts;
import org.vetika.estimation.Options;
import org.vetika.estimation.Progress;
import org.vetika.estimation.Strata;
import org.vetika.estimation.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vetika estimate FILE}: how many cases there are that no list holds. */
@Command(
    name = "estimate",
    description = {
      "Estimates how many cases there are in all from how many stand on which lists, or says why",
      "that cannot be known. The file has a column of 0 and 1 for each list, a column \"count\",",
      "and if wanted a column \"stratum\" for parts that are estimated each for itself. Progress",
      "goes to the error output. Exit code 0 also when the estimate is refused; 1 when the file",
      "cannot be read. Explained in docs/estimation.md."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class EstimateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE.csv", description = "Cases by pattern of lists.")
  private Path file = Path.of("");

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Option(
      names = "--language",
      paramLabel = "en|km",
      description = "Language of the text: English (default) or Khmer.")
  private Language language = Language.en;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "The same number gives the same result (default 1).")
  private @Nullable Long seed;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "Level, run of the sampler, limits of refusal, obstacles: name=value lines.")
  private @Nullable Path settings;

  @Option(names = "--quiet", description = "No progress.")
  private boolean quiet;

  @Option(names = "--verbose", description = "Shows all details of a failure.")
  private boolean verbose;

  @Spec private @Nullable CommandSpec spec;

  /** As written on the command line. */
  enum Language {
    en,
    km
  }

  @Override
  public Integer call() throws IOException {
    Options options = EstimateSettings.read(settings, seed);
    SortedMap<String, MembershipCounts> groups = CountsFile.read(file);
    Progress progress = quiet ? Progress.NONE : new ProgressLine(System.err);
    PrintWriter out = out();
    Wording wording = Wording.in(Locale.forLanguageTag(language.name()));
    if (groups.size() == 1 && groups.containsKey("")) {
      MembershipCounts counts = groups.get(groups.firstKey());
      Finding finding = Estimation.of(counts, options, progress);
      finish(progress);
      out.println(
          json
              ? new EstimateJson(wording).write(finding)
              : new EstimateText(wording, options).write(counts, finding));
    } else {
      Strata strata = Strata.of(groups, options, progress);
      finish(progress);
      out.println(
          json
              ? new EstimateJson(wording).write(strata)
              : new EstimateText(wording, options).write(groups, strata));
    }
    out.flush();
    return 0;
  }

  private PrintWriter out() {
    if (spec == null) {
      throw new IllegalStateException("Run by picocli only");
    }
    return spec.commandLine().getOut();
  }

  private static void finish(Progress progress) {
    if (progress instanceof ProgressLine line) {
      line.finish();
    }
  }
}
