package org.vetika.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.estimate.EstimateJson;
import org.vetika.app.consistency.estimate.Exactness;
import org.vetika.estimation.Estimate;
import org.vetika.estimation.Estimation;
import org.vetika.estimation.Finding;
import org.vetika.estimation.LeftOut;
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
  private static final double NANOSECONDS = 1e9;

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

  @Option(names = "--verbose", description = "Says how long it took, and shows failures in full.")
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
    MembershipCounts whole = groups.get("");
    PrintWriter out = out();
    out.println(
        groups.size() == 1 && whole != null ? found(whole, options) : found(groups, options));
    out.flush();
    return 0;
  }

  private String found(MembershipCounts counts, Options options) {
    Finding finding = watched(progress -> Estimation.of(counts, options, progress));
    return json
        ? new EstimateJson(wording(), options.level(), Exactness.FULL)
            .write(finding, leftOut(counts, options, finding))
        : new EstimateText(wording(), options).write(counts, finding);
  }

  private static List<LeftOut> leftOut(MembershipCounts counts, Options options, Finding finding) {
    return finding instanceof Estimate ? LeftOut.each(counts, options, Progress.NONE) : List.of();
  }

  private String found(SortedMap<String, MembershipCounts> groups, Options options) {
    Strata strata = watched(progress -> Strata.of(groups, options, progress));
    return json
        ? new EstimateJson(wording(), options.level(), Exactness.FULL).write(strata)
        : new EstimateText(wording(), options).write(strata);
  }

  private Wording wording() {
    return Wording.in(Locale.forLanguageTag(language.name()));
  }

  private <T> T watched(Function<Progress, T> work) {
    if (quiet) {
      return work.apply(Progress.NONE);
    }
    long start = System.nanoTime();
    ProgressLine line = new ProgressLine(false);
    T result = work.apply((step, share) -> line.show(step.name(), share));
    line.end();
    if (verbose) {
      System.err.printf(Locale.ROOT, "%.1f s%n", (System.nanoTime() - start) / NANOSECONDS);
    }
    return result;
  }

  private PrintWriter out() {
    if (spec == null) {
      throw new IllegalStateException("Run by picocli only");
    }
    return spec.commandLine().getOut();
  }
}
