package org.vetika.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code vetika admin}: names its subcommands. */
@Command(
    name = "admin",
    description = "Accounts that manage this installation.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class AdminCommand {
  private AdminCommand() {}

  static CommandLine with(Class<?> application) {
    return new CommandLine(new AdminCommand()).addSubcommand(new AdminCreateCommand(application));
  }
}
