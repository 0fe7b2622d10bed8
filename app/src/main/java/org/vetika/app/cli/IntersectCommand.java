package org.vetika.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.vetika.linkage.encoding.EncodedField;
import org.vetika.linkage.encoding.ExactText;
import org.vetika.linkage.encoding.PrivateFile;
import org.vetika.linkage.intersection.Commitment;
import org.vetika.linkage.intersection.IntersectionSize;
import org.vetika.linkage.intersection.Participation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
        .addSubcommand(new Begin())
        .addSubcommand(new Request())
        .addSubcommand(new Answer())
        .addSubcommand(new Count());
  }

  private static IntConsumer progress(String what, int of) {
    ProgressLine line = new ProgressLine(false);
    return done -> {
      line.show(what, of == 0 ? 1 : (double) done / of);
      if (done == of) {
        line.end();
      }
    };
  }

  /** The first step. */
  @Command(
      name = "begin",
      description = "Hides the own list and writes the commitment to publish.",
      mixinStandardHelpOptions = true,
      sortOptions = false)
  static final class Begin extends FileCommand {
    @Parameters(paramLabel = "FILE.csv", description = "The list. It stays here.")
    private Path file = Path.of("");

    @Option(names = "--round", required = true, description = "Name of the round, agreed.")
    private String round = "";

    @Option(names = "--party", required = true, description = "Name of this party.")
    private String party = "";

    @Option(
        names = "--field",
        paramLabel = "FIELD",
        description = {
          "A field, written " + FieldOption.FORM + "; repeat it. All parties name the same fields",
          "in the same order. Default: what the names of the columns say."
        })
    private List<String> fields = new ArrayList<>();

    @Option(
        names = "--least",
        defaultValue = "100",
        description = "Least members of a set, agreed. Default: ${DEFAULT-VALUE}")
    private int least = 100;

    @Option(names = "--lenient", description = "Values that cannot be read count as missing.")
    private boolean lenient;

    @Option(names = "--own", required = true, description = "File to keep and never to send.")
    private Path own = Path.of("");

    @Option(names = "--out", required = true, description = "The commitment, to be published.")
    private Path out = Path.of("");

    @Override
    int work(PrintWriter results) throws IOException {
      EncodingInput input = EncodingInput.of(file, fields, lenient);
      List<String> members = new ArrayList<>();
      AtomicLong incomplete = new AtomicLong();
      input.read(
          "",
          (line, id, values) -> {
            String member = member(input.fields(), values);
            if (member.isEmpty()) {
              incomplete.incrementAndGet();
            } else {
              members.add(member);
            }
          });
      PrivateFile.create(own);
      Participation begun;
      try {
        begun =
            Participation.begin(
                round, party, members, least, progress("hidden", members.size()));
      } catch (RuntimeException e) {
        Files.delete(own);
        throw e;
      }
      begun.write(own);
      begun.commitment().write(out);
      int size = begun.commitment().size();
      results.println(
          size + " members hidden, " + (members.size() - size) + " duplicates counted once, "
              + incomplete.get() + " records without all fields left out");
      results.println("To publish: " + out + " (" + begun.commitment().fingerprint() + ")");
      results.println("To keep: " + own);
      return 0;
    }

    /** Nothing for a record in which a field is missing: it would equal others like it. */
    private static String member(List<EncodedField> fields, List<String> values) {
      StringJoiner member = new StringJoiner("\u001F");
      for (int field = 0; field < fields.size(); field++) {
        String text = ExactText.of(fields.get(field), values.get(field));
        if (text.isEmpty()) {
          return "";
        }
        member.add(fields.get(field).name() + "=" + text);
      }
      return member.toString();
    }
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
      keep(own().answer(theirs, request, out, progress("hidden", theirs.size())));
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
          own().count(theirs, request, answer, progress("compared", theirs.size()));
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
