package org.vetika.app.consistency.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.typed.Withdrawal;
import org.vetika.app.web.Language;
import org.vetika.counts.quality.QualityRule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rule about figures.
 *
 * @param indicator the public number of what it looks at; null for every indicator
 * @param others public numbers: the divisor of a ratio, or what a sum is made of
 * @param settings by name, as in rule files
 * @param validFrom the first day on which figures are looked at by it
 * @param note why it holds, in {@code language}; empty when nobody said
 * @param enteredBy the person's name; null when it came with the software
 */
public record Rule(
    long id,
    RuleKind kind,
    @Nullable String indicator,
    List<String> others,
    Map<String, Double> settings,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    Language language,
    String note,
    Instant enteredAt,
    @Nullable String enteredBy,
    @Nullable Withdrawal withdrawal) {
  public Rule {
    others = List.copyOf(others);
    settings = Map.copyOf(settings);
  }

  /** Whether figures are looked at by it on that day. */
  public boolean holdsOn(LocalDate day) {
    return withdrawal == null
        && !day.isBefore(validFrom)
        && (validUntil == null || !day.isAfter(validUntil));
  }

  /** The rule as the library runs it, for one indicator; its id is the internal one. */
  QualityRule of(String looked) {
    return QualityRules.read(json(looked), Long.toString(id));
  }

  /** As in rule files, for one indicator. */
  private ObjectNode json(String looked) {
    ObjectNode json = JsonMapper.shared().createObjectNode().put("rule", kind.key());
    switch (kind) {
      case INDICATORS -> {
        ArrayNode parts = json.put("whole", looked).putArray("parts");
        others.forEach(parts::add);
      }
      case RATIO -> json.put("above", looked).put("below", others.getFirst());
      case OUTLIER, PLACES, COMPLETENESS, TIMELINESS -> json.put("indicator", looked);
    }
    settings.forEach(json::put);
    return json;
  }
}
