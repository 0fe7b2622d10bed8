package org.vetika.counts.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.vetika.counts.quality.Finding.Kind;

/** Whether figures are there, and whether they came in time. */
final class Reporting {
  private Reporting() {}

  /** Expected is a figure in every period from the first to the last of the indicator. */
  static List<Finding> completeness(Figures figures, QualityRule.Completeness rule) {
    List<Finding> findings = new ArrayList<>();
    for (Period.Length length : Period.Length.values()) {
      List<Period> expected = between(figures.periods(rule.indicator()), length);
      if (expected.isEmpty()) {
        continue;
      }
      for (String place : figures.places(rule.indicator())) {
        List<Period> missing =
            expected.stream()
                .filter(each -> figures.figure(rule.indicator(), place, each).isEmpty())
                .toList();
        int reported = expected.size() - missing.size();
        // A place that reports by year is not missing every month.
        if (reported > 0 && reported < rule.least() * expected.size()) {
          findings.add(
              new Finding(
                  rule.id(),
                  Kind.INCOMPLETE,
                  rule.indicator(),
                  place,
                  null,
                  Map.of(
                      "reported", (double) reported,
                      "expected", (double) expected.size(),
                      "least", rule.least())));
          missing.forEach(each ->
              findings.add(
                  new Finding(rule.id(), Kind.MISSING, rule.indicator(), place, each, Map.of())));
        }
      }
    }
    return findings;
  }

  private static List<Period> between(SortedSet<Period> seen, Period.Length length) {
    List<Period> own = seen.stream().filter(period -> period.length() == length).toList();
    List<Period> all = new ArrayList<>();
    if (!own.isEmpty()) {
      for (Period at = own.getFirst(); at.compareTo(own.getLast()) <= 0; at = at.next()) {
        all.add(at);
      }
    }
    return all;
  }

  static List<Finding> timeliness(Figures figures, QualityRule.Timeliness rule) {
    List<Finding> findings = new ArrayList<>();
    for (String place : figures.places(rule.indicator())) {
      List<Figure> series = figures.series(rule.indicator(), place);
      long unknown = series.stream().filter(figure -> figure.received() == null).count();
      long late = series.stream().filter(figure -> late(figure, rule.days())).count();
      long known = series.size() - unknown;
      if (known == 0) {
        findings.add(
            finding(
                rule,
                Kind.ARRIVAL_UNKNOWN,
                place,
                Map.of("unknown", (double) unknown, "figures", (double) series.size())));
      } else if (known - late < rule.least() * known) {
        findings.add(
            finding(
                rule,
                Kind.LATE,
                place,
                Map.of("late", (double) late, "figures", (double) known, "least", rule.least())));
      }
    }
    return findings;
  }

  private static Finding finding(
      QualityRule.Timeliness rule, Kind kind, String place, Map<String, Double> numbers) {
    return new Finding(rule.id(), kind, rule.indicator(), place, null, numbers);
  }

  private static boolean late(Figure figure, int days) {
    return figure.received() != null
        && figure.received().isAfter(figure.period().lastDay().plusDays(days));
  }
}
