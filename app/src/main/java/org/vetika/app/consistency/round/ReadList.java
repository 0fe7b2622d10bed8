package org.vetika.app.consistency.round;

import java.util.List;

/**
 * A list as it was read.
 *
 * @param rows in the order of the file
 */
record ReadList(List<Row> rows) {
  ReadList {
    rows = List.copyOf(rows);
  }

  /**
   * A record.
   *
   * @param line of the file, from 1
   * @param values of the agreed fields in their order, empty where nothing is known
   */
  record Row(long line, String id, List<String> values) {
    Row {
      values = List.copyOf(values);
    }
  }
}
