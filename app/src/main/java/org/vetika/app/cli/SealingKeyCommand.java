package org.vetika.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code vetika sealing-key}: names its subcommands. */
@Command(
    name = "sealing-key",
    description = "The key to which originals of removed texts are sealed.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class SealingKeyCommand {
  private SealingKeyCommand() {}

  static CommandLine whole() {
    return new CommandLine(new SealingKeyCommand()).addSubcommand(new SealingKeyCreateCommand());
  }
}
