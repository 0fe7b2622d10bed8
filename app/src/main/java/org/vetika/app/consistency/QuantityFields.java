package org.vetika.app.consistency;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.typed.TypedFields;

/** Reads how much was typed: an estimate is a number within an interval, or an interval alone. */
final class QuantityFields {
  private static final int LEAST_CONFIDENCE = 50;
  private static final int MOST_CONFIDENCE = 99;

  private QuantityFields() {}

  /** Null with a problem. */
  static @Nullable Quantity read(TypedFields fields, Optional<Method> method) {
    String typed = fields.required("value", TypedFields.LINE);
    if (typed.isEmpty()) {
      return null;
    }
    Optional<Quantity> quantity = QuantityText.parse(typed);
    if (quantity.isEmpty()) {
      fields.refuse("value", "quantity", typed);
      return null;
    }
    return method.filter(Method.ESTIMATE::equals).isPresent()
        ? estimate(fields, quantity.get())
        : quantity.get();
  }

  private static Quantity estimate(TypedFields fields, Quantity typed) {
    BigDecimal lower = end(fields, "lower", typed.lower());
    BigDecimal upper = end(fields, "upper", typed.upper());
    BigDecimal value = typed.value();
    if (lower != null && upper != null) {
      boolean within =
          lower.compareTo(upper) <= 0
              && (value == null || (lower.compareTo(value) <= 0 && value.compareTo(upper) <= 0));
      if (!within) {
        fields.refuse("lower", "interval", "");
      }
    }
    Integer confidence = confidence(fields);
    return new Quantity(typed.qualifier(), value, lower, upper, confidence, typed.words());
  }

  private static @Nullable BigDecimal end(
      TypedFields fields, String field, @Nullable BigDecimal known) {
    String typed = fields.line(field, TypedFields.LINE);
    if (typed == null) {
      if (known == null) {
        fields.refuse(field, "missing", "");
      }
      return known;
    }
    Optional<BigDecimal> number = QuantityText.number(typed);
    if (number.isEmpty()) {
      fields.refuse(field, "quantity", typed);
    }
    return number.orElse(null);
  }

  private static @Nullable Integer confidence(TypedFields fields) {
    if (fields.line("confidence", TypedFields.LINE) == null) {
      return null;
    }
    Integer per = fields.number("confidence", MOST_CONFIDENCE);
    if (per != null && per < LEAST_CONFIDENCE) {
      fields.refuse("confidence", "number", String.valueOf(MOST_CONFIDENCE));
    }
    return per;
  }
}
