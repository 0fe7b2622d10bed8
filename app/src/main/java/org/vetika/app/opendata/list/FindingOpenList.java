package org.vetika.app.opendata.list;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.rule.FindingFilter;
import org.vetika.app.consistency.rule.FindingState;
import org.vetika.app.consistency.rule.Findings;
import org.vetika.app.consistency.rule.RuleFinding;
import org.vetika.app.opendata.representation.FindingRepresentations;
import org.vetika.app.web.Language;

/** What the rules found about figures, once everybody may see it; the newest first. */
@Component
public class FindingOpenList implements OpenList<RuleFinding> {
  private static final List<String> KINDS =
      List.of(
          "outlier-high",
          "outlier-low",
          "parts-exceed",
          "parts-fall-short",
          "ratio-low",
          "ratio-high",
          "ratio-undefined",
          "incomplete",
          "late");

  private final Findings findings;
  private final KnownCodes codes;
  private final FindingRepresentations representations;

  FindingOpenList(Findings findings, KnownCodes codes, FindingRepresentations representations) {
    this.findings = findings;
    this.codes = codes;
    this.representations = representations;
  }

  @Override
  public String name() {
    return "findings";
  }

  @Override
  public Pattern keys() {
    return Codes.FINDING;
  }

  @Override
  public Selection<RuleFinding> select(Parameters parameters, Language language) {
    var filter =
        new FindingFilter(
            parameters.choice("state", FindingState.values(), FindingState::key),
            parameters.choice("kind", KINDS, each -> each),
            codes.indicator(parameters, "indicator"),
            codes.place(parameters, "place"),
            codes.organizationIds(parameters, "party"));
    return (after, size) -> {
      Findings.Part found = findings.page(filter, Viewer.EVERYBODY, after, size);
      return new Part<>(found.findings(), found.next(), found.total());
    };
  }

  @Override
  public Object represent(RuleFinding finding) {
    return representations.of(finding);
  }

  @Override
  public List<Column<RuleFinding>> columns() {
    return List.of(
        Column.of("number", RuleFinding::number),
        Column.of("indicator", RuleFinding::indicator),
        Column.of("party", finding -> finding.party().number()),
        Column.of("party_en", finding -> finding.party().name(Language.EN)),
        Column.of("party_km", finding -> finding.party().name(Language.KM)),
        Column.of("method", RuleFinding::method),
        Column.of("rule", finding -> finding.ruleKind().key()),
        Column.of("kind", RuleFinding::kind),
        Column.of("place", RuleFinding::place),
        Column.of(
            "period",
            finding -> {
              var period = finding.period();
              return period == null ? null : period.key();
            }),
        Column.of("figure", RuleFinding::figure),
        Column.of("numbers", FindingOpenList::numbers),
        Column.of("missing", RuleFinding::missing),
        Column.of("state", finding -> finding.state().key()),
        Column.of("illustration", RuleFinding::illustration),
        Column.of("found_at", RuleFinding::foundAt),
        Column.of("public_on", RuleFinding::publicOn),
        Column.of("closed_at", RuleFinding::closedAt),
        Column.of(
            "answers",
            finding ->
                finding.answers().stream()
                    .map(answer -> answer.position() + ": " + answer.text())
                    .toList()),
        Column.of("url", representations::url));
  }

  private static String numbers(RuleFinding finding) {
    return FindingRepresentations.numbers(finding).entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue().toPlainString())
        .collect(Collectors.joining("; "));
  }
}
