package org.vetika.linkage.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The records of all lists one below the other, as codes: the fields of a record lie beside each
 * other, so that comparing two records touches two places of memory.
 */
public final class PreparedRecords {
  private static final int LEAST_DIGITS = 6;

  private final List<PreparedField> fields;
  private final int width;
  private final int[] firstRows;
  private final int[] codes;
  private final byte[] lists;

  private PreparedRecords(List<PreparedField> fields, int[] firstRows) {
    this.fields = List.copyOf(fields);
    this.width = fields.size();
    this.firstRows = firstRows;
    int rows = firstRows[firstRows.length - 1];
    this.codes = new int[Math.multiplyExact(rows, fields.size())];
    this.lists = new byte[rows];
    for (int list = 0; list + 1 < firstRows.length; list++) {
      java.util.Arrays.fill(lists, firstRows[list], firstRows[list + 1], (byte) list);
    }
  }

  /**
   * Normalizes every distinct value of every column once.
   *
   * @param plans the fields, at least one; their columns are of the same lists in the same order
   */
  public static PreparedRecords of(List<FieldPlan> plans) {
    int[] firstRows = firstRows(plans.getFirst().columns());
    List<PreparedField> fields = new ArrayList<>();
    for (FieldPlan plan : plans) {
      fields.add(field(plan, plans, fields));
    }
    PreparedRecords records = new PreparedRecords(fields, firstRows);
    for (int field = 0; field < plans.size(); field++) {
      records.fill(field, plans.get(field));
    }
    fields.forEach(PreparedField::finish);
    return records;
  }

  private static int[] firstRows(List<Column> columns) {
    int[] firstRows = new int[columns.size() + 1];
    for (int list = 0; list < columns.size(); list++) {
      firstRows[list + 1] = Math.addExact(firstRows[list], columns.get(list).rows());
    }
    return firstRows;
  }

  private static PreparedField field(
      FieldPlan plan, List<FieldPlan> plans, List<PreparedField> before) {
    int partner = partner(plan, plans);
    FieldValues values =
        partner >= 0 && partner < before.size()
            ? before.get(partner).values()
            : new FieldValues(new ValueDictionary());
    return new PreparedField(plan, values, partner);
  }

  private static int partner(FieldPlan plan, List<FieldPlan> plans) {
    for (int field = 0; field < plans.size(); field++) {
      FieldPlan other = plans.get(field);
      boolean named = other.swapsWith().equals(Optional.of(plan.name()));
      boolean names = plan.swapsWith().equals(Optional.of(other.name()));
      boolean itself = other.name().equals(plan.name());
      if (!itself && (named || names) && other.kind() == plan.kind()) {
        return field;
      }
    }
    return -1;
  }

  private void fill(int number, FieldPlan plan) {
    PreparedField field = fields.get(number);
    int row = 0;
    for (Column column : plan.columns()) {
      int[] translated = translated(field, plan, column.texts());
      for (int index = 0; index < column.rows(); index++, row++) {
        codes[row * width + number] = translated[column.codes()[index]];
      }
    }
    if (field.kind() != FieldKind.DATE) {
      field.count(counted(number, field.values().texts().size()));
    }
  }

  private static int[] translated(PreparedField field, FieldPlan plan, ValueDictionary raw) {
    ValueDictionary texts = field.values().texts();
    int[] translated = new int[raw.size() + 1];
    for (int code = 1; code < translated.length; code++) {
      String text = raw.value(code);
      translated[code] =
          field.kind() == FieldKind.DATE
              ? date(text, plan.order(), texts)
              : texts.add(PreparedField.plain(field.kind(), text));
    }
    return translated;
  }

  private static int date(String text, PartialDate.Order order, ValueDictionary broken) {
    int date = PartialDate.parse(text, order);
    String digits = date == 0 ? text.replaceAll("[^0-9]", "") : "";
    return digits.length() < LEAST_DIGITS ? date : -broken.add(digits);
  }

  private int[] counted(int field, int values) {
    int[] counts = new int[values + 1];
    for (int row = 0; row < rows(); row++) {
      counts[code(row, field)]++;
    }
    return counts;
  }

  /** The fields, in the order of their levels in a pattern. */
  public List<PreparedField> fields() {
    return fields;
  }

  /** Number of records of all lists. */
  public int rows() {
    return lists.length;
  }

  /** Number of lists. */
  public int lists() {
    return firstRows.length - 1;
  }

  /** Which list a record is of, from 0. */
  public int list(int row) {
    return lists[row];
  }

  /** The number, among all records, of a list's first; for one more than the last list, of all. */
  public int firstRow(int list) {
    return firstRows[list];
  }

  /**
   * The code of a record's value: of {@link FieldValues#texts}, or a packed date (below 0: no date,
   * {@link FieldValues#texts} has it); 0 if missing.
   */
  public int code(int row, int field) {
    return codes[row * width + field];
  }
}
