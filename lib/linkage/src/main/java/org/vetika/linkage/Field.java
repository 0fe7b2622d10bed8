package org.vetika.linkage;

import java.util.Optional;
import org.vetika.linkage.compare.FieldKind;
import org.vetika.linkage.compare.PartialDate;

/**
 * A column that is compared, of the same name in every list.
 *
 * @param column its name
 * @param kind what its values are
 * @param weighRareValues whether equal rare values count for more than equal frequent ones
 * @param swapsWith another column of the same kind into which its value is sometimes typed, such as
 *     the family name for the given name; naming it on one side is enough
 * @param order of day and month, where dates are written with slashes
 */
public record Field(
    String column,
    FieldKind kind,
    boolean weighRareValues,
    Optional<String> swapsWith,
    PartialDate.Order order) {
  /** A field with what is usual for its kind. */
  public static Field of(String column, FieldKind kind) {
    return new Field(
        column, kind, kind.weighsRareValues(), Optional.empty(), PartialDate.Order.DAY_FIRST);
  }

  /** The same, its value sometimes standing in another column. */
  public Field swappedWith(String other) {
    return new Field(column, kind, weighRareValues, Optional.of(other), order);
  }
}
