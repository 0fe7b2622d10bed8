package org.vetika.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code vetika}: names its subcommands. */
@Command(
    name = "vetika",
    description = "The shared public record of the dialogue between civil society and government.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class VetikaCommand {
  private VetikaCommand() {}

  /**
   * Runs the command line and ends the process with its exit code, except after {@code start}.
   *
   * @param application the Spring application that commands with a database start
   */
  public static void main(Class<?> application, String[] arguments) {
    int code =
        new CommandLine(new VetikaCommand())
            .addSubcommand(new StartCommand(application))
            .execute(arguments);
    if (code != StartCommand.KEEPS_RUNNING) {
      System.exit(code);
    }
  }
}
