package org.vetika.app.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.PrivateKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.vetika.app.record.SealedOriginal;
import org.vetika.app.record.SealingKey;
import org.vetika.app.record.Unsealing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vetika unseal}: the one way to the original of what was removed. */
@Command(
    name = "unseal",
    description = {
      "Prints the original of what was removed; without a number, lists what is sealed. Needs the",
      "private key that sealing-key create made. Who opened it and why is noted for good."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class UnsealCommand extends DatabaseCommand {
  @Parameters(
      paramLabel = "NUMBER",
      arity = "0..1",
      description = "As in the list, which it is without a number.")
  private @Nullable Long number;

  @Option(names = "--key", paramLabel = "FILE", description = "The private key.")
  private @Nullable Path keyFile;

  @Option(names = "--by", paramLabel = "NAME", description = "Who opens it.")
  private String by = "";

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why it is opened.")
  private String reason = "";

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Writes the original into this new file instead of printing it.")
  private @Nullable Path target;

  UnsealCommand(Class<?> application) {
    super(application);
  }

  @Override
  void checkInput() {
    if (number == null) {
      return;
    }
    if (keyFile == null || by.isBlank() || reason.isBlank()) {
      throw new CommandFailure("To open one, give --key, --by and --reason");
    }
    InputFile.check(keyFile);
    if (target != null && Files.exists(target)) {
      throw new CommandFailure("There is such a file already: " + target);
    }
  }

  @Override
  int work(ApplicationContext beans, PrintWriter out) throws IOException {
    var unsealing = beans.getBean(Unsealing.class);
    if (number == null || keyFile == null) {
      unsealing.all().forEach(each -> out.println(line(each)));
      return 0;
    }
    switch (unsealing.open(number, key(keyFile), by.strip(), reason.strip())) {
      case Unsealing.Result.Opened(SealedOriginal sealed, byte[] original) ->
          give(sealed, original, out);
      case Unsealing.Result.Unknown() ->
          throw new CommandFailure("Nothing is sealed under number " + number);
      case Unsealing.Result.Refused(SealedOriginal sealed) ->
          throw new CommandFailure(
              "Not opened: it was sealed to another key (SHA-256 of the public key: "
                  + sealed.key()
                  + "), or what is in the database was changed");
    }
    return 0;
  }

  private void give(SealedOriginal sealed, byte[] original, PrintWriter out) throws IOException {
    if (target != null) {
      Files.write(target, original, StandardOpenOption.CREATE_NEW);
      out.println(line(sealed));
    } else if (sealed.mediaType().equals("application/json")) {
      out.println(new String(original, UTF_8));
    } else {
      throw new CommandFailure("This is a file (" + sealed.mediaType() + "): give --to FILE");
    }
  }

  private static PrivateKey key(Path file) throws IOException {
    return SealingKey.privateKey(Files.readString(file, ISO_8859_1))
        .orElseThrow(() -> new CommandFailure("Not a private key for sealing: " + file));
  }

  private static String line(SealedOriginal sealed) {
    return String.join(
        "\t",
        Long.toString(sealed.number()),
        sealed.entry(),
        sealed.at().toString(),
        sealed.by(),
        sealed.reason().replaceAll("\\s+", " "));
  }
}
