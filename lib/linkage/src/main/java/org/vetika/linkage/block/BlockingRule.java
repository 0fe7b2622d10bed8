package org.vetika.linkage.block;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Records are compared if all parts of the rule are equal and none is missing.
 *
 * @param parts none means that every record is compared with every other
 */
public record BlockingRule(List<Part> parts) {
  /**
   * One part of a rule.
   *
   * @param field name of the field
   * @param form what of its value must be equal
   */
  public record Part(String field, KeyForm form) {
    @Override
    public String toString() {
      return form == KeyForm.EQUAL ? field : form.label() + "(" + field + ")";
    }
  }

  public BlockingRule {
    parts = List.copyOf(parts);
  }

  /** A rule that asks for equal values of all the fields named. */
  public static BlockingRule equal(String... fields) {
    return new BlockingRule(
        List.of(fields).stream().map(field -> new Part(field, KeyForm.EQUAL)).toList());
  }

  @Override
  public String toString() {
    return parts.isEmpty()
        ? "every pair"
        : parts.stream().map(Part::toString).collect(Collectors.joining(" + "));
  }
}
