package org.vetika.app.consistency.round;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.vetika.app.table.Table;
import org.vetika.app.table.UnreadableTable;
import org.vetika.linkage.encoding.EncodedList;

/** Reads what parties hand in. */
final class ListFiles {
  /** The column that names a record within its list. */
  static final String ID = "id";

  private static final int MOST_ROWS = 500_000;

  private ListFiles() {}

  /** A list, or why it is none. */
  sealed interface Reading {
    /**
     * It can be read.
     *
     * @param leftOut names of its other columns, which nobody agreed to hand in
     */
    record Done(ReadList list, List<String> leftOut) implements Reading {
      public Done {
        leftOut = List.copyOf(leftOut);
      }
    }

    record Failed(ListFinding finding) implements Reading {}
  }

  /** Reads a table that has the columns {@code id} and the fields; of others only the names. */
  static Reading read(byte[] file, List<ListField> fields) throws IOException {
    try (Table table = Table.open(new ByteArrayInputStream(file))) {
      int id = table.column(ID);
      var columns = new ArrayList<Integer>();
      for (ListField field : fields) {
        columns.add(table.column(field.key()));
      }
      var rows = new ArrayList<ReadList.Row>();
      while (table.next()) {
        if (rows.size() == MOST_ROWS) {
          return new Reading.Failed(ListFinding.stop("rows", "", table.line()));
        }
        List<String> values = columns.stream().map(at -> table.value(at).strip()).toList();
        rows.add(new ReadList.Row(table.line(), table.value(id).strip(), values));
      }
      return rows.isEmpty()
          ? new Reading.Failed(ListFinding.stop("empty", "", 0))
          : new Reading.Done(new ReadList(rows), leftOut(table.columns(), id, columns));
    } catch (UnreadableTable unreadable) {
      String key = unreadable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
      String column =
          unreadable.reason() == UnreadableTable.Reason.COLUMN_MISSING ? unreadable.detail() : "";
      return new Reading.Failed(ListFinding.stop(key, column, unreadable.line()));
    }
  }

  private static List<String> leftOut(List<String> names, int id, List<Integer> columns) {
    return IntStream.range(0, names.size())
        .filter(at -> at != id && !columns.contains(at))
        .mapToObj(names::get)
        .toList();
  }

  /**
   * Reads encodings. They stand in a file of this server only while they are read.
   *
   * @throws org.vetika.linkage.encoding.ComparisonRefused when the file is of another kind
   */
  static EncodedList encodings(byte[] file) throws IOException {
    Path passing = Files.createTempFile("vetika-round", null);
    try {
      Files.write(passing, file);
      return EncodedList.read(passing);
    } finally {
      Files.delete(passing);
    }
  }

  /** The file of encodings anew, without anything else that stood in its heading. */
  static byte[] written(EncodedList list) throws IOException {
    Path folder = Files.createTempDirectory("vetika-round");
    Path passing = folder.resolve("encodings");
    try {
      list.write(passing);
      return Files.readAllBytes(passing);
    } finally {
      Files.deleteIfExists(passing);
      Files.delete(folder);
    }
  }
}
