package org.vetika.app.consistency.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.IndicatorFilter;
import org.vetika.app.consistency.IndicatorList;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Facet;
import org.vetika.app.web.Narrowing;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** Makes the page of the list of indicators. */
@Component
class IndicatorListing {
  private static final int SIZE = 20;

  private final Indicators indicators;
  private final Places places;
  private final Topics topics;

  IndicatorListing(Indicators indicators, Places places, Topics topics) {
    this.indicators = indicators;
    this.places = places;
    this.topics = topics;
  }

  /** Names of the values of filters. */
  private record Names(Map<String, Place> places, Map<String, Topic> topics, PageContext page) {
    Phrase of(String dimension, String value) {
      return Phrase.plain(text(dimension, value));
    }

    private String text(String dimension, String value) {
      return switch (dimension) {
        case "standing" -> page.t("standing." + value);
        case "place" -> {
          Place place = places.get(value);
          yield place == null ? value : place.name(page.language());
        }
        case "topic" -> {
          Topic topic = topics.get(value);
          yield topic == null ? value : topic.name(page.language());
        }
        default -> new FigureWords(page).digits(value);
      };
    }
  }

  IndicatorsPage page(IndicatorQuery query, @Nullable String after, PageContext page) {
    IndicatorFilter filter = query.filter();
    IndicatorList list = indicators.page(filter, after, SIZE);
    Map<String, List<Facet>> facets = indicators.facets(filter);
    var narrowing =
        new Narrowing(query.filters(), "indicators.filter.", names(query, facets, page)::of, page);
    return new IndicatorsPage(
        page.t("indicators.found", list.total()),
        !query.filters().chosen().isEmpty(),
        after != null,
        page.href(query.filters().file("")),
        query.filters().file(""),
        narrowing.chosen(),
        narrowing.groups(facets),
        list.lines().stream().map(line -> line(line, page)).toList(),
        list.next() == null ? null : page.href(query.filters().after(list.next())));
  }

  private Names names(IndicatorQuery query, Map<String, List<Facet>> facets, PageContext page) {
    var codes = new HashSet<>(values(facets, "place"));
    codes.add(query.filters().value("place"));
    var wanted = new HashSet<>(values(facets, "topic"));
    wanted.add(query.filters().value("topic"));
    return new Names(places.byCodes(codes), topics.byCodes(wanted), page);
  }

  private static List<String> values(Map<String, List<Facet>> facets, String dimension) {
    return facets.getOrDefault(dimension, List.of()).stream().map(Facet::value).toList();
  }

  private static IndicatorsPage.Line line(IndicatorList.Line line, PageContext page) {
    Indicator indicator = line.indicator();
    return new IndicatorsPage.Line(
        page.href("/consistency/" + indicator.number()),
        indicator.number(),
        indicator.definition().name().in(page.language()),
        indicator.definition().meaning().in(page.language()),
        indicator.illustration(),
        Tags.of(indicator.standing(), page),
        page.t("indicators.counts", line.figures(), line.parties()));
  }
}
