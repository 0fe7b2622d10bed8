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
import org.vetika.app.web.KeptReadings;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageCache;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;
import org.vetika.app.web.View;

/** How authorities answer: by authority, province, topic and year. */
@Controller
@RequestMapping("/{language:en|km}/issues/statistics")
class ResponsivenessController {
  private static final int FIRST_YEAR = 2000;
  private static final int MOST_KEPT = 50;

  private final Responsiveness responsiveness;
  private final Organizations organizations;
  private final Places places;
  private final Topics topics;
  private final Clock clock;
  private final KeptReadings<Asked, ResponsivenessPage> kept;

  private record Asked(Language language, Dimension by, @Nullable Integer year) {}

  ResponsivenessController(
      Responsiveness responsiveness,
      Organizations organizations,
      Places places,
      Topics topics,
      Clock clock,
      PageCache cache) {
    this.responsiveness = responsiveness;
    this.organizations = organizations;
    this.places = places;
    this.topics = topics;
    this.clock = clock;
    this.kept = new KeptReadings<>(cache, MOST_KEPT);
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
    return View.of(
        "issue/statistics",
        kept.get(new Asked(page.language(), dimension, year), () -> read(dimension, year, page)));
  }

  private ResponsivenessPage read(Dimension dimension, @Nullable Integer year, PageContext page) {
    var table = responsiveness.table(dimension, new Scope(year, null, null, List.of()));
    return ResponsivenessPage.of(
        dimension,
        year,
        responsiveness.years(),
        table.groups(),
        table.all(),
        groups(dimension, table.groups(), page.language()),
        page);
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
