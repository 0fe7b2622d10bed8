package org.vetika.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code vetika places}: names its subcommands. */
@Command(
    name = "places",
    description = "Provinces, districts, communes and villages.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class PlacesCommand {
  private PlacesCommand() {}

  static CommandLine with(Class<?> application) {
    return new CommandLine(new PlacesCommand()).addSubcommand(new PlacesImportCommand(application));
  }
}
