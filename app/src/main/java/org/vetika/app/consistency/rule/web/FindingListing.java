package org.vetika.app.consistency.rule.web;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.rule.FindingFilter;
import org.vetika.app.consistency.rule.FindingState;
import org.vetika.app.consistency.rule.Findings;
import org.vetika.app.consistency.rule.RuleFinding;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.web.ChosenFilters;
import org.vetika.app.web.Facet;
import org.vetika.app.web.Narrowing;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** Makes the lists of findings, the public one and that of the desk. */
@Component
class FindingListing {
  static final String PUBLIC = "/consistency/findings";
  static final String DESK = "/desk/findings";
  private static final int SIZE = 20;
  private static final List<String> NAMES = List.of("state", "kind", "place", "indicator");
  private static final Map<String, Pattern> FORMS =
      Map.of(
          "state",
          Pattern.compile(
              Arrays.stream(FindingState.values())
                  .map(FindingState::key)
                  .collect(Collectors.joining("|"))),
          "kind",
          Pattern.compile("[a-z-]{4,20}"),
          "place",
          Pattern.compile("([0-9]{2}){1,4}"),
          "indicator",
          Indicators.NUMBER);

  private final Findings findings;
  private final Indicators indicators;
  private final Places places;
  private final FindingPages pages;

  FindingListing(Findings findings, Indicators indicators, Places places, FindingPages pages) {
    this.findings = findings;
    this.indicators = indicators;
    this.places = places;
    this.pages = pages;
  }

  /** The filters among the parameters of an address; empty when one of them makes no sense. */
  static Optional<ChosenFilters> filters(String list, Map<String, String> parameters) {
    return ChosenFilters.of(list, NAMES, FORMS, parameters);
  }

  FindingsPage page(
      ChosenFilters query, Viewer viewer, @Nullable String after, String done, PageContext page) {
    FindingFilter filter = filter(query);
    Findings.Part part = findings.page(filter, viewer, after, SIZE);
    Map<String, List<Facet>> facets = findings.facets(filter, viewer);
    var codes = new HashSet<String>();
    facets.getOrDefault("place", List.of()).forEach(facet -> codes.add(facet.value()));
    codes.add(query.value("place"));
    part.findings().stream().map(RuleFinding::place).filter(Objects::nonNull).forEach(codes::add);
    Map<String, Place> known = places.byCodes(codes);
    var narrowing =
        new Narrowing(
            query,
            "findings.filter.",
            (dimension, value) -> name(dimension, value, known, page),
            page);
    boolean desk = !viewer.isEverybody();
    return new FindingsPage(
        desk,
        page.t("findings.found", part.total()),
        done,
        !query.chosen().isEmpty(),
        after != null,
        page.href(query.file("")),
        page.href(query.list()),
        desk ? "" : query.file(""),
        narrowing.chosen(),
        narrowing.groups(facets),
        lines(part.findings(), known, query.list(), page),
        part.next() == null ? null : page.href(query.after(part.next())));
  }

  private static FindingFilter filter(ChosenFilters query) {
    Map<String, String> chosen = query.chosen();
    return new FindingFilter(
        FindingState.ofKey(query.value("state")).orElse(null),
        chosen.get("kind"),
        chosen.get("indicator"),
        chosen.get("place"),
        List.of());
  }

  private List<FindingsPage.Line> lines(
      List<RuleFinding> found, Map<String, Place> known, String list, PageContext page) {
    Map<String, Indicator> named =
        indicators.byNumbers(found.stream().map(RuleFinding::indicator).distinct().toList());
    return found.stream()
        .map(each -> pages.line(each, named.get(each.indicator()), known, list, page))
        .toList();
  }

  private static Phrase name(
      String dimension, String value, Map<String, Place> known, PageContext page) {
    String text =
        switch (dimension) {
          case "state" -> page.t("finding-state." + value);
          case "kind" -> page.t("check." + value);
          case "place" -> {
            Place place = known.get(value);
            yield place == null ? value : place.name(page.language());
          }
          default -> value;
        };
    return Phrase.plain(text);
  }
}
