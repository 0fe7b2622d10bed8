package org.vetika.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.vetika.linkage.LinkageMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vetika dedupe}: which records of one list are the same case. */
@Command(
    name = "dedupe",
    description = {
      "Finds the records of one list (CSV with a heading) that are the same case. Prints",
      "id_l,id_r,weight,probability,outcome for every pair that is a match or should be looked at;",
      "outcome is match or review. Nothing leaves this machine. See docs/linkage.md.",
      "Exit code: 0 when the list was compared, 1 when not."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DedupeCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE.csv", description = "The list.")
  private Path file = Path.of("");

  @Mixin private LinkageOptions options = new LinkageOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    new LinkingFiles(List.of(file), LinkageMode.DEDUPLICATE, options, spec.commandLine()).run();
    return 0;
  }
}
