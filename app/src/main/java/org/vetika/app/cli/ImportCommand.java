package org.vetika.app.cli;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.vetika.app.dialogue.importing.FoundSummary;
import org.vetika.app.dialogue.importing.FoundSummaryJson;
import org.vetika.app.dialogue.importing.Progress;
import org.vetika.app.dialogue.importing.ProvinceNames;
import org.vetika.app.dialogue.importing.ReadingOutcome;
import org.vetika.app.dialogue.importing.SummaryReader;
import org.vetika.app.dialogue.intake.KeepingImport;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vetika import FILE}: reads the summary result of a dialogue. */
@Command(
    name = "import",
    description = {
      "Reads the summary result of a dialogue from a TXT, PDF, DOCX or HTML file of up to 20 MB,",
      "prints what was found, and keeps the document for a facilitator, who checks it beside its",
      "source in the browser and saves it as a draft. Messages and progress go to the error",
      "output. Exit code 0 only when the file could be read."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ImportCommand extends DatabaseCommand {
  @Parameters(paramLabel = "FILE", description = "The document.")
  private Path file = Path.of("");

  @Option(names = "--dry-run", description = "Prints what is found; stores nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Prints one JSON object (docs/importing.md).")
  private boolean json;

  private ReadingOutcome.@Nullable Read found;

  ImportCommand(Class<?> application) {
    super(application);
  }

  @Override
  void checkInput() throws IOException {
    InputFile.check(file);
    onlyErrors();
    found = read();
  }

  @Override
  boolean doneWithoutDatabase(PrintWriter out) {
    print(Objects.requireNonNull(found).summary(), out);
    return dryRun;
  }

  @Override
  int work(ApplicationContext beans, PrintWriter out) throws IOException {
    KeepingImport.Kept kept =
        beans
            .getBean(KeepingImport.class)
            .keep(
                String.valueOf(file.getFileName()),
                Files.readAllBytes(file),
                Objects.requireNonNull(found).summary());
    OrganizationName organization = kept.waitsFor();
    System.err.println(
        "Kept for "
            + (organization == null
                ? "any facilitator"
                : "the facilitators of " + organization.name(Language.EN))
            + ": /"
            + Language.KM.tag()
            + kept.path());
    return 0;
  }

  private ReadingOutcome.Read read() throws IOException {
    var reader = new SummaryReader(new ProvinceNames());
    return switch (reader.read(String.valueOf(file.getFileName()), file, this::progress)) {
      case ReadingOutcome.Read read -> read;
      case ReadingOutcome.Refused(var reason, String detail) ->
          throw new CommandFailure(
              new Messages().of(Language.EN, reason.messageKey()) + " (" + detail + ")");
    };
  }

  private void progress(Progress.Step step, int done, int of) {
    if (of > 0 && step != Progress.Step.DONE) {
      return;
    }
    System.err.println(step.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
  }

  private void print(FoundSummary summary, PrintWriter out) {
    if (json) {
      out.println(FoundSummaryJson.write(summary));
    } else {
      out.println("Title: " + Objects.requireNonNullElse(summary.title(), "not found"));
      out.println("Date: " + (summary.date() == null ? "not found" : summary.date()));
      out.println("Draft: " + (summary.draft() ? "yes" : "no"));
      summary.places().forEach(place -> out.println("Place: " + place.name()));
      summary
          .organizations()
          .forEach(each ->
              out.println(
                  "Organization: "
                      + Objects.requireNonNullElse(each.name(), "")
                      + (each.acronym() == null ? "" : " (" + each.acronym() + ")")));
      summary
          .results()
          .forEach(result ->
              out.println(Objects.requireNonNullElse(result.number(), "•") + " " + result.text()));
      out.println("Not placed: " + summary.notPlaced().size() + " paragraphs");
    }
    out.flush();
  }

  /** Before the application starts nothing else tells the log how much to say. */
  private static void onlyErrors() {
    if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)
        instanceof ch.qos.logback.classic.Logger root) {
      root.setLevel(Level.ERROR);
    }
  }
}
