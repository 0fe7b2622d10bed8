package org.vetika.app.issue.routing.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.issue.routing.PlaceReading;
import org.vetika.app.issue.routing.Route;
import org.vetika.app.issue.routing.Routing;
import org.vetika.app.issue.routing.web.RoutingTestPage.Rung;
import org.vetika.app.issue.typed.ReadableRules;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.issue.typed.TypedFields;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;

/** Tries the rules: who would answer, and to whom an issue would rise from there. */
@Component
class WhoWouldAnswer {
  private static final int MOST_RUNGS = 5;

  private final Routing routing;
  private final PlaceReading places;
  private final Topics topics;
  private final Organizations organizations;

  WhoWouldAnswer(Routing routing, PlaceReading places, Topics topics, Organizations organizations) {
    this.routing = routing;
    this.places = places;
    this.topics = topics;
    this.organizations = organizations;
  }

  /**
   * Asks.
   *
   * @param typed {@code place} (a code or a name), {@code topic} (a code), {@code day}; each may be
   *     empty
   */
  RoutingTestPage ask(Map<String, String> typed, LocalDate today, PageContext page) {
    var fields = new TypedFields(typed);
    Optional<Place> place = places.read(fields);
    String code = fields.line("topic", TypedFields.LINE);
    List<Topic> all = topics.all();
    Optional<Topic> topic = all.stream().filter(each -> each.code().equals(code)).findFirst();
    if (code != null && topic.isEmpty()) {
      fields.refuse("topic", "choice", "");
    }
    LocalDate typedDay = fields.day("day");
    LocalDate day = typedDay == null ? today : typedDay;
    var values = new HashMap<>(typed);
    values.putIfAbsent("day", day.toString());
    if (fields.anyProblem()) {
      var form = ShownForm.refused(values, fields.problems(), page);
      return new RoutingTestPage(TestForm.of(form, all, page), "", List.of());
    }
    return new RoutingTestPage(
        TestForm.of(ShownForm.of(values), all, page),
        asked(place, topic, day, page),
        rungs(
            ladder(place.map(Place::code).orElse(null), topic.map(Topic::code).orElse(null), day),
            page));
  }

  private List<Route> ladder(@Nullable String place, @Nullable String topic, LocalDate day) {
    var ladder = new ArrayList<Route>();
    Optional<Route> next = routing.whoAnswers(place, topic, day);
    while (next.isPresent() && ladder.size() < MOST_RUNGS) {
      ladder.add(next.get());
      next = routing.above(next.get().authority(), place, topic, day);
    }
    return ladder;
  }

  private static String asked(
      Optional<Place> place, Optional<Topic> topic, LocalDate day, PageContext page) {
    Language language = page.language();
    return String.join(
        " · ",
        place
            .map(found -> found.name(language) + " (" + found.code() + ")")
            .orElse(page.t("routing.no-place")),
        topic.map(found -> found.name(language)).orElse(page.t("routing.no-topic")),
        page.date(day));
  }

  private List<Rung> rungs(List<Route> ladder, PageContext page) {
    Map<Long, OrganizationName> names =
        organizations.names(ladder.stream().map(Route::authority).toList());
    return ladder.stream()
        .map(route ->
            rung(route, Objects.requireNonNull(names.get(route.authority()), "authority"), page))
        .toList();
  }

  private static Rung rung(Route route, OrganizationName authority, PageContext page) {
    Language language = page.language();
    Long rule = route.rule();
    return new Rung(
        ReadableRules.level(route.level(), page),
        authority.name(language),
        (authority.namedIn(language) ? language : language.other()).tag(),
        page.href("/organizations/" + authority.number()),
        rule == null ? page.t("routing.by-registry") : page.t("routing.by-rule", rule));
  }
}
