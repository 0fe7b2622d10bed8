package org.vetika.app.issue.clock;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.issue.typed.TypedFields;

/** Reads a list of holidays: {@value #HEADER}, between commas, semicolons or tabs. */
final class HolidaySheet {
  static final String HEADER = "date,name_km,name_en,kind,source";
  private static final List<String> COLUMNS = List.of(HEADER.split(","));
  private static final int MOST_LINES = 2000;

  private HolidaySheet() {}

  /**
   * A line as read.
   *
   * @param number counts from 1, the header included
   * @param entry null when there are problems
   */
  record Line(
      long number, String date, @Nullable HolidayEntry entry, List<FieldProblem> problems) {}

  /** The lines in their order; empty when the columns are not all there, or it is no table. */
  static Optional<List<Line>> read(String text) {
    String table = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (CSVParser records = format(table).parse(new StringReader(table))) {
      Map<String, String> headers = headers(records.getHeaderNames());
      return headers.keySet().containsAll(COLUMNS)
          ? Optional.of(lines(records, headers))
          : Optional.empty();
    } catch (CSVException | IllegalArgumentException e) {
      return Optional.empty();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CSVException) {
        return Optional.empty();
      }
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CSVFormat format(String table) {
    String first = table.lines().findFirst().orElse("");
    char between = first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(between)
        .setHeader()
        .setSkipHeaderRecord(true)
        .setIgnoreSurroundingSpaces(true)
        .setAllowMissingColumnNames(true)
        .get();
  }

  private static Map<String, String> headers(List<String> names) {
    var headers = new HashMap<String, String>();
    names.forEach(name -> headers.put(name.strip().toLowerCase(Locale.ROOT), name));
    return headers;
  }

  private static List<Line> lines(CSVParser records, Map<String, String> headers) {
    var lines = new ArrayList<Line>();
    for (CSVRecord record : records) {
      if (lines.size() == MOST_LINES) {
        break;
      }
      lines.add(line(records.getCurrentLineNumber(), record, headers));
    }
    return lines;
  }

  private static Line line(long number, CSVRecord record, Map<String, String> headers) {
    if (!record.isConsistent()) {
      var columns = new FieldProblem("line", "columns", String.valueOf(record.size()));
      return new Line(number, record.size() == 0 ? "" : record.get(0), null, List.of(columns));
    }
    var typed = new HashMap<String, String>();
    COLUMNS.forEach(column -> typed.put(column, record.get(headers.get(column))));
    var fields = new TypedFields(typed);
    HolidayEntry entry = HolidayEntry.read(fields).orElse(null);
    return new Line(number, typed.getOrDefault("date", ""), entry, fields.problems());
  }
}
