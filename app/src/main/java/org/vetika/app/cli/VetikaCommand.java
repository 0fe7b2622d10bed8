package org.vetika.app.cli;

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
    int code = commandLine(application).execute(arguments);
    if (code != StartCommand.KEEPS_RUNNING) {
      System.exit(code);
    }
  }

  static CommandLine commandLine(Class<?> application) {
    var failures = new FailureLine();
    return new CommandLine(new VetikaCommand())
        .addSubcommand(new StartCommand(application))
        .addSubcommand(new ImportCommand(application))
        .addSubcommand(new EstimateCommand())
        .addSubcommand(PlacesCommand.with(application))
        .addSubcommand(AdminCommand.with(application))
        .addSubcommand(new MigrateCommand(application))
        .addSubcommand(SealingKeyCommand.whole())
        .addSubcommand(new UnsealCommand(application))
        .addSubcommand(new CheckCommand())
        .addSubcommand(EncodeCommand.withSubcommands())
        .addSubcommand(IntersectCommand.withSubcommands())
        .addSubcommand(new SuppressCommand())
        .addSubcommand(new LinkCommand())
        .addSubcommand(new DedupeCommand())
        .addSubcommand(new VersionCommand())
        .addSubcommand(new HelpCommand())
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures);
  }
}
