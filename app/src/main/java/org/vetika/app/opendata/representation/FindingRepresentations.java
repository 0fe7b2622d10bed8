package org.vetika.app.opendata.representation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.rule.RuleFinding;
import org.vetika.app.opendata.representation.FindingRepresentation.AnswerRepresentation;

/** Represents findings of the rules about figures. */
@Component
public class FindingRepresentations {
  private static final MathContext EXACT_ENOUGH = new MathContext(6);

  private final References references;

  public FindingRepresentations(References references) {
    this.references = references;
  }

  public FindingRepresentation of(RuleFinding finding) {
    var period = finding.period();
    return new FindingRepresentation(
        finding.number(),
        url(finding),
        finding.indicator(),
        references.organization(finding.party()),
        finding.method(),
        finding.ruleKind().key(),
        finding.kind(),
        finding.place(),
        period == null ? null : period.key(),
        finding.figure(),
        numbers(finding),
        finding.missing(),
        finding.state().key(),
        finding.illustration(),
        finding.foundAt(),
        finding.publicOn(),
        finding.closedAt(),
        finding.answers().stream()
            .map(answer ->
                new AnswerRepresentation(
                    answer.position(),
                    answer.language().tag(),
                    answer.text().isEmpty() ? null : answer.text(),
                    answer.at(),
                    references.organization(answer.organization())))
            .toList());
  }

  public FindingRepresentation.Detail detail(RuleFinding finding) {
    return new FindingRepresentation.Detail(references.license(), of(finding));
  }

  public String url(RuleFinding finding) {
    return references.url("/consistency/findings/" + finding.number());
  }

  /** Whole numbers as such. */
  public static SortedMap<String, BigDecimal> numbers(RuleFinding finding) {
    var numbers = new TreeMap<String, BigDecimal>();
    for (Map.Entry<String, Double> each : finding.numbers().entrySet()) {
      double value = each.getValue();
      numbers.put(
          each.getKey(),
          value == Math.rint(value)
              ? BigDecimal.valueOf((long) value)
              : BigDecimal.valueOf(value).round(EXACT_ENOUGH));
    }
    return numbers;
  }
}
