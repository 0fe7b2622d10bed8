package org.vetika.app.demonstration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.IndicatorFilter;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.round.RoundIllustration;
import org.vetika.app.consistency.round.RoundIllustration.Speaker;
import org.vetika.app.demonstration.DemonstrationOrganizations.Registered;
import org.vetika.app.demonstration.DemonstrationPeople.Lists;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;
import tools.jackson.databind.JsonNode;

/** Comparisons of lists of people who do not exist, between organizations that do not either. */
@Component
class DemonstrationRounds {
  private static final long SEED = 20_260_523L;
  private static final int MOST_INDICATORS = 200;

  private final RoundIllustration illustration;
  private final Indicators indicators;

  DemonstrationRounds(RoundIllustration illustration, Indicators indicators) {
    this.illustration = illustration;
    this.indicators = indicators;
  }

  /** Somebody with an account who acts for an invented organization. */
  record Account(UUID person, String name, String email) {}

  void load(Account member, Account officer, Map<String, Registered> known) {
    for (JsonNode each : DemonstrationFiles.each(DemonstrationFiles.read("rounds.json"))) {
      Registered first = Objects.requireNonNull(known.get(each.path("first").asString()));
      Registered second = Objects.requireNonNull(known.get(each.path("second").asString()));
      JsonNode drawn = each.path("lists");
      Lists lists =
          new DemonstrationPeople(
                  SEED + drawn.path("both").asInt(),
                  LocalDate.parse(drawn.path("from").asString()),
                  drawn.path("days").asInt())
              .draw(
                  drawn.path("onlyFirst").asInt(),
                  drawn.path("both").asInt(),
                  drawn.path("onlySecond").asInt());
      Speaker one = speaker(member, first, Role.MEMBER, lists.first());
      Speaker other = speaker(officer, second, Role.OFFICER, lists.second());
      if (each.path("finished").asBoolean(false)) {
        illustration.finished(one, other, terms(each), each.path("remark").asString());
      } else {
        illustration.reviewing(one, other, terms(each));
      }
    }
  }

  private static Speaker speaker(Account account, Registered party, Role role, byte[] list) {
    var mandate = new Visitor.Mandate(party.id(), party.name(), role);
    var visitor = new Visitor(account.person(), account.name(), List.of(mandate));
    return new Speaker(visitor, party.number(), account.email(), list);
  }

  private Map<String, String> terms(JsonNode each) {
    var typed = new HashMap<String, String>();
    each.path("terms")
        .properties()
        .forEach(field -> typed.put(field.getKey(), field.getValue().asString()));
    for (String field :
        List.of("given_name", "surname", "sex", "date_of_birth", "place_code", "event_date")) {
      typed.put("field_" + field, "true");
    }
    if (typed.containsKey("period")) {
      typed.put("indicator", illustrated());
    }
    return typed;
  }

  /** The indicator that is an illustration too. */
  private String illustrated() {
    return indicators.page(IndicatorFilter.ALL, null, MOST_INDICATORS).lines().stream()
        .filter(line -> line.indicator().illustration())
        .map(line -> line.indicator().number())
        .findFirst()
        .orElseThrow();
  }
}
