package org.vetika.app.issue.responsiveness.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.issue.responsiveness.Answered;
import org.vetika.app.issue.responsiveness.Dimension;
import org.vetika.app.issue.responsiveness.Responsiveness;
import org.vetika.app.issue.responsiveness.Responsiveness.Scope;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;
import org.vetika.app.web.View;

/** How authorities answer: by authority, province, topic and year. */
@Controller
@RequestMapping("/{language:en|km}/issues/statistics")
class ResponsivenessController {
  private static final int FIRST_YEAR = 2000;

  private final Responsiveness responsiveness;
  private final Organizations organizations;
  private final Places places;
  private final Topics topics;
  private final Clock clock;

  ResponsivenessController(
      Responsiveness responsiveness,
      Organizations organizations,
      Places places,
      Topics topics,
      Clock clock) {
    this.responsiveness = responsiveness;
    this.organizations = organizations;
    this.places = places;
    this.topics = topics;
    this.clock = clock;
  }

  @PublicPage
  @GetMapping
  ModelAndView statistics(
      @RequestParam(defaultValue = "authority") String by,
      @RequestParam(required = false) @Nullable Integer year,
      PageContext page) {
    Dimension dimension =
        Dimension.ofKey(by)
            .filter(each -> each != Dimension.ALL)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    int thisYear = LocalDate.now(clock).getYear();
    if (year != null && (year < FIRST_YEAR || year > thisYear)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var scope = new Scope(year, null, null, List.of());
    List<Answered> rows = responsiveness.by(dimension, scope);
    List<Integer> years =
        responsiveness.by(Dimension.YEAR, Scope.ALL).stream()
            .map(each -> Integer.valueOf(Objects.requireNonNull(each.key())))
            .sorted()
            .toList();
    return View.of(
        "issue/statistics",
        ResponsivenessPage.of(
            dimension,
            year,
            years,
            rows,
            responsiveness.by(Dimension.ALL, scope).stream().findFirst().orElse(null),
            groups(dimension, rows, page.language()),
            page));
  }

  /** What the groups are called, and where they lead, by key. */
  private Map<String, ResponsivenessPage.Group> groups(
      Dimension dimension, List<Answered> rows, Language language) {
    List<String> keys = rows.stream().map(Answered::key).filter(Objects::nonNull).toList();
    return switch (dimension) {
      case AUTHORITY ->
          organizations.names(keys.stream().map(Long::valueOf).toList()).values().stream()
              .collect(
                  Collectors.toMap(
                      name -> Long.toString(name.id()),
                      name -> group(name, language),
                      (one, same) -> one));
      case PLACE ->
          places.byCodes(keys).values().stream()
              .collect(
                  Collectors.toMap(
                      Place::code,
                      place ->
                          new ResponsivenessPage.Group(
                              place.name(language),
                              language.tag(),
                              "/issues?place=" + place.code())));
      case TOPIC ->
          topics.byCodes(keys).values().stream()
              .collect(
                  Collectors.toMap(
                      Topic::code,
                      topic ->
                          new ResponsivenessPage.Group(
                              topic.name(language),
                              language.tag(),
                              "/issues?topic=" + topic.code())));
      case YEAR, ALL -> Map.of();
    };
  }

  private static ResponsivenessPage.Group group(OrganizationName name, Language language) {
    return new ResponsivenessPage.Group(
        name.name(language),
        name.namedIn(language) ? language.tag() : language.other().tag(),
        "/issues?authority=" + name.number());
  }
}
