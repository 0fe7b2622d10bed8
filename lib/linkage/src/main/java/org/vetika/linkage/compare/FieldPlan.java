package org.vetika.linkage.compare;

import java.util.List;
import java.util.Optional;

/**
 * A field to compare: what it is and where its values stand.
 *
 * @param name of the field, shown with its weight
 * @param kind how its values are compared
 * @param columns the values, one column for each list
 * @param order of day and month, for dates
 * @param swapsWith name of the field that its value is sometimes typed into
 */
public record FieldPlan(
    String name,
    FieldKind kind,
    List<Column> columns,
    PartialDate.Order order,
    Optional<String> swapsWith) {
  public FieldPlan {
    columns = List.copyOf(columns);
  }
}
