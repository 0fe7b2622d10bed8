package org.vetika.app.consistency.rule;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.Speaking;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.issue.typed.TypedFields;
import org.vetika.app.record.PublicEntryChanged;
import org.vetika.app.web.Language;
import org.vetika.app.web.Visitor;

/**
 * A party says why its figure is as it is, or that it stands. Correcting it is another revision of
 * the figure; the rules then see for themselves.
 */
@Component
public class AnsweringFinding {
  private static final int LONGEST_TEXT = 1000;

  private final JdbcClient database;
  private final Findings findings;
  private final Speaking speaking;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AnsweringFinding(
      JdbcClient database,
      Findings findings,
      Speaking speaking,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.findings = findings;
    this.speaking = speaking;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Answers a finding that the rule still finds; done with its number.
   *
   * @param typed {@code position} ({@code explains}, {@code stands}), {@code text} (needed to
   *     explain), {@code language}, {@code for} (the organization that the person speaks for)
   */
  @Transactional
  public Outcome<String> answer(Visitor visitor, String number, Map<String, String> typed) {
    Optional<RuleFinding> found = findings.find(number, Viewer.of(visitor));
    if (found.isEmpty()) {
      return new Outcome.Unknown<>();
    }
    var fields = new TypedFields(typed);
    Optional<Long> speaker = speaking.speaker(visitor, fields);
    Optional<String> position =
        fields.choice(
            "position", key -> Optional.of(key).filter(each -> each.matches("explains|stands")));
    @Nullable String text = fields.line("text", LONGEST_TEXT);
    Optional<Language> language = fields.choice("language", Language::ofTag);
    if (text == null && position.filter("explains"::equals).isPresent()) {
      fields.refuse("text", "missing", "");
    }
    if (fields.anyProblem()) {
      return new Outcome.Refused<>(fields.problems());
    }
    RuleFinding finding = found.get();
    if (speaker.isEmpty() || !speaking.same(finding.party().id(), speaker.get())) {
      return new Outcome.NotAllowed<>();
    }
    if (finding.closedAt() != null) {
      return Outcome.refused("position", "closed");
    }
    append(finding, position.orElseThrow(), text, language.orElseThrow(), speaker.get(), visitor);
    return new Outcome.Done<>(number);
  }

  private void append(
      RuleFinding finding,
      String position,
      @Nullable String text,
      Language language,
      long organization,
      Visitor visitor) {
    database
        .sql(
            """
            insert into rule_finding_answer (finding_id, position, language, text, at, author,
              organization_id, person_id)
            values (:finding, :position, :language, :text, :at, :author, :organization, :person)
            """)
        .param("finding", finding.id())
        .param("position", position)
        .param("language", language.tag())
        .param("text", text == null ? "" : text)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("author", visitor.name())
        .param("organization", organization)
        .param("person", visitor.person())
        .update();
    events.publishEvent(new PublicEntryChanged(FindingEntries.TYPE, finding.number()));
  }
}
