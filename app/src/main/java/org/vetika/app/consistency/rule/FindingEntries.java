package org.vetika.app.consistency.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.Indicator.Definition;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.record.PublicEntries;
import org.vetika.app.record.PublicEntry;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;

/** Findings as entries of the public record, without their numbers; the key is the number. */
@Component
class FindingEntries implements PublicEntries {
  static final String TYPE = Findings.ENTRY_TYPE;

  private final Findings findings;
  private final Indicators indicators;
  private final Messages messages;

  FindingEntries(Findings findings, Indicators indicators, Messages messages) {
    this.findings = findings;
    this.indicators = indicators;
    this.messages = messages;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<PublicEntry> find(String key) {
    return Findings.NUMBER.matcher(key).matches()
        ? entries(findings.numbered(List.of(key))).stream().findFirst()
        : Optional.empty();
  }

  @Override
  public List<PublicEntry> page(String afterKey, int size) {
    return entries(findings.after(afterKey, size));
  }

  private List<PublicEntry> entries(List<RuleFinding> found) {
    Map<String, Indicator> known =
        indicators.byNumbers(found.stream().map(RuleFinding::indicator).distinct().toList());
    return found.stream()
        .flatMap(each ->
            Stream.ofNullable(known.get(each.indicator()))
                .map(indicator -> entry(each, indicator.definition())))
        .toList();
  }

  private PublicEntry entry(RuleFinding finding, Definition definition) {
    return PublicEntry.about(
        TYPE,
        finding.number(),
        "/consistency/findings/" + finding.number(),
        finding.publicOn(),
        finding.place(),
        definition.topic(),
        Stream.of(Language.values()).map(each -> text(finding, definition, each)).toList());
  }

  /** What is the matter in each language, and what the party said in it. */
  private PublicEntry.Text text(RuleFinding finding, Definition definition, Language language) {
    var lines = new ArrayList<String>();
    lines.add(finding.party().name(language));
    lines.add(messages.of(language, "check." + finding.kind()));
    finding.answers().stream()
        .filter(answer -> answer.language() == language && !answer.text().isEmpty())
        .map(RuleFinding.Answer::text)
        .forEach(lines::add);
    return new PublicEntry.Text(
        language,
        finding.number() + " · " + definition.name().in(language),
        String.join("\n", lines));
  }
}
