package org.vetika.app.consistency.discrepancy.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.IndicatorList.Facet;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.discrepancy.Discrepancies;
import org.vetika.app.consistency.discrepancy.DiscrepancyFacets;
import org.vetika.app.consistency.discrepancy.DiscrepancyFilter;
import org.vetika.app.consistency.discrepancy.DiscrepancyList;
import org.vetika.app.consistency.web.Narrowing;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.PageContext;

/** Makes the page of the list of discrepancies, in a constant number of queries. */
@Component
class DiscrepancyListing {
  private static final int SIZE = 20;

  private final Discrepancies discrepancies;
  private final DiscrepancyFacets facets;
  private final Organizations organizations;
  private final Indicators indicators;
  private final Places places;
  private final DiscrepancyPages pages;

  DiscrepancyListing(
      Discrepancies discrepancies,
      DiscrepancyFacets facets,
      Organizations organizations,
      Indicators indicators,
      Places places,
      DiscrepancyPages pages) {
    this.discrepancies = discrepancies;
    this.facets = facets;
    this.organizations = organizations;
    this.indicators = indicators;
    this.places = places;
    this.pages = pages;
  }

  /** Names of the values of filters. */
  private record Names(
      Map<String, Place> places,
      Map<String, Indicator> indicators,
      Map<String, OrganizationName> owners,
      @Nullable OrganizationSummary chosen,
      PageContext page) {
    String of(String dimension, String value) {
      return switch (dimension) {
        case "state" -> page.t("discrepancy-state." + value);
        case "overdue" -> page.t("discrepancies.filter.overdue.yes");
        case "place" -> {
          Place place = places.get(value);
          yield place == null ? value : place.name(page.language());
        }
        case "indicator" -> {
          Indicator indicator = indicators.get(value);
          yield indicator == null ? value : indicator.definition().name().in(page.language());
        }
        default -> owner(value);
      };
    }

    private String owner(String number) {
      OrganizationName name = owners.get(number);
      if (name == null && chosen != null) {
        name = chosen.name();
      }
      return name == null ? number : name.name(page.language());
    }
  }

  DiscrepanciesPage page(DiscrepancyQuery query, @Nullable String after, PageContext page) {
    OrganizationSummary owner = owner(query.filters().value("owner"));
    DiscrepancyFilter filter =
        query.filter(owner == null ? List.of() : organizations.idsOf(owner.id()));
    DiscrepancyList list = discrepancies.page(filter, after, SIZE);
    DiscrepancyFacets.Counted counted = facets.of(filter);
    Names names = names(query, counted, owner, page);
    return new DiscrepanciesPage(
        page.t("discrepancies.found", list.total()),
        after != null,
        page.href(query.filters().file("")),
        query.filters().file(""),
        chosen(query, names, page),
        groups(query, counted.facets(), names, page),
        pages.lines(list.discrepancies(), DiscrepancyQuery.LIST, page),
        list.next() == null ? null : page.href(query.filters().after(list.next())));
  }

  private @Nullable OrganizationSummary owner(String number) {
    return number.isEmpty()
        ? null
        : organizations
            .find(number)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Names names(
      DiscrepancyQuery query,
      DiscrepancyFacets.Counted counted,
      @Nullable OrganizationSummary owner,
      PageContext page) {
    return new Names(
        places.byCodes(values("place", query, counted.facets())),
        indicators.byNumbers(values("indicator", query, counted.facets())),
        counted.owners(),
        owner,
        page);
  }

  private static Collection<String> values(
      String dimension, DiscrepancyQuery query, List<Facet> facets) {
    var values = new HashSet<String>();
    facets.stream()
        .filter(each -> each.dimension().equals(dimension))
        .map(Facet::value)
        .forEach(values::add);
    values.add(query.filters().value(dimension));
    values.remove("");
    return values;
  }

  private static List<Narrowing.Chosen> chosen(
      DiscrepancyQuery query, Names names, PageContext page) {
    return query.filters().chosen().entrySet().stream()
        .map(each ->
            new Narrowing.Chosen(
                page.t("discrepancies.filter." + each.getKey()),
                names.of(each.getKey(), each.getValue()),
                page.href(query.filters().with(each.getKey(), ""))))
        .toList();
  }

  private static List<Narrowing.Group> groups(
      DiscrepancyQuery query, List<Facet> facets, Names names, PageContext page) {
    Map<String, List<Facet>> byDimension =
        facets.stream().collect(Collectors.groupingBy(Facet::dimension));
    var groups = new ArrayList<Narrowing.Group>();
    for (String dimension : DiscrepancyQuery.NAMES) {
      List<Facet> values = byDimension.getOrDefault(dimension, List.of());
      if (!values.isEmpty()) {
        groups.add(
            new Narrowing.Group(
                dimension,
                page.t("discrepancies.filter." + dimension),
                page.href(query.filters().with(dimension, "")),
                query.filters().value(dimension).isEmpty(),
                values.stream()
                    .sorted(
                        Comparator.comparingLong(Facet::count)
                            .reversed()
                            .thenComparing(Facet::value))
                    .map(facet -> value(facet, query, names, page))
                    .toList()));
      }
    }
    return groups;
  }

  private static Narrowing.Value value(
      Facet facet, DiscrepancyQuery query, Names names, PageContext page) {
    return new Narrowing.Value(
        names.of(facet.dimension(), facet.value()),
        page.number(facet.count()),
        page.href(query.filters().with(facet.dimension(), facet.value())),
        facet.value().equals(query.filters().value(facet.dimension())));
  }
}
