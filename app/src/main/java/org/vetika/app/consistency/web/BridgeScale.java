package org.vetika.app.consistency.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vetika.app.consistency.Bounds;
import org.vetika.app.consistency.Comparison;
import org.vetika.app.consistency.Comparison.ShownStep;
import org.vetika.app.consistency.Figure;

/**
 * The bars of one bridge; none when they would show what is withheld or not exact.
 *
 * @param most the number that the whole width stands for
 */
record BridgeScale(boolean drawn, BigDecimal start, BigDecimal end, BigDecimal most) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Where a bar begins and how long it is, in per cent of the width. */
  record Bar(String x, String width) {}

  static BridgeScale of(Comparison comparison) {
    BigDecimal start = exact(comparison.start());
    BigDecimal end = exact(comparison.end());
    boolean drawn =
        start != null
            && end != null
            && !comparison.restWithheld()
            && comparison.rest() != null
            && comparison.steps().stream().allMatch(step -> step.change() != null);
    if (!drawn) {
      return new BridgeScale(false, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE);
    }
    return new BridgeScale(true, Objects.requireNonNull(start), Objects.requireNonNull(end), most(comparison, start, end));
  }

  private static @Nullable BigDecimal exact(Figure figure) {
    Bounds bounds = figure.now().quantity().bounds();
    return bounds.isExact() ? bounds.lower() : null;
  }

  private static BigDecimal most(
      Comparison comparison, @Nullable BigDecimal start, @Nullable BigDecimal end) {
    BigDecimal at = Objects.requireNonNullElse(start, BigDecimal.ZERO);
    BigDecimal most = at.max(Objects.requireNonNullElse(end, BigDecimal.ZERO)).max(BigDecimal.ONE);
    for (ShownStep step : comparison.steps()) {
      at = at.add(Objects.requireNonNullElse(step.change(), BigDecimal.ZERO));
      most = most.max(at);
    }
    return most;
  }

  Bar bar(BigDecimal from, BigDecimal to) {
    BigDecimal left = from.min(to).max(BigDecimal.ZERO);
    return new Bar(percent(left), percent(from.max(to).max(left).subtract(left)));
  }

  private String percent(BigDecimal part) {
    return String.format(
        Locale.ROOT, "%.1f%%", part.multiply(HUNDRED).divide(most, 3, RoundingMode.HALF_UP));
  }
}
