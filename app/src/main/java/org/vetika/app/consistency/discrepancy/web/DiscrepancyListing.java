package org.vetika.app.consistency.discrepancy.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.discrepancy.Discrepancies;
import org.vetika.app.consistency.discrepancy.DiscrepancyFacets;
import org.vetika.app.consistency.discrepancy.DiscrepancyFilter;
import org.vetika.app.consistency.discrepancy.DiscrepancyList;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Facet;
import org.vetika.app.web.Narrowing;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

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
    Phrase of(String dimension, String value) {
      return switch (dimension) {
        case "state" -> Phrase.plain(page.t("discrepancy-state." + value));
        case "overdue" -> Phrase.plain(page.t("discrepancies.filter.overdue.yes"));
        case "place" -> {
          Place place = places.get(value);
          yield Phrase.plain(place == null ? value : place.name(page.language()));
        }
        case "indicator" -> {
          Indicator indicator = indicators.get(value);
          yield indicator == null
              ? Phrase.plain(value)
              : Phrase.of(indicator.definition().name(), page);
        }
        default -> owner(value);
      };
    }

    private Phrase owner(String number) {
      OrganizationName name = owners.get(number);
      if (name == null && chosen != null) {
        name = chosen.name();
      }
      return name == null ? Phrase.plain(number) : Phrase.of(name, page);
    }
  }

  DiscrepanciesPage page(DiscrepancyQuery query, @Nullable String after, PageContext page) {
    OrganizationSummary owner = owner(query.filters().value("owner"));
    DiscrepancyFilter filter =
        query.filter(owner == null ? List.of() : organizations.idsOf(owner.id()));
    DiscrepancyList list = discrepancies.page(filter, after, SIZE);
    DiscrepancyFacets.Counted counted = facets.of(filter);
    var narrowing =
        new Narrowing(
            query.filters(), "discrepancies.filter.", names(query, counted, owner, page)::of, page);
    return new DiscrepanciesPage(
        page.t("discrepancies.found", list.total()),
        after != null,
        page.href(query.filters().file("")),
        query.filters().file(""),
        narrowing.chosen(),
        narrowing.groups(counted.facets()),
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
      String dimension, DiscrepancyQuery query, Map<String, List<Facet>> facets) {
    var values = new HashSet<String>();
    facets.getOrDefault(dimension, List.of()).forEach(facet -> values.add(facet.value()));
    values.add(query.filters().value(dimension));
    values.remove("");
    return values;
  }
}
