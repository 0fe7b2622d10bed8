package org.vetika.app.consistency.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.consistency.rule.FindingStore.Found;
import org.vetika.app.consistency.rule.FindingStore.Identity;
import org.vetika.app.consistency.rule.StatedCounts.Series;
import org.vetika.app.consistency.rule.StatedCounts.Stated;
import org.vetika.counts.quality.Checking;
import org.vetika.counts.quality.Finding;
import org.vetika.counts.quality.QualityRule;

/** Runs the rules of an indicator over each party's own figures and keeps what they find. */
@Component
class LookingAtFigures {
  /** More of one indicator help nobody; how many were left out is on record. */
  static final int MOST_FINDINGS = 500;

  private static final String RECORDS = "records";

  private final Rules rules;
  private final StatedCounts counts;
  private final FindingStore store;
  private final Clock clock;
  private final int daysForParties;

  LookingAtFigures(
      Rules rules,
      StatedCounts counts,
      FindingStore store,
      Clock clock,
      @Value("${vetika.findings.days-for-parties:30}") int daysForParties) {
    this.rules = rules;
    this.counts = counts;
    this.store = store;
    this.clock = clock;
    this.daysForParties = daysForParties;
  }

  /** Looks at an indicator, in the transaction that takes it off what is due. */
  @Transactional(propagation = Propagation.MANDATORY)
  void look(String indicator) {
    store.lock(indicator);
    List<Rule> valid = rules.of(indicator, LocalDate.now(clock.withZone(StatedCounts.ZONE)));
    List<Series> all = counts.of(StatedCounts.named(indicator, valid));
    var found = new LinkedHashMap<Identity, Found>();
    int shortSeries = 0;
    for (Series series : all) {
      List<Finding> findings = Checking.of(series.figures(), rulesFor(series, valid, indicator));
      shortSeries += (int) findings.stream().filter(LookingAtFigures::tooFew).count();
      keep(findings, series, found);
    }
    store.replace(indicator, found, MOST_FINDINGS);
    int figures = all.stream().mapToInt(series -> series.stated().size()).sum();
    store.looked(indicator, figures, shortSeries, Math.max(0, found.size() - MOST_FINDINGS));
  }

  /** What is said now and then is no series that could be incomplete or late. */
  private static List<QualityRule> rulesFor(Series series, List<Rule> valid, String indicator) {
    boolean records = series.source().method().equals(RECORDS);
    return valid.stream()
        .filter(rule ->
            records || (rule.kind() != RuleKind.COMPLETENESS && rule.kind() != RuleKind.TIMELINESS))
        .map(rule -> rule.of(indicator))
        .toList();
  }

  private static boolean tooFew(Finding finding) {
    return finding.kind() == Finding.Kind.TOO_FEW_PERIODS;
  }

  private void keep(List<Finding> findings, Series series, Map<Identity, Found> found) {
    Map<String, List<String>> missing = new HashMap<>();
    for (Finding finding : findings) {
      var period = finding.period();
      if (finding.kind() == Finding.Kind.MISSING && period != null) {
        missing
            .computeIfAbsent(finding.rule() + finding.place(), key -> new ArrayList<>())
            .add(period.toString());
      }
    }
    LocalDate today = LocalDate.now(clock.withZone(StatedCounts.ZONE));
    LocalDate public0 = today.plusDays(daysForParties);
    LocalDate later = series.publicFrom().isAfter(public0) ? series.publicFrom() : public0;
    for (Finding finding : findings) {
      if (isQuestion(finding.kind())) {
        found.put(
            identity(finding, series),
            new Found(
                finding.numbers(),
                finding.kind() == Finding.Kind.INCOMPLETE
                    ? missing.getOrDefault(finding.rule() + finding.place(), List.of())
                    : List.of(),
                later));
      }
    }
  }

  /** What a party can answer; the others say only that nothing can be said. */
  private static boolean isQuestion(Finding.Kind kind) {
    return switch (kind) {
      case OUTLIER_HIGH,
          OUTLIER_LOW,
          PARTS_EXCEED,
          PARTS_FALL_SHORT,
          RATIO_LOW,
          RATIO_HIGH,
          RATIO_UNDEFINED,
          INCOMPLETE,
          LATE ->
          true;
      case TOO_FEW_PERIODS, MISSING, ARRIVAL_UNKNOWN -> false;
    };
  }

  private static Identity identity(Finding finding, Series series) {
    var period = finding.period();
    return new Identity(
        Long.parseLong(finding.rule()),
        series.source().party(),
        series.source().method(),
        finding.key().substring("check.".length()),
        finding.place(),
        period == null ? "" : period.toString(),
        series.of(finding.indicator(), finding.place(), period).map(Stated::revision).orElse(0L));
  }
}
