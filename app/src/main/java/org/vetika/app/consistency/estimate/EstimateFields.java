package org.vetika.app.consistency.estimate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.MatterFields;
import org.vetika.app.consistency.Period;
import org.vetika.app.consistency.Speaking;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.issue.typed.TypedFields;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Language;
import org.vetika.app.web.Visitor;
import org.vetika.estimation.Options.Obstacle;

/** Understands what was typed about an estimate, its counts aside. */
@Component
class EstimateFields {
  private static final int LONGEST_DEFINITION = 2000;
  private static final int MOST_PARTIES = 9;
  private static final int LARGEST_SEED = 999_999;

  private final MatterFields matters;
  private final Speaking speaking;
  private final Organizations organizations;

  EstimateFields(MatterFields matters, Speaking speaking, Organizations organizations) {
    this.matters = matters;
    this.speaking = speaking;
    this.organizations = organizations;
  }

  /**
   * Understood; ids are internal.
   *
   * @param parties the speaker's organization among them
   */
  record Content(
      long speaker,
      long indicator,
      @Nullable String place,
      Period period,
      String definition,
      String source,
      Language language,
      List<Long> parties,
      List<String> obstacles,
      long seed) {}

  /**
   * Empty, with problems, when it cannot be taken.
   *
   * @param fixed the parties of a round; empty when they are typed
   */
  Optional<Content> read(
      Visitor visitor, Map<String, String> typed, TypedFields fields, List<Long> fixed) {
    Optional<Long> speaker = speaking.speaker(visitor, fields);
    Optional<Indicator> indicator = matters.indicator(fields);
    Optional<Place> place = matters.place(fields);
    Optional<Period> period = matters.period(fields);
    String definition = fields.required("definition", LONGEST_DEFINITION);
    String source = fields.required("source", TypedFields.SENTENCE);
    Optional<Language> language = fields.choice("language", Language::ofTag);
    Integer seed = fields.number("seed", LARGEST_SEED);
    List<Long> parties = fixed.isEmpty() ? parties(speaker, fields) : fixed;
    if (fields.anyProblem()
        || speaker.isEmpty()
        || indicator.isEmpty()
        || period.isEmpty()
        || language.isEmpty()
        || seed == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Content(
            speaker.get(),
            indicator.get().id(),
            place.map(Place::code).orElse(null),
            period.get(),
            definition,
            source,
            language.get(),
            parties,
            obstacles(typed),
            seed));
  }

  private List<Long> parties(Optional<Long> speaker, TypedFields fields) {
    Set<Long> parties = new LinkedHashSet<>();
    speaker.ifPresent(parties::add);
    String typed = fields.line("parties", TypedFields.LINE);
    for (String number : typed == null ? new String[0] : typed.split("[\\s,;]+")) {
      Optional<OrganizationSummary> found =
          number.matches("O[0-9]{4,9}") ? organizations.find(number) : Optional.empty();
      found.ifPresentOrElse(
          each -> parties.add(each.id()),
          () -> fields.refuse("parties", "unknown-organization", number));
    }
    if (parties.size() > MOST_PARTIES) {
      fields.refuse("parties", "long", "");
    }
    return List.copyOf(parties);
  }

  private static List<String> obstacles(Map<String, String> typed) {
    var obstacles = new ArrayList<String>();
    for (Obstacle each : Obstacle.values()) {
      String key = key(each);
      if (typed.getOrDefault("obstacle_" + key, "").equals("true")) {
        obstacles.add(key);
      }
    }
    return obstacles;
  }

  /** As in settings files: {@code fed-by-another}. */
  static String key(Obstacle obstacle) {
    return obstacle.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
