package org.vetika.app.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes tables as RFC 4180 asks, after a byte order mark: without one, spreadsheets show Khmer as
 * rubbish. A cell that a spreadsheet would run as a formula gets an apostrophe in front.
 */
public final class CsvText {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";

  private final CSVPrinter printer;

  private CsvText(CSVPrinter printer) {
    this.printer = printer;
  }

  public static CsvText on(Writer writer, List<String> header) {
    try {
      writer.write(BYTE_ORDER_MARK);
      var text = new CsvText(new CSVPrinter(writer, CSVFormat.RFC4180));
      text.row(header);
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void row(List<String> cells) {
    try {
      printer.printRecord(cells.stream().map(CsvText::harmless).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cell, which no spreadsheet takes for a formula. */
  static String harmless(String cell) {
    return !cell.isEmpty() && STARTS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
