package org.vetika.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.vetika.linkage.intersection.Commitment;
import org.vetika.linkage.intersection.IntersectionSize;
import org.vetika.linkage.intersection.Participation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vetika intersect}: how many cases two parties share, and nothing else. */
@Command(
    name = "intersect",
    description = {
      "Finds how many members two lists have in common, without a third party and without showing",
      "which. Both parties begin, publish their commitments, exchange requests, answer them, and",
      "count. See docs/private-comparison.md: it protects honest parties, not against liars."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class IntersectCommand {
  private IntersectCommand() {}

  static CommandLine withSubcommands() {
    return new CommandLine(new IntersectCommand())
        .addSubcommand(new IntersectBeginCommand())
        .addSubcommand(new Request())
        .addSubcommand(new Answer())
        .addSubcommand(new Count());
  }

  /** What all later steps need. */
  abstract static class Step extends FileCommand {
    @Option(names = "--own", required = true, description = "The file that begin wrote.")
    private Path own = Path.of("");

    @Option(names = "--theirs", required = true, description = "The other party's commitment.")
    private Path theirs = Path.of("");

    final Participation own() throws IOException {
      InputFile.check(own);
      return Participation.read(own);
    }

    final void keep(Participation changed) throws IOException {
      changed.write(own);
    }

    final Commitment theirs() throws IOException {
      InputFile.check(theirs);
      return Commitment.read(theirs);
    }
  }

  /** The second step. */
  @Command(
      name = "request",
      description = "Writes the hidden list, once the other party has committed to its own.",
      mixinStandardHelpOptions = true,
      sortOptions = false)
  static final class Request extends Step {
    @Option(names = "--out", required = true, description = "The request, to be sent.")
    private Path out = Path.of("");

    @Override
    int work(PrintWriter results) throws IOException {
      own().writeRequest(theirs(), out);
      results.println("To send: " + out);
      return 0;
    }
  }

  /** The third step. */
  @Command(
      name = "answer",
      description = "Hides the other's list once more and shuffles it.",
      mixinStandardHelpOptions = true,
      sortOptions = false)
  static final class Answer extends Step {
    @Option(names = "--request", required = true, description = "The other's request.")
    private Path request = Path.of("");

    @Option(names = "--out", required = true, description = "The answer, to be sent.")
    private Path out = Path.of("");

    @Override
    int work(PrintWriter results) throws IOException {
      Commitment theirs = theirs();
      keep(own().answer(theirs, request, out, ProgressLine.counting("hidden", theirs.size())));
      results.println("To send: " + out);
      return 0;
    }
  }

  /** The last step. */
  @Command(
      name = "count",
      description = "Counts what is in both lists.",
      mixinStandardHelpOptions = true,
      sortOptions = false)
  static final class Count extends Step {
    @Option(names = "--request", required = true, description = "The other's request.")
    private Path request = Path.of("");

    @Option(names = "--answer", required = true, description = "The other's answer to yours.")
    private Path answer = Path.of("");

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    int work(PrintWriter results) throws IOException {
      Commitment theirs = theirs();
      IntersectionSize size =
          own().count(theirs, request, answer, ProgressLine.counting("compared", theirs.size()));
      if (json) {
        results.printf(
            "{\"ours\": %d, \"theirs\": %d, \"both\": %d, \"onlyOurs\": %d, \"onlyTheirs\": %d,"
                + " \"union\": %d}%n",
            size.ours(),
            size.theirs(),
            size.both(),
            size.onlyOurs(),
            size.onlyTheirs(),
            size.union());
      } else {
        results.println("In both: " + size.both());
        results.println("Only in yours: " + size.onlyOurs() + " of " + size.ours());
        results.println("Only in theirs: " + size.onlyTheirs() + " of " + size.theirs());
        results.println("In at least one: " + size.union());
      }
      return 0;
    }
  }
}
