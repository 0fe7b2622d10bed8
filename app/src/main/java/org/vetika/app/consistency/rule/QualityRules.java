package org.vetika.app.consistency.rule;

import java.util.ArrayList;
import java.util.List;
import org.vetika.counts.quality.QualityRule;
import tools.jackson.databind.JsonNode;

/**
 * Reads rules from their JSON: {@code {"rule": "outlier", "indicator": "N0001", "level": 0.001}},
 * as in docs/figures-checks.md.
 */
public final class QualityRules {
  private static final double LEVEL = .001;
  private static final int LEAST_PERIODS = 6;
  private static final double COMPLETE = .8;

  private QualityRules() {}

  /** For each indicator: odd counts, sums over places, completeness. */
  public static List<QualityRule> usual(Iterable<String> indicators) {
    List<QualityRule> rules = new ArrayList<>();
    for (String indicator : indicators) {
      rules.add(new QualityRule.Outlier("outlier", indicator, LEVEL, LEAST_PERIODS));
      rules.add(new QualityRule.PlacesAddUp("places", indicator, 0));
      rules.add(new QualityRule.Completeness("completeness", indicator, COMPLETE));
    }
    return rules;
  }

  /**
   * One rule.
   *
   * @param id its name if the JSON gives none
   * @throws IllegalArgumentException when it is none, in words for people
   */
  public static QualityRule read(JsonNode rule, String id) {
    String kind = rule.path("rule").asString("");
    String name = rule.path("id").asString(id);
    return switch (kind) {
      case "outlier" ->
          new QualityRule.Outlier(
              name,
              text(rule, "indicator"),
              rule.path("level").asDouble(LEVEL),
              rule.path("leastPeriods").asInt(LEAST_PERIODS));
      case "places" -> new QualityRule.PlacesAddUp(name, text(rule, "indicator"), tolerance(rule));
      case "indicators" ->
          new QualityRule.IndicatorsAddUp(
              name, text(rule, "whole"), texts(rule.path("parts")), tolerance(rule));
      case "ratio" ->
          new QualityRule.Ratio(
              name,
              text(rule, "above"),
              text(rule, "below"),
              rule.path("least").asDouble(0),
              rule.path("most").asDouble(1));
      case "completeness" ->
          new QualityRule.Completeness(
              name, text(rule, "indicator"), rule.path("least").asDouble(COMPLETE));
      case "timeliness" ->
          new QualityRule.Timeliness(
              name,
              text(rule, "indicator"),
              rule.path("days").asInt(30),
              rule.path("least").asDouble(COMPLETE));
      default -> throw new IllegalArgumentException("there is no rule \"" + kind + "\"");
    };
  }

  private static double tolerance(JsonNode rule) {
    return rule.path("tolerance").asDouble(0);
  }

  private static String text(JsonNode rule, String name) {
    String text = rule.path(name).asString("");
    if (text.isEmpty()) {
      throw new IllegalArgumentException("\"" + name + "\" is missing");
    }
    return text;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asString("")));
    return texts;
  }
}
