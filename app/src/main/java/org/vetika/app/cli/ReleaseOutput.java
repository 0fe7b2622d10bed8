package org.vetika.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.vetika.counts.release.CellStatus;
import org.vetika.counts.release.CountTable;
import org.vetika.counts.release.Release;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A release as a table to publish, as JSON, and as a summary that stays inside. */
final class ReleaseOutput {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ReleaseOutput() {}

  private static Map<String, Object> summary(Release decided) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("cells", decided.table().cells());
    for (CellStatus status : CellStatus.values()) {
      summary.put(status.key(), decided.count(status));
    }
    summary.put("protected", decided.protections().size());
    return summary;
  }

  /** Summary and cells to publish. */
  static String json(Release decided) {
    return JSON.writeValueAsString(tree(decided));
  }

  private static Map<String, Object> tree(Release decided) {
    Map<String, Object> tree = summary(decided);
    List<Map<String, Object>> cells = new ArrayList<>();
    for (int cell = 0; cell < decided.table().cells(); cell++) {
      Map<String, Object> shown = new LinkedHashMap<>();
      shown.put("cell", decided.table().key(cell));
      shown.put("count", decided.status(cell).shown() ? decided.table().value(cell) : null);
      cells.add(shown);
    }
    tree.put("publish", cells);
    return tree;
  }

  /** Readers see one mark for all that is withheld: the reason would say something itself. */
  static void write(Path target, Release decided) throws IOException {
    CountTable counts = decided.table();
    try (var writer = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
        var csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
      List<Object> heading = new ArrayList<>();
      counts.dimensions().forEach(dimension -> heading.add(dimension.name()));
      heading.add("count");
      heading.add("status");
      csv.printRecord(heading);
      for (int cell = 0; cell < counts.cells(); cell++) {
        List<Object> row = new ArrayList<>();
        for (int at = 0; at < counts.dimensions().size(); at++) {
          List<String> path = counts.dimensions().get(at).path(counts.node(cell, at));
          row.add(path.isEmpty() ? "*" : String.join(">", path));
        }
        boolean shown = decided.status(cell).shown();
        row.add(shown ? counts.value(cell) : "");
        row.add(shown ? "published" : "withheld");
        csv.printRecord(row);
      }
    }
  }

  /** For people, on the terminal of whoever releases. */
  static void print(PrintWriter results, Release decided) {
    results.println(
        decided.table().cells()
            + " cells with all sums, "
            + decided.count(CellStatus.PUBLISHED)
            + " published");
    results.println("Withheld, small: " + decided.count(CellStatus.SMALL));
    results.println(
        "Withheld, small difference to an earlier release: "
            + decided.count(CellStatus.DIFFERENCE));
    results.println("Withheld before: " + decided.count(CellStatus.WITHHELD_BEFORE));
    results.println("Withheld to protect the others: " + decided.count(CellStatus.COMPLEMENTARY));
    results.println(
        "Proved for "
            + decided.protections().size()
            + " counts: tables with less and with more agree with all that is published");
  }
}
