package org.vetika.app.consistency.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Comparison;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.SideBySide;
import org.vetika.app.consistency.counts.SuppressedCounts;
import org.vetika.app.consistency.web.ComparisonPage.Count;
import org.vetika.app.consistency.web.ComparisonPage.DeskPart;
import org.vetika.app.consistency.web.ComparisonPage.Released;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.web.PageContext;

/** Makes the page of a comparison. */
@Component
class ComparisonPages {
  private static final int MOST_PAIRS = 20;

  private final CountCards cards;
  private final WithinPlaces within;
  private final Places places;
  private final ObjectProvider<ComparisonSection> sections;

  ComparisonPages(
      CountCards cards,
      WithinPlaces within,
      Places places,
      ObjectProvider<ComparisonSection> sections) {
    this.cards = cards;
    this.within = within;
    this.places = places;
    this.sections = sections;
  }

  /**
   * The page.
   *
   * @param layer what the map is to show
   * @param path of the page without language and layer
   */
  ComparisonPage page(
      SideBySide side, String layer, String path, @Nullable DeskPart desk, PageContext page) {
    Indicator indicator = side.indicator();
    var bridges = new Bridges(page);
    List<Comparison> unbridged =
        side.comparisons().stream().filter(each -> !each.bridged()).toList();
    return new ComparisonPage(
        indicator.number(),
        indicator.definition().name().in(page.language()),
        indicator.definition().meaning().in(page.language()),
        indicator.definition().unit().in(page.language()),
        indicator.illustration(),
        indicator.peopleAtRisk(),
        new FigureWords(page).period(side.period()),
        place(side.place(), page),
        page.href("/consistency/" + indicator.number()),
        Tags.of(side.standing(), page),
        CountCards.ordered(side.figures(), page).stream()
            .map(each -> cards.card(each, indicator, page))
            .toList(),
        side.counts().stream().map(each -> released(each, page)).toList(),
        withdrawn(side, page),
        side.comparisons().stream().filter(Comparison::bridged).map(bridges::view).toList(),
        unbridged.stream().limit(MOST_PAIRS).map(bridges::pair).toList(),
        unbridged.size() > MOST_PAIRS
            ? page.t("comparison.more-pairs", unbridged.size() - MOST_PAIRS)
            : "",
        within.within(side, layer, path, page),
        sections.orderedStream().flatMap(each -> each.about(side, page).stream()).toList(),
        desk,
        ComparisonReading.path("/consistency", side));
  }

  private List<Count> withdrawn(SideBySide side, PageContext page) {
    return CountCards.ordered(side.withdrawn(), page).stream()
        .map(each -> cards.card(each, side.indicator(), page))
        .toList();
  }

  /** A place in words; the whole country when there is no code. */
  String place(@Nullable String code, PageContext page) {
    if (code == null) {
      return page.t("comparison.country");
    }
    return places.find(code).map((Place place) -> place.name(page.language())).orElse(code);
  }

  private static Released released(SuppressedCounts.Count count, PageContext page) {
    Long value = count.value();
    return new Released(
        page.language().choose(count.labelEnglish(), count.labelKhmer()),
        value == null
            ? page.t("quantity.less-than", page.number(count.hiddenBelow()))
            : page.number(value),
        page.t("period.range", page.date(count.from()), page.date(count.until())),
        page.t("figure.released", page.date(count.releasedOn())));
  }
}
