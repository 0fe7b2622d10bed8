package org.vetika.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vetika.app.table.Table;
import org.vetika.app.table.UnreadableTable;
import org.vetika.linkage.RecordList;

/** A list in a file; what is wrong with it is said with its name and line. */
final class ListFile {
  private static final Set<String> ID_NAMES =
      Set.of(
          "id", "rec id", "record id", "unique id", "case id", "report id", "nr", "no", "number");

  private final Path file;
  private final List<String> spelling;

  /**
   * Nothing is read yet.
   *
   * @param spelling names of columns as the first list writes them
   */
  ListFile(Path file, List<String> spelling) {
    this.file = file;
    this.spelling = spelling;
  }

  /**
   * Reads it.
   *
   * @param id name of the column that names the records, empty to look for one
   */
  RecordList read(Optional<String> id) throws IOException {
    try (Table table = Table.open(file)) {
      return read(table, idColumn(table, id));
    } catch (UnreadableTable fault) {
      throw new CommandFailure(file + ", " + fault.getMessage(), fault);
    }
  }

  /** Its number; -1 if records have no ids. */
  private static int idColumn(Table table, Optional<String> id) throws UnreadableTable {
    if (id.isPresent()) {
      return table.column(id.get());
    }
    for (int column = 0; column < table.columns().size(); column++) {
      String name = plain(table.columns().get(column));
      if (ID_NAMES.contains(name) || column == 0 && name.endsWith(" id")) {
        return column;
      }
    }
    return -1;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[_\\s.-]+", " ").strip();
  }

  private RecordList read(Table table, int idColumn) throws IOException {
    List<String> names = new ArrayList<>();
    for (int column = 0; column < table.columns().size(); column++) {
      if (column != idColumn) {
        names.add(spelled(table.columns().get(column)));
      }
    }
    RecordList.Builder list = RecordList.named(file.toString(), names);
    List<String> values = new ArrayList<>();
    while (table.next()) {
      values.clear();
      for (int column = 0; column < table.columns().size(); column++) {
        if (column != idColumn) {
          values.add(table.value(column));
        }
      }
      add(list, table, idColumn, values);
    }
    return list.build();
  }

  private void add(RecordList.Builder list, Table table, int idColumn, List<String> values)
      throws IOException {
    String id = idColumn < 0 ? Long.toString(table.line()) : table.value(idColumn).strip();
    if (id.isEmpty()) {
      throw new CommandFailure("%s, line %d: the record has no id".formatted(file, table.line()));
    }
    if (!list.add(id, values)) {
      throw new CommandFailure(
          "%s, line %d: the id %s stands on line %d already; --id names another column"
              .formatted(file, table.line(), id, firstLine(id, idColumn)));
    }
  }

  private long firstLine(String id, int idColumn) throws IOException {
    try (Table again = Table.open(file)) {
      while (again.next()) {
        if (again.value(idColumn).strip().equals(id)) {
          return again.line();
        }
      }
    }
    throw new IllegalStateException("The file " + file + " changed while it was read");
  }

  private String spelled(String name) {
    return spelling.stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
  }
}
