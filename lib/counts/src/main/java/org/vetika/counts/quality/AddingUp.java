package org.vetika.counts.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vetika.counts.quality.Finding.Kind;

/** Sums: a place against the places inside, an indicator against those it is made of. */
final class AddingUp {
  private AddingUp() {}

  static List<Finding> places(Figures figures, QualityRule.PlacesAddUp rule) {
    List<Finding> findings = new ArrayList<>();
    figures
        .children()
        .forEach((place, inside) -> {
          for (Figure whole : figures.series(rule.indicator(), place)) {
            List<Optional<Figure>> parts =
                inside.stream()
                    .map(each -> figures.figure(rule.indicator(), each, whole.period()))
                    .toList();
            compare(rule.id(), whole, parts, rule.tolerance()).ifPresent(findings::add);
          }
        });
    return findings;
  }

  static List<Finding> indicators(Figures figures, QualityRule.IndicatorsAddUp rule) {
    List<Finding> findings = new ArrayList<>();
    for (String place : figures.places(rule.whole())) {
      for (Figure whole : figures.series(rule.whole(), place)) {
        List<Optional<Figure>> parts =
            rule.parts().stream().map(part -> figures.figure(part, place, whole.period())).toList();
        compare(rule.id(), whole, parts, rule.tolerance()).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /**
   * What is missing can only add: too much is found also then, too little only when all is there.
   */
  private static Optional<Finding> compare(
      String rule, Figure whole, List<Optional<Figure>> parts, double tolerance) {
    long sum = 0;
    int missing = 0;
    for (Optional<Figure> part : parts) {
      sum += part.map(Figure::value).orElse(0L);
      missing += part.isPresent() ? 0 : 1;
    }
    double allowed = tolerance * Math.max(sum, whole.value());
    Kind kind;
    if (missing < parts.size() && sum - whole.value() > allowed) {
      kind = Kind.PARTS_EXCEED;
    } else if (missing == 0 && whole.value() - sum > allowed) {
      kind = Kind.PARTS_FALL_SHORT;
    } else {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            rule,
            kind,
            whole.indicator(),
            whole.place(),
            whole.period(),
            Map.of(
                "whole",
                (double) whole.value(),
                "sum",
                (double) sum,
                "missing",
                (double) missing)));
  }
}
