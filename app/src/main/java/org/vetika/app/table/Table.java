package org.vetika.app.table;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.vetika.app.table.UnreadableTable.Reason;

/**
 * A CSV file (RFC 4180) with a heading, read once from front to back. Separated by comma, semicolon
 * or tab, whichever stands most often in the heading; in UTF-8, or in UTF-16 with a byte order mark
 * as spreadsheets write it. Rows without any character are passed over. Holds one row at a time.
 *
 * <pre>{@code
 * try (Table table = Table.open(file)) {
 *   int id = table.column("id");
 *   while (table.next()) {
 *     use(table.line(), table.value(id));
 *   }
 * }
 * }</pre>
 */
public final class Table implements Closeable {
  private static final int FIRST_LINE = 1 << 16;

  private final DecodedText text;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> columns;
  private @Nullable CSVRecord row;
  private long line;

  private Table(DecodedText text) throws IOException {
    this.text = text;
    var characters = new BufferedReader(text, FIRST_LINE);
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator(characters)).get();
    this.parser = CSVParser.parse(characters, format);
    this.records = parser.iterator();
    if (!advance()) {
      throw new UnreadableTable(Reason.EMPTY, 1, "");
    }
    this.columns = current().stream().map(String::strip).toList();
    checkNames();
  }

  /**
   * Opens a file and reads its heading.
   *
   * @throws UnreadableTable when it is empty or has no usable heading
   */
  public static Table open(Path file) throws IOException {
    return open(Files.newInputStream(file));
  }

  /**
   * Reads the heading; the table closes the input.
   *
   * @throws UnreadableTable when it is empty or has no usable heading
   */
  public static Table open(InputStream input) throws IOException {
    try {
      return new Table(DecodedText.of(input));
    } catch (IOException | RuntimeException e) {
      input.close();
      throw e;
    }
  }

  /** The names of the columns in their order, as written but for surrounding spaces. */
  public List<String> columns() {
    return columns;
  }

  /** Whether there is such a column; upper and lower case are one. */
  public boolean has(String name) {
    return columns.stream().anyMatch(name::equalsIgnoreCase);
  }

  /**
   * The position of a column, from 0; upper and lower case are one.
   *
   * @throws UnreadableTable when there is none, with its name as the detail
   */
  public int column(String name) throws UnreadableTable {
    for (int at = 0; at < columns.size(); at++) {
      if (columns.get(at).equalsIgnoreCase(name)) {
        return at;
      }
    }
    throw new UnreadableTable(Reason.COLUMN_MISSING, 1, name);
  }

  /**
   * Goes to the next row.
   *
   * @return false at the end
   * @throws UnreadableTable when the row cannot be read or has another number of cells
   */
  public boolean next() throws IOException {
    if (!advance()) {
      return false;
    }
    if (current().size() != columns.size()) {
      throw new UnreadableTable(Reason.CELLS, line, current().size() + ", " + columns.size());
    }
    return true;
  }

  /** The line of the file at which the row begins, counted from 1. */
  public long line() {
    return line;
  }

  /** A cell of the row as written; empty when it is empty, never null. */
  public String value(int column) {
    return current().get(column);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private boolean advance() throws IOException {
    do {
      line = parser.getCurrentLineNumber() + 1;
      text.beginRow();
      try {
        if (!records.hasNext()) {
          row = null;
          return false;
        }
        row = records.next();
      } catch (UncheckedIOException e) {
        throw described(Objects.requireNonNull(e.getCause()));
      }
    } while (current().size() == 1 && current().get(0).isEmpty());
    return true;
  }

  private IOException described(IOException failure) {
    return switch (failure) {
      case UnreadableTable known when known.line() == 0 ->
          new UnreadableTable(known.reason(), line, known.detail());
      case UnreadableTable known -> known;
      case org.apache.commons.csv.CSVException quotes ->
          new UnreadableTable(Reason.QUOTES, line, "");
      default -> failure;
    };
  }

  private CSVRecord current() {
    if (row == null) {
      throw new IllegalStateException("There is no row: next() was not called or said false");
    }
    return row;
  }

  private void checkNames() throws UnreadableTable {
    var seen = new HashSet<String>();
    for (int at = 0; at < columns.size(); at++) {
      String name = columns.get(at);
      if (name.isEmpty()) {
        throw new UnreadableTable(Reason.UNNAMED_COLUMN, line, Integer.toString(at + 1));
      }
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        throw new UnreadableTable(Reason.COLUMN_TWICE, line, name);
      }
    }
  }

  private static char separator(BufferedReader characters) throws IOException {
    characters.mark(FIRST_LINE);
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    boolean quoted = false;
    for (int at = 0; at < FIRST_LINE - 1; at++) {
      int character = characters.read();
      if (character < 0 || !quoted && character == '\n') {
        break;
      }
      switch (character) {
        case '"' -> quoted = !quoted;
        case ',' -> commas += quoted ? 0 : 1;
        case ';' -> semicolons += quoted ? 0 : 1;
        case '\t' -> tabs += quoted ? 0 : 1;
        default -> {}
      }
    }
    characters.reset();
    if (tabs > Math.max(commas, semicolons)) {
      return '\t';
    }
    return semicolons > commas ? ';' : ',';
  }
}
