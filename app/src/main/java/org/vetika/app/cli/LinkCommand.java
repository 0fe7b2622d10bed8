package org.vetika.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.vetika.linkage.LinkageMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vetika link}: which records of several lists are the same case. */
@Command(
    name = "link",
    description = {
      "Finds the records of two or more lists (CSV with a heading) that are the same case, although",
      "they are written differently. Prints id_l,id_r,weight,probability,outcome for every pair that",
      "is a match or should be looked at; outcome is match or review. With three lists or more, the",
      "columns list_l,list_r name the files. Nothing leaves this machine. See docs/linkage.md.",
      "Exit code: 0 when the lists were linked, 1 when not."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class LinkCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE.csv", arity = "2..*", description = "The lists.")
  private List<Path> files = List.of();

  @Option(names = "--both", description = "Finds duplicates within each list too.")
  private boolean both;

  @Mixin private LinkageOptions options = new LinkageOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    LinkageMode mode = both ? LinkageMode.BOTH : LinkageMode.LINK;
    new LinkingFiles(files, mode, options, spec.commandLine()).run();
    return 0;
  }
}
