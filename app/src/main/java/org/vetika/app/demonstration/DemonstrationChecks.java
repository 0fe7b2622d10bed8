package org.vetika.app.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.consistency.EnteringFigure;
import org.vetika.app.consistency.KeepingIndicator;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.estimate.MakingEstimate;
import org.vetika.app.consistency.estimate.ReleasingEstimate;
import org.vetika.app.consistency.rule.AnsweringFinding;
import org.vetika.app.consistency.rule.FindingFilter;
import org.vetika.app.consistency.rule.Findings;
import org.vetika.app.consistency.rule.RuleFinding;
import org.vetika.app.consistency.rule.RunningRules;
import org.vetika.app.demonstration.DemonstrationOrganizations.Registered;
import org.vetika.app.web.RecordClock;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;
import tools.jackson.databind.JsonNode;

/**
 * Invented figures in which the rules find something: one finding explained, one that stands, one
 * new; and an estimate from invented lists. All marked as illustration.
 */
@Component
class DemonstrationChecks {
  private static final String NAME = "Demonstration data";

  /** Long enough ago that what was found is public. */
  private static final Duration FIGURES = Duration.ofDays(45);

  private static final Duration ANSWER = Duration.ofDays(40);

  private final KeepingIndicator indicators;
  private final EnteringFigure figures;
  private final RunningRules rules;
  private final Findings findings;
  private final AnsweringFinding answering;
  private final MakingEstimate estimates;
  private final ReleasingEstimate releasing;
  private final TransactionTemplate transactions;
  private final Clock clock;

  DemonstrationChecks(
      KeepingIndicator indicators,
      EnteringFigure figures,
      RunningRules rules,
      Findings findings,
      AnsweringFinding answering,
      MakingEstimate estimates,
      ReleasingEstimate releasing,
      TransactionTemplate transactions,
      Clock clock) {
    this.indicators = indicators;
    this.figures = figures;
    this.rules = rules;
    this.findings = findings;
    this.answering = answering;
    this.estimates = estimates;
    this.releasing = releasing;
    this.transactions = transactions;
    this.clock = clock;
  }

  void load(UUID person, Map<String, Registered> known) {
    JsonNode file = DemonstrationFiles.read("checks.json");
    Map<String, Visitor> people = new HashMap<>();
    known.forEach((key, organization) -> people.put(key, actingFor(person, organization)));
    Visitor monitoring = Objects.requireNonNull(people.get("monitoring"));
    String indicator =
        done(indicators.add(monitoring, DemonstrationFigures.typed(file.path("indicator")), true));
    asOf(
        FIGURES,
        () ->
            // At once: the job must not look at half of a series.
            transactions.executeWithoutResult(status -> {
              DemonstrationFiles.each(file.path("series"))
                  .forEach(series -> state(series, indicator, file.path("year").asInt(), people));
              rules.runDue(() -> true);
            }));
    asOf(ANSWER, () -> answer(file.path("answer"), indicator, people));
    JsonNode late = file.path("late");
    state(
        person(people, late),
        indicator,
        late.path("period").asString(),
        late.path("value").asString());
    rules.runDue(() -> true);
    estimate(file.path("estimate"), indicator, people, known);
  }

  private void asOf(Duration ago, Runnable deed) {
    Instant then = clock.instant().minus(ago);
    RecordClock.asOf(then, deed);
  }

  private static Visitor actingFor(UUID person, Registered organization) {
    return new Visitor(
        person,
        NAME,
        List.of(new Visitor.Mandate(organization.id(), organization.name(), Role.FACILITATOR)));
  }

  private static Visitor person(Map<String, Visitor> people, JsonNode by) {
    return Objects.requireNonNull(people.get(by.path("by").asString()));
  }

  private void state(JsonNode series, String indicator, int year, Map<String, Visitor> people) {
    int month = 0;
    for (JsonNode value : DemonstrationFiles.each(series.path("values"))) {
      month++;
      state(
          person(people, series),
          indicator,
          "%d-%02d".formatted(year, month),
          Integer.toString(value.asInt()));
    }
  }

  private void state(Visitor party, String indicator, String period, String value) {
    done(
        figures.enter(
            party,
            Map.of(
                "indicator", indicator,
                "period", period,
                "value", value,
                "method", "records",
                "public_from", LocalDate.now(clock).toString()),
            false));
  }

  private void answer(JsonNode answer, String indicator, Map<String, Visitor> people) {
    Visitor party = person(people, answer);
    Viewer own = new Viewer(Viewer.of(party).organizations(), false);
    for (RuleFinding finding :
        findings.page(FindingFilter.of(indicator), own, null, 100).findings()) {
      done(answering.answer(party, finding.number(), DemonstrationFigures.typed(answer)));
    }
  }

  private void estimate(
      JsonNode file, String indicator, Map<String, Visitor> people, Map<String, Registered> known) {
    Map<String, String> typed = DemonstrationFigures.typed(file);
    String other = file.path("other").asString();
    typed.put("indicator", indicator);
    typed.put("language", "en");
    typed.put("seed", "1");
    typed.put("parties", Objects.requireNonNull(known.get(other)).number());
    String table =
        DemonstrationFiles.each(file.path("counts")).stream()
            .map(JsonNode::asString)
            .collect(Collectors.joining("\n"));
    var made = estimates.make(person(people, file), typed, table.getBytes(UTF_8), true);
    if (!(made instanceof MakingEstimate.Made.Done(UUID id))) {
      throw new IllegalStateException("Refused: " + made);
    }
    done(releasing.release(person(people, file), id));
    done(releasing.release(Objects.requireNonNull(people.get(other)), id));
  }

  private static <T> T done(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Done<T>(T value)) {
      return value;
    }
    throw new IllegalStateException("Refused: " + outcome);
  }
}
