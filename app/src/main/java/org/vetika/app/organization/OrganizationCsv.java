package org.vetika.app.organization;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads tables of organizations as spreadsheets write them. */
final class OrganizationCsv {
  static final List<String> COLUMNS =
      List.of(
          "number",
          "kind",
          "name_en",
          "name_km",
          "acronym",
          "other_names",
          "description_en",
          "description_km",
          "founded",
          "website",
          "email",
          "phone",
          "address",
          "level",
          "place",
          "status",
          "dissolved_on",
          "identifiers",
          "provinces",
          "topics",
          "illustration",
          "another_one");
  private static final int MOST_ROWS = 20_000;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private OrganizationCsv() {}

  /** What a file is. */
  sealed interface Table {
    record Rows(List<Row> rows) implements Table {}

    /** As the last part of a message key, and what it is about. */
    record Unreadable(String problem, String detail) implements Table {}
  }

  /** A record of the file: where it begins, and its cells by column. */
  record Row(long line, Map<String, String> cells) {
    String cell(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  static Table read(byte[] file) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      return new Table.Unreadable("encoding", "");
    }
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    if (text.isBlank()) {
      return new Table.Unreadable("empty", "");
    }
    try {
      return rows(text);
    } catch (IOException | UncheckedIOException e) {
      return new Table.Unreadable("quotes", String.valueOf(e.getMessage()));
    }
  }

  private static Table rows(String text) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      List<String> header = new ArrayList<>();
      List<Row> rows = new ArrayList<>();
      for (CSVRecord each : parser) {
        if (header.isEmpty()) {
          each.forEach(name -> header.add(name.strip().toLowerCase(Locale.ROOT)));
          String wrong = wrongColumn(header);
          if (!wrong.isEmpty()) {
            return new Table.Unreadable("column", wrong);
          }
        } else {
          rows.add(row(each, header, parser.getCurrentLineNumber()));
        }
        if (rows.size() > MOST_ROWS) {
          return new Table.Unreadable("long", Integer.toString(MOST_ROWS));
        }
      }
      return rows.isEmpty() ? new Table.Unreadable("empty", "") : new Table.Rows(rows);
    }
  }

  /** The first column that is unknown or there twice, or the one that is missing; or empty. */
  private static String wrongColumn(List<String> header) {
    var seen = new ArrayList<String>();
    for (String name : header) {
      if (!COLUMNS.contains(name) || seen.contains(name)) {
        return name.isEmpty() ? "?" : name;
      }
      seen.add(name);
    }
    boolean named =
        Set.of("number", "name_en", "name_km", "identifiers").stream().anyMatch(seen::contains);
    return named ? "" : "name_en";
  }

  private static Row row(CSVRecord cells, List<String> header, long lastLine) {
    var values = new HashMap<String, String>();
    long lines = 0;
    for (int column = 0; column < Math.min(cells.size(), header.size()); column++) {
      String cell = cells.get(column);
      lines += cell.chars().filter(character -> character == '\n').count();
      values.put(header.get(column), CsvCells.original(cell));
    }
    return new Row(lastLine - lines, Map.copyOf(values));
  }

  /** The one of three that stands most often in the first line, outside quotes. */
  private static char delimiter(String text) {
    String first = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
    char best = ',';
    for (char candidate : new char[] {',', ';', '\t'}) {
      if (count(first, candidate) > count(first, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char character) {
    return text.chars().filter(each -> each == character).count();
  }

  /** The parts of a cell that holds several, between bars. */
  static void parts(String cell, Consumer<String> each) {
    for (String part : cell.split("\\|", -1)) {
      if (!part.isBlank()) {
        each.accept(part.strip());
      }
    }
  }
}
