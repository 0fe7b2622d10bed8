package org.vetika.app.consistency.estimate.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.estimate.Estimates;
import org.vetika.app.consistency.estimate.KeptEstimate;
import org.vetika.app.consistency.web.FigureWords;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.web.ChosenFilters;
import org.vetika.app.web.Facet;
import org.vetika.app.web.Narrowing;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;
import org.vetika.app.web.Visitor;
import tools.jackson.databind.json.JsonMapper;

/** Makes the lists of estimates, the public one and that of the desk. */
@Component
class EstimateListing {
  static final String PUBLIC = "/consistency/estimates";
  private static final int SIZE = 20;
  private static final int MOST_OWN = 100;
  private static final List<String> NAMES = List.of("indicator", "place");
  private static final Map<String, Pattern> FORMS =
      Map.of("indicator", Indicators.NUMBER, "place", Pattern.compile("([0-9]{2}){1,4}"));

  private final Estimates estimates;
  private final Indicators indicators;
  private final Places places;

  EstimateListing(Estimates estimates, Indicators indicators, Places places) {
    this.estimates = estimates;
    this.indicators = indicators;
    this.places = places;
  }

  /** The filters among the parameters of an address; empty when one of them makes no sense. */
  static Optional<ChosenFilters> filters(Map<String, String> parameters) {
    return ChosenFilters.of(PUBLIC, NAMES, FORMS, parameters);
  }

  /** Names of indicators and places. */
  private record Names(Map<String, Indicator> indicators, Map<String, Place> places) {
    String of(String dimension, String value, PageContext page) {
      return dimension.equals("place") ? place(value, page) : indicator(value, page);
    }

    String indicator(String number, PageContext page) {
      Indicator indicator = indicators.get(number);
      return indicator == null ? number : indicator.definition().name().in(page.language());
    }

    String place(@Nullable String code, PageContext page) {
      if (code == null) {
        return page.t("comparison.country");
      }
      Place place = places.get(code);
      return place == null ? code : place.name(page.language());
    }
  }

  EstimatesPage page(ChosenFilters query, @Nullable String after, PageContext page) {
    Map<String, String> chosen = query.chosen();
    Estimates.Part part = estimates.page(chosen.get("indicator"), chosen.get("place"), after, SIZE);
    Map<String, List<Facet>> facets =
        estimates.facets(chosen.get("indicator"), chosen.get("place"));
    Names names = names(part.estimates(), facets);
    var narrowing =
        new Narrowing(
            query,
            "findings.filter.",
            (dimension, value) -> Phrase.plain(names.of(dimension, value, page)),
            page);
    return new EstimatesPage(
        false,
        page.t("estimates.found", part.total()),
        !chosen.isEmpty(),
        after != null,
        page.href(query.file("")),
        page.href(PUBLIC),
        query.file(""),
        narrowing.chosen(),
        narrowing.groups(facets),
        part.estimates().stream()
            .map(each -> line(each, PUBLIC + "/" + each.number(), false, names, page))
            .toList(),
        part.next() == null ? null : page.href(query.after(part.next())));
  }

  EstimatesPage own(Visitor visitor, PageContext page) {
    List<KeptEstimate> own = estimates.of(visitor, MOST_OWN);
    Names names = names(own, Map.of());
    return new EstimatesPage(
        true,
        page.t("estimates.found", own.size()),
        false,
        false,
        "",
        page.href("/desk/estimates"),
        "",
        List.of(),
        List.of(),
        own.stream()
            .map(each -> line(each, "/desk/estimates/" + each.id(), true, names, page))
            .toList(),
        null);
  }

  private Names names(List<KeptEstimate> rows, Map<String, List<Facet>> facets) {
    Set<String> numbers = new HashSet<>();
    Set<String> codes = new HashSet<>();
    rows.forEach(row -> numbers.add(row.indicator()));
    rows.stream().map(KeptEstimate::place).filter(Objects::nonNull).forEach(codes::add);
    facets.getOrDefault("place", List.of()).forEach(facet -> codes.add(facet.value()));
    facets.getOrDefault("indicator", List.of()).forEach(facet -> numbers.add(facet.value()));
    return new Names(indicators.byNumbers(numbers), places.byCodes(codes));
  }

  private static EstimatesPage.Line line(
      KeptEstimate estimate, String path, boolean full, Names names, PageContext page) {
    return new EstimatesPage.Line(
        page.href(path),
        estimate.number() == null ? "" : estimate.number(),
        names.indicator(estimate.indicator(), page),
        text(estimate, full, page),
        names.place(estimate.place(), page)
            + " · "
            + new FigureWords(page).period(estimate.period()),
        estimate.illustration(),
        EstimatePages.state(estimate, page));
  }

  /** The library's sentence in the page's language. */
  static String text(KeptEstimate estimate, boolean full, PageContext page) {
    KeptEstimate.Results results = estimate.results();
    return results == null
        ? ""
        : JsonMapper.shared().readTree(results.of(page.language(), full)).path("text").asString("");
  }
}
