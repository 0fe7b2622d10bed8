package org.vetika.app.cli;

import picocli.CommandLine.Command;

/** {@code vetika places}: names its subcommands. */
@Command(
    name = "places",
    description = "Works with the list of places.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class PlacesCommand {}
