package org.vetika.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.vetika.linkage.encoding.PrivateFile;

/** Which record each row of an encoded list was: the key to the result, kept by the party alone. */
final class OwnRows {
  private static final int MOST_TOLD = 10;

  private final List<String> names = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();
  private final List<Long> thin = new ArrayList<>();

  void add(long line, String name) {
    lines.add(line);
    names.add(name);
  }

  void thin(long line) {
    thin.add(line);
  }

  int thinCount() {
    return thin.size();
  }

  String thinLines() {
    if (thin.isEmpty()) {
      return "";
    }
    String first =
        thin.stream().limit(MOST_TOLD).map(String::valueOf).collect(Collectors.joining(", "));
    return " (lines " + first + (thin.size() > MOST_TOLD ? " …" : "") + ")";
  }

  /** Rows are counted from 1, as the result of a comparison counts them. */
  void write(Path file, int[] sources) throws IOException {
    Files.deleteIfExists(file);
    PrivateFile.create(file);
    try (BufferedWriter writer = Files.newBufferedWriter(file, UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
      csv.printRecord("row", "id", "line");
      for (int row = 0; row < sources.length; row++) {
        csv.printRecord(row + 1, names.get(sources[row]), lines.get(sources[row]));
      }
    }
  }
}
