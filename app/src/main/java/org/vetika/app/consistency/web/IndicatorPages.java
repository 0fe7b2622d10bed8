package org.vetika.app.consistency.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.Indicator.Definition;
import org.vetika.app.consistency.IndicatorList.Matter;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.web.PageContext;

/** Makes the page of an indicator. */
@Component
class IndicatorPages {
  private final Indicators indicators;
  private final Places places;
  private final List<IndicatorSection> sections;

  IndicatorPages(Indicators indicators, Places places, List<IndicatorSection> sections) {
    this.indicators = indicators;
    this.places = places;
    this.sections = sections;
  }

  IndicatorPage page(Indicator indicator, PageContext page) {
    var matters = indicators.matters(indicator);
    Map<String, Place> known =
        places.byCodes(
            matters.stream()
                .map(Matter::place)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    Definition now = indicator.definition();
    return new IndicatorPage(
        indicator.number(),
        now.name().in(page.language()),
        now.name().in(page.language().other()),
        indicator.illustration(),
        indicator.peopleAtRisk(),
        Tags.of(indicator.standing(), page),
        matters.stream().map(each -> matter(indicator, each, known, page)).toList(),
        indicator.definitions().reversed().stream().map(each -> version(each, page)).toList(),
        IndicatorSection.all(sections, indicator.number(), page));
  }

  private static IndicatorPage.Matter matter(
      Indicator indicator, Matter matter, Map<String, Place> known, PageContext page) {
    String code = matter.place();
    Place place = code == null ? null : known.get(code);
    return new IndicatorPage.Matter(
        page.href(
            "/consistency/"
                + indicator.number()
                + "/"
                + matter.period().key()
                + (code == null ? "" : "?place=" + code)),
        new FigureWords(page).period(matter.period()),
        code == null
            ? page.t("comparison.country")
            : place == null ? code : place.name(page.language()),
        page.t("indicator.parties", matter.parties()));
  }

  private static IndicatorPage.Version version(Definition definition, PageContext page) {
    LocalDate until = definition.validUntil();
    return new IndicatorPage.Version(
        page.t("figure.version", page.number(definition.version())),
        definition.name().in(page.language()),
        definition.meaning().in(page.language()),
        definition.unit().in(page.language()),
        page.t("period-type." + definition.periodType().key()),
        until == null
            ? page.t("indicator.valid-from", page.date(definition.validFrom()))
            : page.t(
                "indicator.valid-from-until", page.date(definition.validFrom()), page.date(until)),
        page.t(
            "figure.entered",
            definition.enteredBy(),
            new FigureWords(page).day(definition.enteredAt())),
        definition.because());
  }
}
