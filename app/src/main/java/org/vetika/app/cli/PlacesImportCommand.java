package org.vetika.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import org.vetika.app.gazetteer.ImportingPlaces;
import org.vetika.app.gazetteer.ImportingPlaces.Outcome;
import org.vetika.app.gazetteer.ImportingPlaces.RefusedLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vetika places import}: loads an official list of places. */
@Command(
    name = "import",
    description = {
      "Loads an official list of places (UTF-8, with a header line). May be run again: places are",
      "added or brought up to date, never removed. Lines that cannot be taken are listed with",
      "their numbers on the error output, and the others are kept. Exit code: 0 when the list was",
      "read, 1 when not."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PlacesImportCommand extends DatabaseCommand {
  @Parameters(
      paramLabel = "FILE.csv",
      description = "Columns for code, Khmer name and Latin name; codes may lack leading zeros.")
  private Path file = Path.of("");

  PlacesImportCommand(Class<?> application) {
    super(application);
  }

  @Override
  void checkInput() {
    InputFile.check(file);
  }

  @Override
  int work(ApplicationContext beans, PrintWriter out) throws IOException {
    try (var list = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      Outcome outcome =
          beans
              .getBean(ImportingPlaces.class)
              .load(list, written -> System.err.print("\r" + written + " places … "));
      System.err.println();
      return said(outcome, out);
    } catch (CharacterCodingException e) {
      throw new CommandFailure("Not a text file in UTF-8: " + file, e);
    }
  }

  private int said(Outcome outcome, PrintWriter out) {
    return switch (outcome) {
      case Outcome.NoSuchColumns() ->
          throw new CommandFailure(
              "No columns for code, Khmer name and Latin name in the first line of " + file);
      case Outcome.Imported imported -> {
        for (RefusedLine line : imported.refused()) {
          System.err.printf("line %d: %s: %s%n", line.line(), line.why().sentence(), line.what());
        }
        out.printf(
            "%d added, %d changed, %d unchanged, %d lines refused, %d with one name only%n",
            imported.added(),
            imported.changed(),
            imported.unchanged(),
            imported.refused().size(),
            imported.oneName().size());
        yield 0;
      }
    };
  }
}
