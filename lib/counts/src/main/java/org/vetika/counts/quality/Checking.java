package org.vetika.counts.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vetika.counts.quality.Finding.Kind;

/** Runs rules over figures. */
public final class Checking {
  private final Figures figures;
  private final List<Finding> findings = new ArrayList<>();

  private Checking(Figures figures) {
    this.figures = figures;
  }

  /** What the rules find, rule by rule, in the order of places and periods. */
  public static List<Finding> of(Figures figures, List<QualityRule> rules) {
    Checking checking = new Checking(figures);
    rules.forEach(checking::check);
    return List.copyOf(checking.findings);
  }

  private void check(QualityRule rule) {
    switch (rule) {
      case QualityRule.Outlier outlier -> outliers(outlier);
      case QualityRule.PlacesAddUp places -> findings.addAll(AddingUp.places(figures, places));
      case QualityRule.IndicatorsAddUp indicators ->
          findings.addAll(AddingUp.indicators(figures, indicators));
      case QualityRule.Ratio ratio -> ratios(ratio);
      case QualityRule.Completeness completeness ->
          findings.addAll(Reporting.completeness(figures, completeness));
      case QualityRule.Timeliness timeliness ->
          findings.addAll(Reporting.timeliness(figures, timeliness));
    }
  }

  private void outliers(QualityRule.Outlier rule) {
    for (String place : figures.places(rule.indicator())) {
      List<Figure> all = figures.series(rule.indicator(), place);
      for (Period.Length length : Period.Length.values()) {
        List<Figure> series =
            all.stream().filter(figure -> figure.period().length() == length).toList();
        if (!series.isEmpty() && series.size() < rule.leastPeriods()) {
          findings.add(
              new Finding(
                  rule.id(),
                  Kind.TOO_FEW_PERIODS,
                  rule.indicator(),
                  place,
                  null,
                  Map.of(
                      "periods", (double) series.size(), "least", (double) rule.leastPeriods())));
        } else if (!series.isEmpty()) {
          outliers(rule, series);
        }
      }
    }
  }

  private void outliers(QualityRule.Outlier rule, List<Figure> series) {
    long[] counts = series.stream().mapToLong(Figure::value).toArray();
    boolean[] trusted = OutlierSearch.trusted(counts, rule.level());
    for (int at = 0; at < counts.length; at++) {
      CountPrediction expected = CountPrediction.without(counts, trusted, at);
      boolean high = expected.atLeast(counts[at]) < rule.level() / 2;
      if (high || expected.atMost(counts[at]) < rule.level() / 2) {
        findings.add(outlier(rule, series.get(at), expected, high, counts.length));
      }
    }
  }

  private static Finding outlier(
      QualityRule.Outlier rule,
      Figure figure,
      CountPrediction expected,
      boolean high,
      int periods) {
    return new Finding(
        rule.id(),
        high ? Kind.OUTLIER_HIGH : Kind.OUTLIER_LOW,
        figure.indicator(),
        figure.place(),
        figure.period(),
        Map.of(
            "value", (double) figure.value(),
            "low", (double) expected.low(rule.level()),
            "high", (double) expected.high(rule.level()),
            "probability", expected.tail(figure.value()),
            "periods", (double) periods));
  }

  private void ratios(QualityRule.Ratio rule) {
    for (String place : figures.places(rule.above())) {
      for (Figure above : figures.series(rule.above(), place)) {
        figures
            .figure(rule.below(), place, above.period())
            .ifPresent(below -> ratio(rule, above, below));
      }
    }
  }

  private void ratio(QualityRule.Ratio rule, Figure above, Figure below) {
    double one = above.value();
    double other = below.value();
    Kind kind;
    if (other == 0) {
      if (one == 0) {
        return;
      }
      kind = Kind.RATIO_UNDEFINED;
    } else if (one < rule.least() * other) {
      kind = Kind.RATIO_LOW;
    } else if (one > rule.most() * other) {
      kind = Kind.RATIO_HIGH;
    } else {
      return;
    }
    Map<String, Double> numbers =
        kind == Kind.RATIO_UNDEFINED
            ? Map.of("above", one, "below", other)
            : Map.of(
                "above",
                one,
                "below",
                other,
                "ratio",
                one / other,
                "least",
                rule.least(),
                "most",
                rule.most());
    findings.add(
        new Finding(rule.id(), kind, rule.above(), above.place(), above.period(), numbers));
  }
}
