package org.vetika.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import org.vetika.app.gazetteer.ImportingPlaces;
import org.vetika.app.gazetteer.ImportingPlaces.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vetika places import FILE}. */
@Command(
    name = "import",
    description = {
      "Loads an official list of places. May be run again: places are added or brought up to",
      "date, never removed. Two forms are read: the columns code, type_en, type_km, name_km,",
      "name_latin, or those of the NCDD (Type, Code, Name (Khmer), Name (Latin)), also when the",
      "codes have lost their leading zeros. Exit code 1 when a line was refused."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PlacesImportCommand extends DatabaseCommand {
  private static final int SHOWN = 50;

  @Parameters(paramLabel = "FILE", description = "CSV file in UTF-8.")
  private Path file = Path.of("");

  PlacesImportCommand(Class<?> application) {
    super(application);
  }

  @Override
  int work(ApplicationContext beans) {
    try (Reader reader = Files.newBufferedReader(file)) {
      Outcome outcome = beans.getBean(ImportingPlaces.class).load(reader, this::progress);
      return switch (outcome) {
        case Outcome.Imported imported -> report(imported);
        case Outcome.NoSuchColumns none ->
            throw new CommandFailure(
                file + " has no columns for code, Khmer name and Latin name; nothing was stored");
      };
    } catch (NoSuchFileException e) {
      throw new CommandFailure("There is no file " + file, e);
    } catch (CharacterCodingException e) {
      throw new CommandFailure(file + " is not in UTF-8: save it as UTF-8 and try again", e);
    } catch (IOException e) {
      throw new CommandFailure(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void progress(int places) {
    error().printf("\r%,d places", places);
    error().flush();
  }

  private int report(Outcome.Imported imported) {
    error().println();
    PrintWriter out = out();
    out.printf(
        "%,d added, %,d changed, %,d unchanged, %,d lines refused%n",
        imported.added(), imported.changed(), imported.unchanged(), imported.refused().size());
    if (!imported.oneName().isEmpty()) {
      out.println("With one name only, which stands for both: " + imported.oneName());
    }
    imported.refused().stream()
        .limit(SHOWN)
        .forEach(line ->
            out.printf("line %d: %s (%s)%n", line.line(), line.why().sentence(), line.what()));
    if (imported.refused().size() > SHOWN) {
      out.printf("and %,d more%n", imported.refused().size() - SHOWN);
    }
    out.flush();
    return imported.refused().isEmpty() ? 0 : 1;
  }
}
