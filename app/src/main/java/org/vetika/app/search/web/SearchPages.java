package org.vetika.app.search.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.search.Facets;
import org.vetika.app.search.Hit;
import org.vetika.app.search.SearchAnswer;
import org.vetika.app.search.SearchQuery;
import org.vetika.app.web.EntryTags;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Tag;

/** Words a search's answer for the page. */
@Component
class SearchPages {
  private final Places places;
  private final List<EntryTags> tags;

  SearchPages(Places places, List<EntryTags> tags) {
    this.places = places;
    this.tags = tags;
  }

  SearchPage page(SearchQuery query, SearchAnswer answer, int from, int size, PageContext page) {
    Map<String, Place> names = places.byCodes(codes(query, answer));
    var links = new SearchLinks(query, page);
    var words = new SearchWords(names, tags(answer, page), page);
    return switch (answer) {
      case SearchAnswer.NothingAsked nothing ->
          plain(
              query,
              page.t("search.title"),
              query.text().isEmpty() ? "" : page.t("search.nothing-asked"),
              true,
              List.of());
      case SearchAnswer.Found found -> found(query, found, from, size, links, words);
      case SearchAnswer.NotFound none -> notFound(query, none, links, words);
      case SearchAnswer.PastTheEnd end ->
          plain(
              query,
              page.t("search.title"),
              page.t("search.past-the-end", end.total()),
              false,
              List.of(new SearchPage.Link(links.after(0), page.t("search.first-page"), null, "")));
    };
  }

  private static SearchPage found(
      SearchQuery query,
      SearchAnswer.Found found,
      int from,
      int size,
      SearchLinks links,
      SearchWords words) {
    PageContext page = words.page();
    String count =
        found.more()
            ? page.t("search.more-than", found.total())
            : page.t("search.count", found.total());
    return new SearchPage(
        query.text(),
        page.t("search.title-found", query.text(), count),
        page.t("search.found", query.text(), count),
        found.more() ? page.t("search.more-note", found.total()) : "",
        false,
        words.hidden(query),
        words.chosen(query, links),
        groups(query, found.facets(), links, words),
        found.hits().stream().map(words::row).toList(),
        List.of(),
        List.of(),
        from == 0 ? null : links.after(Math.max(0, from - size)),
        found.next() == null ? null : links.after(found.next()),
        links.files());
  }

  private static SearchPage notFound(
      SearchQuery query, SearchAnswer.NotFound none, SearchLinks links, SearchWords words) {
    PageContext page = words.page();
    return new SearchPage(
        query.text(),
        page.t("search.title-found", query.text(), page.t("search.count", 0)),
        page.t("search.not-found", query.text()),
        "",
        true,
        words.hidden(query),
        words.chosen(query, links),
        List.of(),
        List.of(),
        none.names().stream().map(words::name).toList(),
        none.others().stream().map(other -> words.other(other, links)).toList(),
        null,
        null,
        List.of());
  }

  private static SearchPage plain(
      SearchQuery query, String title, String found, boolean help, List<SearchPage.Link> others) {
    return new SearchPage(
        query.text(),
        title,
        found,
        "",
        help,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        others,
        null,
        null,
        List.of());
  }

  /** Only what was not chosen yet can be chosen. */
  private static List<SearchPage.Group> groups(
      SearchQuery query, Facets facets, SearchLinks links, SearchWords words) {
    List<SearchPage.Group> groups = new ArrayList<>();
    if (query.types().isEmpty() && facets.types().size() > 1) {
      groups.add(words.types(facets.types(), links));
    }
    if (query.year() == null && !facets.years().isEmpty()) {
      groups.add(words.years(facets.years(), links));
    }
    if ((query.place() == null || query.place().length() > 2) && !facets.provinces().isEmpty()) {
      groups.add(words.provinces(facets.provinces(), links));
    }
    return List.copyOf(groups);
  }

  /** How the entries found stand, by type and key; one reading for each type. */
  private Map<String, Map<String, List<Tag>>> tags(SearchAnswer answer, PageContext page) {
    if (!(answer instanceof SearchAnswer.Found found)) {
      return Map.of();
    }
    var known = new HashMap<String, Map<String, List<Tag>>>();
    for (EntryTags each : tags) {
      List<String> keys =
          found.hits().stream()
              .filter(hit -> hit.type().equals(each.type()))
              .map(Hit::key)
              .toList();
      known.put(each.type(), keys.isEmpty() ? Map.of() : each.of(keys, page));
    }
    return known;
  }

  /** The codes of all places named on the page, so that one query reads their names. */
  private static Set<String> codes(SearchQuery query, SearchAnswer answer) {
    var codes = new TreeSet<String>();
    if (query.place() != null) {
      codes.add(query.place());
    }
    if (answer instanceof SearchAnswer.Found found) {
      found.facets().provinces().forEach(facet -> codes.add(facet.value()));
      found.hits().stream().map(Hit::places).forEach(codes::addAll);
    }
    return codes;
  }
}
