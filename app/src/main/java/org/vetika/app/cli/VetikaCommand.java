package org.vetika.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code vetika}: names its subcommands. */
@Command(
    name = "vetika",
    description = "The shared public record of the dialogue between civil society and government.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionCommand.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "vetika COMMAND --help explains a command. Configuration: docs/operations.md"})
public final class VetikaCommand {
  private VetikaCommand() {}

  /**
   * Runs the command line and ends the process with its exit code, except after {@code start}.
   *
   * @param application the Spring application that commands with a database start
   */
  public static void main(Class<?> application, String[] arguments) {
    int code = commandLine(application, arguments).execute(arguments);
    if (code != StartCommand.KEEPS_RUNNING) {
      System.exit(code);
    }
  }

  /**
   * The command with its subcommands, or with only that one which the arguments name: to build the
   * others would be a tenth of the start.
   */
  static CommandLine commandLine(Class<?> application, String... arguments) {
    var failures = new FailureLine();
    var command = new CommandLine(new VetikaCommand());
    Map<String, Supplier<Object>> all = subcommands(application);
    boolean one = arguments.length > 0 && all.containsKey(arguments[0]);
    if (one) {
      all.keySet().retainAll(Set.of(arguments[0]));
    }
    all.forEach((name, subcommand) -> command.addSubcommand(name, subcommand.get()));
    return (one ? command : command.addSubcommand(new HelpCommand()))
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures);
  }

  /**
   * By name, in the order of the help. Lambdas, not method references: Java 25 aborts while it
   * writes its cache of classes when a reference names a class that the training run never loaded.
   */
  private static Map<String, Supplier<Object>> subcommands(Class<?> application) {
    var all = new LinkedHashMap<String, Supplier<Object>>();
    all.put("start", () -> new StartCommand(application));
    all.put("import", () -> new ImportCommand(application));
    all.put("estimate", () -> new EstimateCommand());
    all.put("places", () -> PlacesCommand.with(application));
    all.put("admin", () -> AdminCommand.with(application));
    all.put("migrate", () -> new MigrateCommand(application));
    all.put("sealing-key", () -> SealingKeyCommand.whole());
    all.put("unseal", () -> new UnsealCommand(application));
    all.put("check", () -> new CheckCommand());
    all.put("encode", () -> EncodeCommand.withSubcommands());
    all.put("intersect", () -> IntersectCommand.withSubcommands());
    all.put("suppress", () -> new SuppressCommand());
    all.put("link", () -> new LinkCommand());
    all.put("dedupe", () -> new DedupeCommand());
    all.put("version", () -> new VersionCommand());
    return all;
  }
}
