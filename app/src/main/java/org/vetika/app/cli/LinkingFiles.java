package org.vetika.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vetika.linkage.Linkage;
import org.vetika.linkage.LinkageMode;
import org.vetika.linkage.LinkageResult;
import org.vetika.linkage.LinkageSettings;
import org.vetika.linkage.RecordList;
import org.vetika.linkage.Suggestion;
import org.vetika.linkage.TooManyPairs;
import picocli.CommandLine;

/** Reads lists, links them and writes what was found. */
final class LinkingFiles {
  private final List<Path> files;
  private final LinkageMode mode;
  private final LinkageOptions options;
  private final CommandLine command;

  LinkingFiles(List<Path> files, LinkageMode mode, LinkageOptions options, CommandLine command) {
    this.files = files;
    this.mode = mode;
    this.options = options;
    this.command = command;
  }

  void run() throws IOException {
    files.forEach(InputFile::check);
    LinkageSettingsFile file = LinkageSettingsFile.read(options.settings());
    List<RecordList> lists = lists(options.id().or(file::id));
    try {
      Suggestion suggestion = Suggestion.from(lists, mode);
      LinkageSettings settings = chosen(file.applied(suggestion.settings()));
      DateFormats.check(files, settings);
      save(settings);
      LinkageResult result = link(lists, settings);
      write(new LinkageReport(lists, suggestion, result));
    } catch (IllegalArgumentException | TooManyPairs refusal) {
      String message = refusal.getMessage();
      throw new CommandFailure(message == null ? "The settings do not fit" : message, refusal);
    }
  }

  private List<RecordList> lists(Optional<String> id) throws IOException {
    List<RecordList> lists = new ArrayList<>();
    for (Path file : files) {
      List<String> spelling = lists.isEmpty() ? List.of() : lists.getFirst().columnNames();
      lists.add(new ListFile(file, spelling).read(id));
    }
    return lists;
  }

  private LinkageSettings chosen(LinkageSettings settings) {
    double match = options.threshold().orElse(settings.match());
    double review = options.review().orElse(Math.min(settings.review(), match));
    return settings
        .withLimits(match, review)
        .withThreads(options.threads().orElse(settings.threads()))
        .withOncePerList(options.oncePerList() || settings.oncePerList());
  }

  private void save(LinkageSettings settings) throws IOException {
    if (options.savedSettings().isPresent()) {
      Files.writeString(options.savedSettings().get(), LinkageSettingsFile.written(settings));
    }
  }

  private LinkageResult link(List<RecordList> lists, LinkageSettings settings) {
    ProgressLine progress = new ProgressLine(options.quiet());
    try {
      return Linkage.run(lists, settings, (stage, share) -> progress.show(stage.name(), share));
    } finally {
      progress.end();
    }
  }

  private void write(LinkageReport report) throws IOException {
    if (options.clusters().isPresent()) {
      writeTo(options.clusters().get(), report::clusters);
    }
    if (options.out().isPresent()) {
      writeTo(options.out().get(), this::pairs, report);
    } else {
      pairs(report, command.getOut());
      command.getOut().flush();
    }
    if (!options.quiet()) {
      report.summary(command.getErr());
      command.getErr().flush();
    }
  }

  private void pairs(LinkageReport report, PrintWriter out) {
    if (options.json()) {
      report.json(out, options.explain());
    } else {
      report.pairs(out);
    }
  }

  private interface Writing {
    void on(PrintWriter out);
  }

  private interface PairWriting {
    void on(LinkageReport report, PrintWriter out);
  }

  private static void writeTo(Path file, PairWriting writing, LinkageReport report)
      throws IOException {
    writeTo(file, out -> writing.on(report, out));
  }

  private static void writeTo(Path file, Writing writing) throws IOException {
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), false)) {
      writing.on(out);
      if (out.checkError()) {
        throw new UncheckedIOException(new IOException("Cannot write " + file));
      }
    }
  }
}
