package org.vetika.app.table;

import java.io.IOException;

/**
 * A file is not a table that can be read. The message is one English line for a terminal; a page
 * makes its own of {@link #reason()}, {@link #line()} and {@link #detail()}.
 */
public final class UnreadableTable extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is wrong; the name in lower case is good as a part of a message key. */
  public enum Reason {
    EMPTY("there is no row"),
    ENCODING("is not UTF-8: save the file as \"CSV UTF-8\""),
    QUOTES("a quotation mark is not closed, or stands in the middle of a cell"),
    UNNAMED_COLUMN("a column has no name"),
    COLUMN_TWICE("two columns have the same name"),
    COLUMN_MISSING("a column is missing"),
    CELLS("the number of cells differs from the heading"),
    TOO_LONG("a row is longer than a table has: is a quotation mark not closed?");

    private final String words;

    Reason(String words) {
      this.words = words;
    }
  }

  private final Reason reason;
  private final long line;
  private final String detail;

  UnreadableTable(Reason reason, long line, String detail) {
    super("line " + line + ": " + reason.words + (detail.isEmpty() ? "" : " (" + detail + ")"));
    this.reason = reason;
    this.line = line;
    this.detail = detail;
  }

  public Reason reason() {
    return reason;
  }

  /** The line of the file, counted from 1, at which the faulty row begins. */
  public long line() {
    return line;
  }

  /** The column or the numbers that it is about; empty when there is nothing to add. */
  public String detail() {
    return detail;
  }
}
