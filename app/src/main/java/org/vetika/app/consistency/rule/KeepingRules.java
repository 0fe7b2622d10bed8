package org.vetika.app.consistency.rule;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.Speaking;
import org.vetika.app.consistency.rule.RuleFields.Content;
import org.vetika.app.issue.typed.TypedFields;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;
import tools.jackson.databind.json.JsonMapper;

/** Facilitators keep the rules: each with its dates; nothing of a rule is changed afterwards. */
@Component
public class KeepingRules {
  private final JdbcClient database;
  private final RuleFields reading;
  private final Rules rules;
  private final Speaking speaking;
  private final Clock clock;

  KeepingRules(
      JdbcClient database, RuleFields reading, Rules rules, Speaking speaking, Clock clock) {
    this.database = database;
    this.reading = reading;
    this.rules = rules;
    this.speaking = speaking;
    this.clock = clock;
  }

  /**
   * Adds a rule; done with its internal id. What it looks at is looked at soon.
   *
   * @param typed {@code kind} ({@link RuleKind#key}), {@code indicator} (public number; empty:
   *     every indicator), {@code others} (public numbers), {@code one_in}, {@code least_periods},
   *     {@code tolerance} (per cent), {@code least}, {@code most}, {@code share} (per cent), {@code
   *     days}, {@code valid_from}, {@code valid_until}, {@code language}, {@code note}, {@code for}
   */
  @Transactional
  public Outcome<Long> add(Visitor visitor, Map<String, String> typed) {
    if (!visitor.has(Role.FACILITATOR)) {
      return new Outcome.NotAllowed<>();
    }
    var fields = new TypedFields(typed);
    Optional<Long> speaker = speaking.speaker(visitor, fields);
    Optional<Content> content = reading.read(fields);
    if (content.isEmpty() || speaker.isEmpty() || fields.anyProblem()) {
      return new Outcome.Refused<>(fields.problems());
    }
    long id = insert(content.get(), speaker.get(), visitor);
    makeDue(id);
    return new Outcome.Done<>(id);
  }

  private long insert(Content content, long organization, Visitor visitor) {
    return database
        .sql(
            """
            insert into quality_rule (kind, indicator_id, other_ids, settings, valid_from,
              valid_until, language, note, entered_at, entered_by, organization_id, person_id)
            values (:kind, :indicator, :others, cast(:settings as jsonb), :from, :until, :language,
              :note, :at, :by, :organization, :person)
            returning id
            """)
        .param("kind", content.kind().key())
        .param("indicator", content.indicator(), Types.BIGINT)
        .param("others", content.others().toArray(Long[]::new))
        .param("settings", JsonMapper.shared().writeValueAsString(content.settings()))
        .param("from", content.validFrom())
        .param("until", content.validUntil(), Types.DATE)
        .param("language", content.language().tag())
        .param("note", content.note())
        .param("at", now())
        .param("by", visitor.name())
        .param("organization", organization)
        .param("person", visitor.person())
        .query((row, index) -> row.getLong(1))
        .single();
  }

  /**
   * Sets the last day of a rule, today or later.
   *
   * @param typed {@code valid_until}
   */
  @Transactional
  public Outcome<Long> end(Visitor visitor, long id, Map<String, String> typed) {
    if (!visitor.has(Role.FACILITATOR)) {
      return new Outcome.NotAllowed<>();
    }
    Optional<Rule> rule = locked(id);
    if (rule.isEmpty() || rule.get().withdrawal() != null) {
      return new Outcome.Unknown<>();
    }
    var fields = new TypedFields(typed);
    LocalDate until = fields.requiredDay("valid_until");
    if (until != null && until.isBefore(LocalDate.now(clock.withZone(StatedCounts.ZONE)))) {
      fields.refuse("valid_until", "past", "");
    } else if (until != null && until.isBefore(rule.get().validFrom())) {
      fields.refuse("valid_until", "order", "");
    }
    if (until == null || fields.anyProblem()) {
      return new Outcome.Refused<>(fields.problems());
    }
    database
        .sql("update quality_rule set valid_until = :until where id = :id")
        .param("until", until)
        .param("id", id)
        .update();
    return new Outcome.Done<>(id);
  }

  /**
   * Takes back a rule that was a mistake; what it found is closed.
   *
   * @param typed {@code because}
   */
  @Transactional
  public Outcome<Long> withdraw(Visitor visitor, long id, Map<String, String> typed) {
    if (!visitor.has(Role.FACILITATOR)) {
      return new Outcome.NotAllowed<>();
    }
    Optional<Rule> rule = locked(id);
    if (rule.isEmpty() || rule.get().withdrawal() != null) {
      return new Outcome.Unknown<>();
    }
    var fields = new TypedFields(typed);
    String because = fields.required("because", TypedFields.SENTENCE);
    if (fields.anyProblem()) {
      return new Outcome.Refused<>(fields.problems());
    }
    database
        .sql(
            """
            update quality_rule set withdrawn_at = :at, withdrawn_by = :by,
              withdrawn_because = :because
            where id = :id
            """)
        .param("at", now())
        .param("by", visitor.name())
        .param("because", because)
        .param("id", id)
        .update();
    makeDue(id);
    return new Outcome.Done<>(id);
  }

  private Optional<Rule> locked(long id) {
    database
        .sql("select id from quality_rule where id = :id for update")
        .param("id", id)
        .query((row, index) -> row.getLong(1))
        .optional();
    return rules.find(id);
  }

  private void makeDue(long rule) {
    database
        .sql(
            """
            insert into rule_due (indicator_id, since)
            select distinct figure.indicator_id, now() from figure join quality_rule rule
              on rule.id = :rule and (rule.indicator_id is null
                or rule.indicator_id = figure.indicator_id)
            order by 1
            on conflict (indicator_id) do update set since = excluded.since
            """)
        .param("rule", rule)
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
