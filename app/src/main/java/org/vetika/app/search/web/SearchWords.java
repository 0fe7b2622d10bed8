package org.vetika.app.search.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.search.Facets;
import org.vetika.app.search.Hit;
import org.vetika.app.search.SearchAnswer;
import org.vetika.app.search.SearchQuery;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Tag;

/** Names of types, years and places, and the parts of the page made of them. */
record SearchWords(
    Map<String, Place> places, Map<String, Map<String, List<Tag>>> tags, PageContext page) {
  private static final int MOST_PLACES = 3;
  private static final Map<String, String> ICONS =
      Map.ofEntries(
          Map.entry("dialogue", "chat"),
          Map.entry("result", "list"),
          Map.entry("issue", "flag"),
          Map.entry("indicator", "compare"),
          Map.entry("discrepancy", "split"),
          Map.entry("round", "merge"),
          Map.entry("finding", "help"),
          Map.entry("estimate", "data"),
          Map.entry("organization", "org"),
          Map.entry("place", "pin"),
          Map.entry("topic", "table"));

  SearchPage.Row row(Hit hit) {
    return new SearchPage.Row(
        page.href(hit.path()),
        hit.title(),
        unlessPage(hit.titleLanguage()),
        hit.excerpt(),
        unlessPage(hit.excerptLanguage()),
        ICONS.getOrDefault(hit.type(), "document"),
        type(hit.type()),
        hit.date() == null ? "" : page.date(hit.date()),
        hit.type().equals("place") ? "" : placeNames(hit.places()),
        tags.getOrDefault(hit.type(), Map.of()).getOrDefault(hit.key(), List.of()));
  }

  SearchPage.Link name(SearchAnswer.SimilarName name) {
    return new SearchPage.Link(
        page.href(name.path()), name.title(), unlessPage(name.language()), type(name.type()));
  }

  SearchPage.Link other(SearchAnswer.OtherSearch other, SearchLinks links) {
    String text =
        other.everywhere() && other.text().equals(links.query().text())
            ? page.t("search.everywhere")
            : other.text();
    return new SearchPage.Link(
        links.other(other.text(), other.everywhere()),
        text,
        null,
        page.t("search.matches", other.count()));
  }

  List<SearchPage.Field> hidden(SearchQuery query) {
    List<SearchPage.Field> fields = new ArrayList<>();
    query.types().forEach(type -> fields.add(new SearchPage.Field("type", type)));
    if (query.place() != null) {
      fields.add(new SearchPage.Field("place", query.place()));
    }
    if (query.year() != null) {
      fields.add(new SearchPage.Field("year", query.year().toString()));
    }
    return List.copyOf(fields);
  }

  List<SearchPage.Link> chosen(SearchQuery query, SearchLinks links) {
    List<SearchPage.Link> chosen = new ArrayList<>();
    query.types().forEach(type -> chosen.add(link(links.withoutType(), type(type))));
    String place = query.place();
    if (place != null) {
      chosen.add(link(links.withPlace(null), place(place)));
    }
    Integer year = query.year();
    if (year != null) {
      chosen.add(link(links.withYear(null), year(String.valueOf(year))));
    }
    return List.copyOf(chosen);
  }

  SearchPage.Group types(List<Facets.Facet> facets, SearchLinks links) {
    return new SearchPage.Group(
        "types",
        page.t("search.by-type"),
        facets.stream()
            .map(
                facet -> counted(links.withType(facet.value()), type(facet.value()), facet.count()))
            .toList());
  }

  SearchPage.Group years(List<Facets.Facet> facets, SearchLinks links) {
    return new SearchPage.Group(
        "years",
        page.t("search.by-year"),
        facets.stream()
            .map(facet ->
                counted(
                    links.withYear(Integer.valueOf(facet.value())),
                    year(facet.value()),
                    facet.count()))
            .toList());
  }

  SearchPage.Group provinces(List<Facets.Facet> facets, SearchLinks links) {
    return new SearchPage.Group(
        "provinces",
        page.t("search.by-province"),
        facets.stream()
            .map(facet ->
                counted(links.withPlace(facet.value()), place(facet.value()), facet.count()))
            .toList());
  }

  private SearchPage.Link counted(String href, String text, int count) {
    return new SearchPage.Link(href, text, null, page.number(count));
  }

  private static SearchPage.Link link(String href, String text) {
    return new SearchPage.Link(href, text, null, "");
  }

  /** A type that no text names yet is shown as it is. */
  private String type(String type) {
    String key = "entry." + type;
    return page.messages().has(page.language(), key) ? page.t(key) : type;
  }

  private String year(String year) {
    return page.language() == Language.KM ? org.vetika.khmer.KhmerDigits.toKhmer(year) : year;
  }

  private String place(String code) {
    Place place = places.get(code);
    return place == null ? code : place.name(page.language());
  }

  /** Some of the places, and how many more there are. */
  private String placeNames(List<String> codes) {
    String shown =
        codes.stream()
            .limit(MOST_PLACES)
            .map(places::get)
            .filter(Objects::nonNull)
            .map(place -> place.name(page.language()))
            .collect(Collectors.joining(page.t("search.comma") + " "));
    return codes.size() <= MOST_PLACES
        ? shown
        : page.t("search.and-more-places", shown, codes.size() - MOST_PLACES);
  }

  private @Nullable String unlessPage(Language language) {
    return language == page.language() ? null : language.tag();
  }
}
