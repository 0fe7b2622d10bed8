package org.vetika.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vetika.app.table.Table;
import org.vetika.app.table.UnreadableTable;
import org.vetika.linkage.encoding.EncodedField;
import org.vetika.linkage.encoding.FieldKind;

/**
 * The table that a party keeps to itself, read for {@code encode} and {@code intersect}: unreadable
 * values are told by line before anything is written.
 */
final class EncodingInput {
  private static final int MOST_TOLD = 10;

  private final Path file;
  private final List<FieldOption> fields;
  private final boolean lenient;
  private long unreadable;

  private EncodingInput(Path file, List<FieldOption> fields, boolean lenient) {
    this.file = file;
    this.fields = fields;
    this.lenient = lenient;
  }

  /** What to do with each record. */
  @FunctionalInterface
  interface Records {
    /** Values in the order of the fields. */
    void record(long line, String id, List<String> values) throws IOException;
  }

  /**
   * Reads the heading.
   *
   * @param written fields as the person wrote them; empty to guess from the columns
   * @param lenient whether values that cannot be read count as missing
   */
  static EncodingInput of(Path file, List<String> written, boolean lenient) throws IOException {
    InputFile.check(file);
    try (Table table = Table.open(file)) {
      List<FieldOption> fields =
          written.isEmpty()
              ? FieldGuess.of(table.columns())
              : written.stream().map(FieldOption::of).toList();
      if (fields.isEmpty()) {
        throw new CommandFailure(
            "No column of "
                + file.getFileName()
                + " is known by its name: name the fields with"
                + " --field "
                + FieldOption.FORM);
      }
      for (FieldOption field : fields) {
        table.column(field.column());
      }
      return new EncodingInput(file, fields, lenient);
    } catch (UnreadableTable e) {
      throw named(file, e);
    }
  }

  List<EncodedField> fields() {
    return fields.stream().map(FieldOption::field).toList();
  }

  /** Reads all records; {@code idColumn} is empty to number them by their lines. */
  void read(String idColumn, Records records) throws IOException {
    Map<String, Long> ids = new HashMap<>();
    unreadable = 0;
    try (Table table = Table.open(file)) {
      int id = idColumn.isEmpty() ? -1 : table.column(idColumn);
      List<Integer> columns = new ArrayList<>();
      for (FieldOption field : fields) {
        columns.add(table.column(field.column()));
      }
      while (table.next()) {
        String name = id < 0 ? Long.toString(table.line()) : table.value(id);
        Long before = id < 0 ? null : ids.putIfAbsent(name, table.line());
        if (before != null) {
          throw new CommandFailure(
              file.getFileName()
                  + " line "
                  + table.line()
                  + ": the id "
                  + name
                  + " stands in line "
                  + before
                  + " already");
        }
        records.record(table.line(), name, values(table, columns));
      }
    } catch (UnreadableTable e) {
      throw named(file, e);
    }
    refuseUnreadable();
  }

  private List<String> values(Table table, List<Integer> columns) {
    List<String> values = new ArrayList<>(columns.size());
    for (int field = 0; field < columns.size(); field++) {
      EncodedField rule = fields.get(field).field();
      String value = table.value(columns.get(field)).strip();
      boolean checked = rule.kind() == FieldKind.DATE || rule.kind() == FieldKind.NUMBER;
      if (checked && !value.isEmpty() && !rule.understands(value)) {
        tell(table.line(), fields.get(field), value);
        value = "";
      }
      values.add(value);
    }
    return values;
  }

  private void tell(long line, FieldOption field, String value) {
    if (unreadable++ < MOST_TOLD) {
      String wanted =
          field.field().kind() == FieldKind.DATE
              ? "not a date (2026-03-25, 25/03/2026, 2026-03 or 2026)"
              : "not a whole number";
      FileCommand.say(
          file.getFileName()
              + " line "
              + line
              + ": "
              + wanted
              + " in "
              + field.column()
              + ": "
              + value);
    }
  }

  private void refuseUnreadable() {
    if (unreadable > 0 && !lenient) {
      throw new CommandFailure(
          unreadable + " values cannot be read: correct them, or leave them out with --lenient");
    }
  }

  private static CommandFailure named(Path file, UnreadableTable fault) {
    return new CommandFailure(file.getFileName() + " " + fault.getMessage(), fault);
  }
}
