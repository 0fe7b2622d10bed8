package org.vetika.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vetika.app.consistency.rule.QualityRules;
import org.vetika.counts.quality.QualityRule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rules of {@code check} from a file of JSON. */
final class QualityRuleFile {
  private QualityRuleFile() {}

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
    try {
      return QualityRules.read(rule, rule.path("rule").asString("") + " " + number);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("Rule " + number + ": " + e.getMessage(), e);
    }
  }
}
