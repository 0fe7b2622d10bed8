package org.vetika.app.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.EnteringFigure;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.Discrepancies;
import org.vetika.app.consistency.discrepancy.Discrepancy;
import org.vetika.app.consistency.discrepancy.DiscrepancyDeed;
import org.vetika.app.consistency.discrepancy.DiscrepancySide;
import org.vetika.app.consistency.discrepancy.NamingOwner;
import org.vetika.app.consistency.discrepancy.OpeningDiscrepancy;
import org.vetika.app.consistency.discrepancy.SpeakingOfDiscrepancy;
import org.vetika.app.demonstration.DemonstrationOrganizations.Registered;
import org.vetika.app.web.RecordClock;
import org.vetika.app.web.Visitor;
import tools.jackson.databind.JsonNode;

/**
 * Three invented discrepancies of the invented comparison: one settled by both sides, one that
 * stands as disagreement, one overdue for which one side named who answers for it. The indicator
 * marks them as illustration.
 */
@Component
class DemonstrationDiscrepancies {
  private final EnteringFigure figures;
  private final OpeningDiscrepancy opening;
  private final SpeakingOfDiscrepancy speaking;
  private final NamingOwner naming;
  private final Discrepancies discrepancies;
  private final Clock clock;

  DemonstrationDiscrepancies(
      EnteringFigure figures,
      OpeningDiscrepancy opening,
      SpeakingOfDiscrepancy speaking,
      NamingOwner naming,
      Discrepancies discrepancies,
      Clock clock) {
    this.figures = figures;
    this.opening = opening;
    this.speaking = speaking;
    this.naming = naming;
    this.discrepancies = discrepancies;
    this.clock = clock;
  }

  /**
   * Loads them.
   *
   * @param indicator public number
   * @param start the party of the first value of each
   */
  void load(UUID person, String indicator, Registered start, Registered end) {
    JsonNode file = DemonstrationFiles.read("discrepancies.json");
    for (JsonNode each : DemonstrationFiles.each(file.path("discrepancies"))) {
      String number = at(each, () -> opened(person, each, indicator, start, end));
      for (JsonNode said : DemonstrationFiles.each(each.path("said"))) {
        at(said, () -> say(person, number, said, start, end));
      }
    }
  }

  /** A person takes on what waits for an organization, some days after it was opened. */
  void takenOn(Visitor visitor) {
    JsonNode when = DemonstrationFiles.read("discrepancies.json").path("takenOn");
    for (Discrepancy each : discrepancies.waitingFor(Viewer.of(visitor))) {
      for (DiscrepancySide side : each.course().owes()) {
        if (visitor.actsFor(each.party(side).id())) {
          var typed = Map.of("side", side.key(), "person", visitor.person().toString());
          at(
              when,
              () ->
                  DemonstrationFigures.done(naming.name(visitor, each.number(), typed)).toString());
        }
      }
    }
  }

  private String opened(
      UUID person, JsonNode each, String indicator, Registered start, Registered end) {
    String first = state(person, start, indicator, each, "startValue");
    String second = state(person, end, indicator, each, "endValue");
    JsonNode words = each.path("opened");
    return DemonstrationFigures.done(
            opening.open(
                DemonstrationFigures.actingFor(person, by(words, start, end)),
                first,
                second,
                Map.of("text", words.path("text").asString(), "language", language(words))))
        .number();
  }

  private String state(
      UUID person, Registered party, String indicator, JsonNode each, String value) {
    return DemonstrationFigures.done(
            figures.enter(
                DemonstrationFigures.actingFor(person, party),
                Map.of(
                    "indicator", indicator,
                    "period", each.path("period").asString(),
                    "value", each.path(value).asString(),
                    "method", "records",
                    "public_from", LocalDate.now(clock).toString()),
                false))
        .number();
  }

  private String say(UUID person, String number, JsonNode said, Registered start, Registered end) {
    DiscrepancyDeed deed = DiscrepancyDeed.ofKey(said.path("deed").asString()).orElseThrow();
    return DemonstrationFigures.done(
            speaking.say(
                DemonstrationFigures.actingFor(person, by(said, start, end)),
                number,
                deed,
                Map.of("text", said.path("text").asString(), "language", language(said))))
        .toString();
  }

  /** The first party has the key that the comparison calls it by. */
  private static Registered by(JsonNode words, Registered start, Registered end) {
    return words.path("by").asString().equals("monitoring") ? start : end;
  }

  private static String language(JsonNode words) {
    return words.path("language").asString();
  }

  /** Does something as it would have been done so many days ago. */
  private String at(JsonNode when, Supplier<String> deed) {
    Instant time = clock.instant().minus(Duration.ofDays(when.path("ago").asInt()));
    String[] result = {""};
    RecordClock.asOf(time, () -> result[0] = deed.get());
    return result[0];
  }
}
