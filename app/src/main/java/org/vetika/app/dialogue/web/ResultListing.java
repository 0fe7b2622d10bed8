package org.vetika.app.dialogue.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.ResultFacets;
import org.vetika.app.dialogue.ResultFilter;
import org.vetika.app.dialogue.ResultList;
import org.vetika.app.dialogue.Results;
import org.vetika.app.dialogue.show.ResultCard;
import org.vetika.app.web.Alternate;
import org.vetika.app.web.Facet;
import org.vetika.app.web.Narrowing;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** Makes the page of a list of results. */
@Component
class ResultListing {
  private static final int SIZE = 20;

  private final Results results;
  private final ResultFacets facets;
  private final FilterNames names;

  ResultListing(Results results, ResultFacets facets, FilterNames names) {
    this.results = results;
    this.facets = facets;
    this.names = names;
  }

  ResultsPage page(ResultQuery query, @Nullable String after, PageContext page) {
    ResultFilter filter = query.filter();
    ResultList list = results.page(filter, after, SIZE);
    Map<String, List<Facet>> counted = facets.of(filter);
    FilterNames.Known known = names.known(placeCodes(query, counted), null);
    var narrowing =
        new Narrowing(
            query.filters(),
            "dialogues.filter.",
            (dimension, value) -> name(dimension, value, known, page),
            page);
    return new ResultsPage(
        page.t("dialogues.results.found", list.total()),
        after != null,
        page.href(query.path()),
        narrowing.chosen(),
        narrowing.groups(counted),
        list.entries().stream().map(entry -> ResultCard.of(entry, page)).toList(),
        list.next() == null ? null : page.href(query.after(list.next())),
        Alternate.of(
            page,
            page.t("dialogues.results.title"),
            query.path(),
            Alternate.Format.CSV,
            Alternate.Format.JSON,
            Alternate.Format.ATOM));
  }

  /** A kind of result, not of dialogue. */
  private static Phrase name(
      String dimension, String value, FilterNames.Known known, PageContext page) {
    return dimension.equals("kind")
        ? Phrase.plain(page.t("dialogues.kinds." + value))
        : known.name(dimension, value, page);
  }

  private static List<String> placeCodes(ResultQuery query, Map<String, List<Facet>> counted) {
    return Stream.concat(
            counted.getOrDefault("place", List.of()).stream().map(Facet::value),
            Stream.of(query.value("place")).filter(code -> !code.isEmpty()))
        .distinct()
        .toList();
  }
}
