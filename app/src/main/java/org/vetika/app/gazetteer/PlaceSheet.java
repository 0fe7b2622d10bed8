package org.vetika.app.gazetteer;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a list of places: our own form ({@code code,level,type_en,type_km,name_km,name_latin}) or
 * the NCDD's ({@code Type, Code, Name (Khmer), Name (Latin)}), whose spreadsheets lose the zero at
 * the head of a code. What a line lacks or has wrong is reported with its number, never guessed.
 */
final class PlaceSheet {
  /** The columns we need and the names that lists give them, in lower case. */
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "code", List.of("code", "ncdd_code", "ncdd code", "geocode"),
          "khmer", List.of("name_km", "name (khmer)", "khmer", "khmer name", "name_kh"),
          "latin", List.of("name_latin", "name (latin)", "latin", "latin name", "name_en"),
          "typeKhmer", List.of("type_km", "type (khmer)", "type"),
          "typeEnglish", List.of("type_en", "type (latin)", "type"));

  /** A line as read. */
  sealed interface Line {
    record Good(long number, NamedPlace place) implements Line {}

    record Refused(long number, PlaceRefusal why, String what) implements Line {}
  }

  private final CSVParser records;
  private final Map<String, String> headers;

  private PlaceSheet(CSVParser records, Map<String, String> headers) {
    this.records = records;
    this.headers = headers;
  }

  /** The sheet, or empty when a needed column is missing. */
  static Optional<PlaceSheet> open(Reader reader) throws IOException {
    CSVParser records =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setAllowMissingColumnNames(true)
            .get()
            .parse(reader);
    var found = new LinkedHashMap<String, String>();
    COLUMNS.forEach((column, names) ->
        records.getHeaderNames().stream()
            .filter(header ->
                names.contains(header.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT)))
            .findFirst()
            .ifPresent(header -> found.put(column, header)));
    boolean usable =
        found.containsKey("code") && found.containsKey("khmer") && found.containsKey("latin");
    return usable ? Optional.of(new PlaceSheet(records, found)) : Optional.empty();
  }

  List<Line> lines() {
    var lines = new ArrayList<Line>();
    for (CSVRecord record : records) {
      lines.add(read(record));
    }
    return lines;
  }

  private Line read(CSVRecord record) {
    long number = records.getCurrentLineNumber();
    if (!record.isConsistent()) {
      return new Line.Refused(number, PlaceRefusal.COLUMNS, String.join(",", record.toList()));
    }
    Optional<String> code = PlaceCodes.complete(field(record, "code"));
    if (code.isEmpty()) {
      return new Line.Refused(number, PlaceRefusal.CODE, field(record, "code"));
    }
    String khmer = field(record, "khmer");
    String latin = field(record, "latin");
    boolean withoutKhmer = PlaceNaming.normalized(khmer).isEmpty();
    boolean withoutLatin = PlaceNaming.normalized(latin).isEmpty();
    if (withoutKhmer && withoutLatin) {
      return new Line.Refused(number, PlaceRefusal.NAME, code.get());
    }
    PlaceLevel level = PlaceCodes.level(code.get());
    PlaceType type =
        PlaceType.find(level, field(record, "typeKhmer"), field(record, "typeEnglish"));
    return new Line.Good(
        number,
        new NamedPlace(
            code.get(),
            level,
            type,
            withoutKhmer ? latin : khmer,
            withoutLatin ? khmer : latin,
            withoutKhmer || withoutLatin));
  }

  private String field(CSVRecord record, String column) {
    String header = headers.get(column);
    return header == null ? "" : Objects.requireNonNullElse(record.get(header), "");
  }
}
