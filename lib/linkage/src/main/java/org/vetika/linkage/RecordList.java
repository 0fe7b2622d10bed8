package org.vetika.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vetika.linkage.compare.Column;
import org.vetika.linkage.compare.ValueDictionary;

/**
 * One party's list: records with an id and a value, perhaps empty, in each column. Held as columns
 * of codes, so that a value that occurs a thousand times is kept once. Immutable.
 */
public final class RecordList {
  private final String name;
  private final Column ids;
  private final List<String> columnNames;
  private final List<Column> columns;

  private RecordList(String name, Column ids, List<String> columnNames, List<Column> columns) {
    this.name = name;
    this.ids = ids;
    this.columnNames = List.copyOf(columnNames);
    this.columns = List.copyOf(columns);
  }

  /**
   * Begins a list.
   *
   * @param name shown in reports
   * @param columnNames without the id; each once
   */
  public static Builder named(String name, List<String> columnNames) {
    return new Builder(name, columnNames);
  }

  /** The name given. */
  public String name() {
    return name;
  }

  /** Names of the columns, without the id. */
  public List<String> columnNames() {
    return columnNames;
  }

  /** Number of records. */
  public int size() {
    return ids.rows();
  }

  /** Id of a record, counted from 0. */
  public String id(int record) {
    return ids.texts().value(ids.codes()[record]);
  }

  /** A record's value in a column, as it was given; empty if it is missing. */
  public String value(int record, String column) {
    Column values = column(column);
    return values.texts().value(values.codes()[record]);
  }

  /** Number of the record that has this id, -1 if none has. Looks through all records. */
  public int find(String id) {
    int code = ids.texts().find(id);
    for (int record = 0; code != 0 && record < size(); record++) {
      if (ids.codes()[record] == code) {
        return record;
      }
    }
    return -1;
  }

  boolean has(String column) {
    return columnNames.contains(column);
  }

  Column column(String column) {
    int number = columnNames.indexOf(column);
    if (number < 0) {
      throw new IllegalArgumentException("The list " + name + " has no column " + column);
    }
    return columns.get(number);
  }

  /** Takes records one after the other; for one thread. */
  public static final class Builder {
    private final String name;
    private final List<String> columnNames;
    private final List<ValueDictionary> texts = new ArrayList<>();
    private final int[][] codes;
    private int rows;

    private Builder(String name, List<String> columnNames) {
      this.name = name;
      this.columnNames = List.copyOf(columnNames);
      if (columnNames.stream().distinct().count() != columnNames.size()) {
        throw new IllegalArgumentException("Two columns have the same name: " + columnNames);
      }
      this.codes = new int[columnNames.size() + 1][64];
      codes[0] = new int[64];
      for (int column = 0; column <= columnNames.size(); column++) {
        texts.add(new ValueDictionary());
      }
    }

    /**
     * Adds a record.
     *
     * @param id names the record within its list
     * @param values one for each column, empty where nothing is known; spaces around them are
     *     dropped
     * @return whether the id is new in this list; the record is added in any case
     */
    public boolean add(String id, List<String> values) {
      if (values.size() != columnNames.size()) {
        throw new IllegalArgumentException(
            "%d values for %d columns".formatted(values.size(), columnNames.size()));
      }
      if (rows == codes[0].length) {
        for (int column = 0; column < codes.length; column++) {
          codes[column] = Arrays.copyOf(codes[column], rows + (rows >> 1));
        }
      }
      int before = texts.getFirst().size();
      codes[0][rows] = texts.getFirst().add(id);
      for (int column = 1; column < codes.length; column++) {
        codes[column][rows] = texts.get(column).add(values.get(column - 1).strip());
      }
      rows++;
      return texts.getFirst().size() > before;
    }

    /** The list; the builder is not used after this. */
    public RecordList build() {
      List<Column> columns = new ArrayList<>();
      for (int column = 0; column < codes.length; column++) {
        columns.add(new Column(texts.get(column), codes[column], rows));
      }
      return new RecordList(
          name, columns.getFirst(), columnNames, columns.subList(1, columns.size()));
    }
  }
}
