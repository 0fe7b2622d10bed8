package org.vetika.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.rule.QualityRules;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;
import org.vetika.counts.quality.Checking;
import org.vetika.counts.quality.Figures;
import org.vetika.counts.quality.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code vetika check FILE}: whether reported counts can be right. */
@Command(
    name = "check",
    description = {
      "Looks for counts that the others do not let expect, sums that do not add up, impossible",
      "ratios, missing and late figures. Columns: indicator, place, period (2026-03, 2026-Q1 or",
      "2026), value, and received (2026-04-15) if known. See docs/figures-checks.md.",
      "Exit code: 0 when the table could be read, whatever was found."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CheckCommand extends FileCommand {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Parameters(paramLabel = "FILE.csv", description = "The figures.")
  private Path file = Path.of("");

  @Option(
      names = "--rules",
      paramLabel = "FILE.json",
      description = {
        "The rules. Default: odd counts, sums over places and completeness, of each indicator."
      })
  private @Nullable Path rules;

  @Option(
      names = "--places",
      paramLabel = "FILE.csv",
      description = "Columns code and parent. Default: 0102 is in 01.")
  private @Nullable Path places;

  @Option(names = "--out", paramLabel = "FILE.csv", description = "The findings as a table.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Prints the findings as a JSON array.")
  private boolean json;

  @Override
  int work(PrintWriter results) throws IOException {
    Figures figures = FigureTable.read(file, places);
    List<Finding> findings =
        Checking.of(
            figures,
            rules == null ? QualityRules.usual(figures.indicators()) : QualityRuleFile.read(rules));
    if (out != null) {
      write(out, findings);
    }
    if (json) {
      results.println(JSON.writeValueAsString(findings.stream().map(CheckCommand::tree).toList()));
    } else {
      print(results, findings);
    }
    return 0;
  }

  private static Map<String, Object> tree(Finding finding) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("rule", finding.rule());
    tree.put("finding", name(finding));
    tree.put("indicator", finding.indicator());
    tree.put("place", finding.place());
    tree.put("period", period(finding));
    tree.put("numbers", finding.numbers());
    return tree;
  }

  private static String name(Finding finding) {
    return finding.key().substring("check.".length());
  }

  private static String period(Finding finding) {
    return finding.period() == null ? "" : finding.period().toString();
  }

  private static void print(PrintWriter results, List<Finding> findings) {
    Messages messages = new Messages();
    Map<Finding.Kind, Integer> counts = new EnumMap<>(Finding.Kind.class);
    for (Finding finding : findings) {
      counts.merge(finding.kind(), 1, Integer::sum);
      results.println(
          finding.indicator()
              + ", "
              + finding.place()
              + (finding.period() == null ? "" : ", " + finding.period())
              + ": "
              + messages.of(Language.EN, finding.key())
              + numbers(finding));
    }
    results.println(
        findings.isEmpty()
            ? "Nothing found"
            : findings.size() + " findings in " + counts.size() + " kinds");
  }

  private static String numbers(Finding finding) {
    return finding.numbers().isEmpty()
        ? ""
        : finding.numbers().entrySet().stream()
            .map(each -> each.getKey() + " " + number(each.getValue()))
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private static String number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : String.format(Locale.ROOT, "%.3g", number);
  }

  private static void write(Path target, List<Finding> findings) throws IOException {
    try (var writer = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
        var csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
      csv.printRecord("rule", "finding", "indicator", "place", "period", "numbers");
      for (Finding each : findings) {
        csv.printRecord(
            each.rule(),
            name(each),
            each.indicator(),
            each.place(),
            period(each),
            each.numbers().entrySet().stream()
                .map(number -> number.getKey() + "=" + number(number.getValue()))
                .collect(Collectors.joining(";")));
      }
    }
  }
}
