package org.vetika.app.consistency.rule.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Collectors;
import org.vetika.app.consistency.Period;
import org.vetika.app.consistency.rule.FindingState;
import org.vetika.app.consistency.rule.Rule;
import org.vetika.app.consistency.rule.RuleFinding;
import org.vetika.app.consistency.web.FigureWords;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Tag;

/** Findings and rules in words. */
final class FindingWords {
  private static final int MOST_MISSING = 12;
  private static final int DIGITS = 3;
  private static final int PERCENT = 100;

  private final PageContext page;
  private final FigureWords figures;

  FindingWords(PageContext page) {
    this.page = page;
    this.figures = new FigureWords(page);
  }

  /** What is the matter, without numbers. */
  String what(RuleFinding finding) {
    return page.t("check." + finding.kind());
  }

  /** By which numbers; empty when the reader may not see them. */
  String why(RuleFinding finding) {
    Map<String, Double> numbers = finding.numbers();
    if (numbers.isEmpty()) {
      return "";
    }
    String sentence =
        switch (finding.kind()) {
          case "outlier-high", "outlier-low" ->
              say(finding, "value", "low", "high") + " " + others(numbers);
          case "parts-exceed", "parts-fall-short" ->
              say(finding, "sum", "whole") + missingParts(numbers);
          case "ratio-low", "ratio-high" ->
              say(finding, "above", "below", "ratio", "least", "most");
          case "ratio-undefined" -> say(finding, "above", "below");
          case "incomplete" ->
              page.t(
                  "finding.why.incomplete",
                  number(numbers, "reported"),
                  number(numbers, "expected"),
                  percent(numbers.getOrDefault("least", 0.0)));
          default ->
              page.t(
                  "finding.why.late",
                  number(numbers, "late"),
                  number(numbers, "figures"),
                  percent(numbers.getOrDefault("least", 0.0)));
        };
    return finding.missing().isEmpty() ? sentence : sentence + " " + missing(finding);
  }

  private String say(RuleFinding finding, String... names) {
    Object[] said = new Object[names.length];
    for (int at = 0; at < names.length; at++) {
      said[at] = number(finding.numbers(), names[at]);
    }
    return page.t("finding.why." + finding.kind(), said);
  }

  private String others(Map<String, Double> numbers) {
    return page.t("finding.why.others", Math.round(numbers.getOrDefault("periods", 1.0)) - 1);
  }

  private String missingParts(Map<String, Double> numbers) {
    long missing = Math.round(numbers.getOrDefault("missing", 0.0));
    return missing == 0 ? "" : " " + page.t("finding.why.missing-parts", missing);
  }

  private String missing(RuleFinding finding) {
    String some =
        finding.missing().stream()
            .limit(MOST_MISSING)
            .flatMap(key -> Period.parse(key).stream())
            .map(figures::period)
            .collect(Collectors.joining(page.t("finding.comma")));
    int more = finding.missing().size() - MOST_MISSING;
    return more > 0
        ? page.t("finding.why.missing-more", some, more)
        : page.t("finding.why.missing", some);
  }

  private String number(Map<String, Double> numbers, String name) {
    return number(numbers.getOrDefault(name, 0.0));
  }

  private String number(double number) {
    return figures.number(
        BigDecimal.valueOf(number).setScale(DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros());
  }

  private String percent(double share) {
    return number(share * PERCENT);
  }

  Tag state(FindingState state) {
    String words = page.t("finding-state." + state.key());
    return switch (state) {
      case OPEN -> new Tag("wait", "clock", words);
      case EXPLAINED -> new Tag("ans", "chat", words);
      case STANDS -> new Tag("flat", "flag", words);
      case CORRECTED -> new Tag("done", "check", words);
      case REVISED, LAPSED -> new Tag("flat", "history", words);
    };
  }

  /** What a rule looks for, in a sentence. */
  String rule(Rule rule) {
    Map<String, Double> settings = rule.settings();
    String key = "rule.says." + rule.kind().key();
    return switch (rule.kind()) {
      case OUTLIER ->
          page.t(
              key,
              Math.round(1 / settings.getOrDefault("level", .001)),
              Math.round(settings.getOrDefault("leastPeriods", 6.0)));
      case PLACES, INDICATORS -> page.t(key, percent(settings.getOrDefault("tolerance", 0.0)));
      case RATIO ->
          page.t(
              key,
              number(settings.getOrDefault("least", 0.0)),
              number(settings.getOrDefault("most", 1.0)));
      case COMPLETENESS -> page.t(key, percent(settings.getOrDefault("least", .8)));
      case TIMELINESS ->
          page.t(
              key,
              Math.round(settings.getOrDefault("days", 30.0)),
              percent(settings.getOrDefault("least", .8)));
    };
  }
}
