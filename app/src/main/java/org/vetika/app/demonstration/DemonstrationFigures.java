package org.vetika.app.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.EnteringFigure;
import org.vetika.app.consistency.ExplainingDifference;
import org.vetika.app.consistency.KeepingIndicator;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.Position;
import org.vetika.app.demonstration.DemonstrationOrganizations.Registered;
import org.vetika.app.web.Language;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;
import tools.jackson.databind.JsonNode;

/**
 * Figures that public sources state, quoted with their source, and one invented comparison between
 * invented organizations, marked as illustration.
 */
@Component
class DemonstrationFigures {
  private static final String NAME = "Demonstration data";

  /** Who enters what others said in public: the secretariat. */
  private static final String SECRETARIAT = "CCC";

  private final DemonstrationOrganizations organizations;
  private final KeepingIndicator indicators;
  private final EnteringFigure figures;
  private final ExplainingDifference differences;
  private final DemonstrationDiscrepancies discrepancies;
  private final Clock clock;

  DemonstrationFigures(
      DemonstrationOrganizations organizations,
      KeepingIndicator indicators,
      EnteringFigure figures,
      ExplainingDifference differences,
      DemonstrationDiscrepancies discrepancies,
      Clock clock) {
    this.organizations = organizations;
    this.indicators = indicators;
    this.figures = figures;
    this.differences = differences;
    this.discrepancies = discrepancies;
    this.clock = clock;
  }

  /** The invented organizations, by their keys in the file. */
  Map<String, Registered> load(UUID person, Map<String, Registered> known) {
    JsonNode file = DemonstrationFiles.read("figures.json");
    var invented = new HashMap<String, Registered>();
    Visitor secretariat = actingFor(person, organization(known, SECRETARIAT));
    for (JsonNode each : DemonstrationFiles.each(file.path("organizations"))) {
      invented.put(each.path("key").asString(), organizations.invented(secretariat, each));
    }
    var numbers = new HashMap<String, String>();
    for (JsonNode each : DemonstrationFiles.each(file.path("indicators"))) {
      numbers.put(each.path("key").asString(), define(secretariat, each));
    }
    DemonstrationFiles.each(file.path("quoted"))
        .forEach(each -> quote(secretariat, each, numbers, known));
    var all = new HashMap<>(known);
    all.putAll(invented);
    illustrate(person, file.path("illustrated"), all);
    return invented;
  }

  private static Registered organization(Map<String, Registered> known, String name) {
    return Objects.requireNonNull(known.get(name), name);
  }

  static Visitor actingFor(UUID person, Registered organization) {
    return new Visitor(
        person,
        NAME,
        List.of(new Visitor.Mandate(organization.id(), organization.name(), Role.FACILITATOR)));
  }

  private String define(Visitor secretariat, JsonNode each) {
    String number = done(indicators.add(secretariat, typed(each), false));
    for (JsonNode version : DemonstrationFiles.each(each.path("versions"))) {
      done(indicators.define(secretariat, number, typed(version)));
    }
    return number;
  }

  private void quote(
      Visitor secretariat,
      JsonNode each,
      Map<String, String> numbers,
      Map<String, Registered> known) {
    Map<String, String> typed = typed(each);
    typed.put("indicator", Objects.requireNonNull(numbers.get(typed.get("indicator"))));
    typed.put("party", organization(known, each.path("party").asString()).number());
    typed.put("method", "statement");
    typed.put("public_from", LocalDate.now(clock).toString());
    done(figures.enter(secretariat, typed, false));
  }

  /** The fields that are plain texts. */
  static Map<String, String> typed(JsonNode each) {
    var typed = new HashMap<String, String>();
    each.properties().stream()
        .filter(field -> field.getValue().isString())
        .forEach(field -> typed.put(field.getKey(), field.getValue().asString()));
    return typed;
  }

  private void illustrate(UUID person, JsonNode file, Map<String, Registered> known) {
    Registered start = organization(known, file.path("start").asString());
    Registered end = organization(known, file.path("end").asString());
    String indicator =
        done(indicators.add(actingFor(person, start), typed(file.path("indicator")), true));
    String from =
        state(
            person,
            start,
            indicator,
            file.path("startPeriod").asString(),
            file.path("startValue").asString(),
            "");
    String to =
        state(
            person,
            end,
            indicator,
            file.path("endPeriod").asString(),
            file.path("endValue").asString(),
            "");
    file.path("provinces")
        .properties()
        .forEach(each ->
            state(
                person,
                start,
                indicator,
                file.path("startPeriod").asString(),
                each.getValue().asString(),
                each.getKey()));
    for (JsonNode step : DemonstrationFiles.each(file.path("steps"))) {
      explain(person, step, from, to, start, end, known);
    }
    discrepancies.load(person, indicator, start, end);
  }

  private String state(
      UUID person, Registered party, String indicator, String period, String value, String place) {
    return done(figures.enter(
            actingFor(person, party),
            Map.of(
                "indicator", indicator,
                "period", period,
                "value", value,
                "place", place,
                "method", "records",
                "public_from", LocalDate.now(clock).toString()),
            false))
        .number();
  }

  private void explain(
      UUID person,
      JsonNode step,
      String from,
      String to,
      Registered start,
      Registered end,
      Map<String, Registered> known) {
    Registered by = organization(known, step.path("by").asString());
    long stated =
        done(
            differences.state(
                actingFor(person, by),
                from,
                to,
                Map.of(
                    "kind", step.path("kind").asString(),
                    "change", step.path("change").asString(),
                    "text", step.path("text").path(Language.EN.tag()).asString(""),
                    "language", Language.EN.tag())));
    if (step.path("confirmed").asBoolean(false)) {
      Registered other = by.id() == start.id() ? end : start;
      done(
          differences.say(
              actingFor(person, other),
              stated,
              Map.of("position", Position.CONFIRMS.key(), "language", Language.EN.tag())));
    }
  }

  static <T> T done(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Done<T>(T value)) {
      return value;
    }
    throw new IllegalStateException("Refused: " + outcome);
  }
}
