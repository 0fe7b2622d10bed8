package org.vetika.app.organization;

/**
 * Cells that a spreadsheet would run as a formula are written with an apostrophe before them, and
 * read without it.
 */
final class CsvCells {
  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final String MARK = "'";

  private CsvCells() {}

  static String neutral(String value) {
    return startsFormula(value) || value.startsWith(MARK) ? MARK + value : value;
  }

  /** What {@link #neutral} was given. */
  static String original(String cell) {
    boolean marked =
        cell.startsWith(MARK) && (startsFormula(cell.substring(1)) || cell.startsWith(MARK, 1));
    return marked ? cell.substring(1) : cell;
  }

  private static boolean startsFormula(String value) {
    return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
  }
}
