package org.vetika.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vetika.counts.quality.QualityRule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rules of {@code check} from JSON, and has some for those who bring none. */
final class QualityRuleFile {
  private static final double LEVEL = .001;
  private static final int LEAST_PERIODS = 6;
  private static final double COMPLETE = .8;

  private QualityRuleFile() {}

  /** For each indicator: odd counts, sums over places, completeness. */
  static List<QualityRule> usual(Iterable<String> indicators) {
    List<QualityRule> rules = new ArrayList<>();
    for (String indicator : indicators) {
      rules.add(new QualityRule.Outlier("outlier", indicator, LEVEL, LEAST_PERIODS));
      rules.add(new QualityRule.PlacesAddUp("places", indicator, 0));
      rules.add(new QualityRule.Completeness("completeness", indicator, COMPLETE));
    }
    return rules;
  }

  static List<QualityRule> read(Path file) throws IOException {
    InputFile.check(file);
    List<QualityRule> rules = new ArrayList<>();
    try {
      JsonNode list = new JsonMapper().readTree(Files.readString(file)).path("rules");
      for (int at = 0; at < list.size(); at++) {
        rules.add(rule(list.get(at), at + 1));
      }
    } catch (JacksonException e) {
      throw new CommandFailure(
          file.getFileName()
              + " line "
              + e.getLocation().getLineNr()
              + ": "
              + e.getOriginalMessage(),
          e);
    }
    if (rules.isEmpty()) {
      throw new CommandFailure(file.getFileName() + ": no rules (docs/figures-checks.md)");
    }
    return rules;
  }

  private static QualityRule rule(JsonNode rule, int number) {
    String kind = rule.path("rule").asString("");
    String id = rule.path("id").asString(kind + " " + number);
    try {
      return switch (kind) {
        case "outlier" ->
            new QualityRule.Outlier(
                id,
                text(rule, "indicator"),
                rule.path("level").asDouble(LEVEL),
                rule.path("leastPeriods").asInt(LEAST_PERIODS));
        case "places" -> new QualityRule.PlacesAddUp(id, text(rule, "indicator"), tolerance(rule));
        case "indicators" ->
            new QualityRule.IndicatorsAddUp(
                id, text(rule, "whole"), texts(rule.path("parts")), tolerance(rule));
        case "ratio" ->
            new QualityRule.Ratio(
                id,
                text(rule, "above"),
                text(rule, "below"),
                rule.path("least").asDouble(0),
                rule.path("most").asDouble(1));
        case "completeness" ->
            new QualityRule.Completeness(
                id, text(rule, "indicator"), rule.path("least").asDouble(COMPLETE));
        case "timeliness" ->
            new QualityRule.Timeliness(
                id,
                text(rule, "indicator"),
                rule.path("days").asInt(30),
                rule.path("least").asDouble(COMPLETE));
        default -> throw new IllegalArgumentException("there is no rule \"" + kind + "\"");
      };
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("Rule " + number + ": " + e.getMessage(), e);
    }
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
