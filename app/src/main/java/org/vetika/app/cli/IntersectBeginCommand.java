package org.vetika.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicLong;
import org.vetika.linkage.encoding.EncodedField;
import org.vetika.linkage.encoding.ExactText;
import org.vetika.linkage.encoding.PrivateFile;
import org.vetika.linkage.intersection.Participation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vetika intersect begin}: the first step, which fixes the set. */
@Command(
    name = "begin",
    description = "Hides the own list and writes the commitment to publish.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class IntersectBeginCommand extends FileCommand {
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
              round, party, members, least, ProgressLine.counting("hidden", members.size()));
    } catch (RuntimeException e) {
      Files.delete(own);
      throw e;
    }
    begun.write(own);
    begun.commitment().write(out);
    int size = begun.commitment().size();
    results.println(
        size
            + " members hidden, "
            + (members.size() - size)
            + " duplicates counted once, "
            + incomplete.get()
            + " records without all fields left out");
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
