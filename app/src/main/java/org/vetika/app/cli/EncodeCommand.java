package org.vetika.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vetika.linkage.encoding.EncodedField;
import org.vetika.linkage.encoding.EncodingSettings;
import org.vetika.linkage.encoding.Hardening;
import org.vetika.linkage.encoding.ListEncoder;
import org.vetika.linkage.encoding.RoundSecret;
import org.vetika.linkage.encoding.SecretsUsed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vetika encode}: a party hides its list before it leaves the house. */
@Command(
    name = "encode",
    description = {
      "Encodes a list of people so that it can be compared without being shown. All parties of a",
      "round encode with the same secret and the same fields, and whoever compares the encodings",
      "must not know the secret. Options may stand in a file: vetika encode @settings FILE.",
      "See docs/private-comparison.md: what this protects and what it does not."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class EncodeCommand extends FileCommand {
  @Parameters(
      paramLabel = "FILE.csv",
      arity = "0..1",
      description = "The list: UTF-8, with a header line. It stays here.")
  private @Nullable Path file;

  @Option(
      names = "--new-secret",
      paramLabel = "ROUND",
      description = "Makes the secret of this round and writes it to the file of --secret.")
  private @Nullable String newSecret;

  @Option(
      names = "--secret",
      paramLabel = "FILE",
      description = "The secret of the round, known to the parties alone. Required.")
  private @Nullable Path secretFile;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = {
        "The encoded list, to be sent. Which record each row was stands in OUT.own.csv, which",
        "stays here. Default: the name of the list with .clk"
      })
  private @Nullable Path out;

  @Option(
      names = "--field",
      paramLabel = "FIELD",
      description = {
        "A field, written " + FieldOption.FORM + "; repeat it. Kinds: name, date, number, code,",
        "place, exact. Reach: days or numbers that still look alike. ! makes it a salt.",
        "Default: what the names of the columns say."
      })
  private List<String> fields = new ArrayList<>();

  @Option(names = "--id", paramLabel = "COLUMN", description = "Column that names each record.")
  private String id = "";

  @Option(names = "--exact", description = "Finds equal records only: HMAC instead of bits.")
  private boolean exact;

  @Option(
      names = "--bits",
      defaultValue = "1024",
      description = "Length of an encoding. Default: ${DEFAULT-VALUE}")
  private int bits = 1024;

  @Option(
      names = "--hardening",
      paramLabel = "KIND",
      defaultValue = "none",
      description = "none, folded or balanced. Default: ${DEFAULT-VALUE}")
  private String hardening = "none";

  @Option(names = "--least-fields", defaultValue = "3", description = "Fields a record must have.")
  private int leastFields = EncodingSettings.FEWEST_FIELDS;

  @Option(names = "--lenient", description = "Values that cannot be read count as missing.")
  private boolean lenient;

  static CommandLine withSubcommands() {
    return new CommandLine(new EncodeCommand()).addSubcommand(new EncodeCompareCommand());
  }

  @Override
  int work(PrintWriter results) throws IOException {
    // Not required of the parser, which would ask compare for it as well.
    Path secret = secretFile;
    if (secret == null) {
      throw new CommandFailure("Name the file of the round's secret with --secret");
    }
    if (newSecret != null) {
      RoundSecret.fresh(newSecret).write(secret);
      say(
          "New secret of round "
              + newSecret
              + ": "
              + secret
              + ". Give it to the parties by a safe way, and never to whoever compares");
    }
    if (file == null) {
      if (newSecret == null) {
        throw new CommandFailure("Name the list to encode, or make a secret with --new-secret");
      }
      return 0;
    }
    encode(file, secret, results);
    return 0;
  }

  private void encode(Path list, Path secret, PrintWriter results) throws IOException {
    RoundSecret known = RoundSecret.read(secret);
    EncodingInput input = EncodingInput.of(list, fields, lenient);
    EncodingSettings settings = settings(input.fields());
    say(
        "Fields: "
            + settings.fields().stream().map(EncodedField::text).collect(Collectors.joining(" ")));
    ListEncoder encoder = new ListEncoder(settings, known);
    OwnRows own = new OwnRows();
    input.read(
        id,
        (line, name, values) -> {
          own.add(line, name);
          if (!encoder.add(values)) {
            own.thin(line);
          }
        });
    ListEncoder.Encoded encoded = encoder.finish();
    new SecretsUsed(secret.resolveSibling("vetika-secrets-used.txt")).note(known);
    Path target = out == null ? besides(list, ".clk") : out;
    encoded.list().write(target);
    own.write(besides(target, ".own.csv"), encoded.sources());
    results.println(
        encoded.list().count()
            + " records encoded, "
            + own.thinCount()
            + " left out for having fewer than "
            + leastFields
            + " fields"
            + own.thinLines());
    results.println("To send: " + target);
    results.println("To keep: " + besides(target, ".own.csv"));
  }

  private EncodingSettings settings(List<EncodedField> chosen) {
    if (exact) {
      EncodingSettings whole = EncodingSettings.exact(chosen);
      return new EncodingSettings(
          whole.fields(), true, whole.bits(), whole.insertions(), Hardening.NONE, leastFields);
    }
    Hardening harder =
        Hardening.of(hardening)
            .orElseThrow(() -> new CommandFailure("No such hardening: " + hardening));
    return new EncodingSettings(chosen, false, bits, bits / 2, harder, leastFields);
  }

  private static Path besides(Path path, String ending) {
    return path.resolveSibling(Objects.requireNonNull(path.getFileName()) + ending);
  }
}
