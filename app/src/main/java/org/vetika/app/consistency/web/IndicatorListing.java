package org.vetika.app.consistency.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.IndicatorFilter;
import org.vetika.app.consistency.IndicatorList;
import org.vetika.app.consistency.IndicatorList.Facet;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.PageContext;

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
    String of(String dimension, String value) {
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
    Map<String, List<Facet>> facets =
        indicators.facets(filter).stream().collect(Collectors.groupingBy(Facet::dimension));
    Names names = names(query, facets, page);
    return new IndicatorsPage(
        page.t("indicators.found", list.total()),
        !query.filters().chosen().isEmpty(),
        after != null,
        page.href(query.filters().file("")),
        query.filters().file(""),
        chosen(query, names, page),
        groups(query, facets, names, page),
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

  private static List<Narrowing.Chosen> chosen(
      IndicatorQuery query, Names names, PageContext page) {
    return query.filters().chosen().entrySet().stream()
        .map(each ->
            new Narrowing.Chosen(
                page.t("indicators.filter." + each.getKey()),
                names.of(each.getKey(), each.getValue()),
                page.href(query.filters().with(each.getKey(), ""))))
        .toList();
  }

  private static List<Narrowing.Group> groups(
      IndicatorQuery query, Map<String, List<Facet>> facets, Names names, PageContext page) {
    var groups = new ArrayList<Narrowing.Group>();
    for (String dimension : IndicatorQuery.NAMES) {
      List<Facet> values = facets.getOrDefault(dimension, List.of());
      if (!values.isEmpty()) {
        groups.add(
            new Narrowing.Group(
                dimension,
                page.t("indicators.filter." + dimension),
                page.href(query.filters().with(dimension, "")),
                query.filters().value(dimension).isEmpty(),
                values.stream()
                    .sorted(order(dimension))
                    .map(facet -> value(dimension, facet, query, names, page))
                    .toList()));
      }
    }
    return groups;
  }

  /** Years from the newest; everything else from the most frequent. */
  private static Comparator<Facet> order(String dimension) {
    return dimension.equals("year")
        ? Comparator.comparing(Facet::value).reversed()
        : Comparator.comparingLong(Facet::count).reversed().thenComparing(Facet::value);
  }

  private static Narrowing.Value value(
      String dimension, Facet facet, IndicatorQuery query, Names names, PageContext page) {
    return new Narrowing.Value(
        names.of(dimension, facet.value()),
        page.number(facet.count()),
        page.href(query.filters().with(dimension, facet.value())),
        facet.value().equals(query.filters().value(dimension)));
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
