package org.vetika.app.search.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.search.SearchAnswer;
import org.vetika.app.search.SearchQuery;
import org.vetika.app.search.Searching;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;
import org.vetika.app.web.View;

/** The search page. Whatever the address says, it answers: what makes no sense finds nothing. */
@Controller
@RequestMapping("/{language:en|km}/search")
class SearchController {
  private static final int SIZE = 20;

  private final Searching searching;
  private final SearchPages pages;

  SearchController(Searching searching, SearchPages pages) {
    this.searching = searching;
    this.pages = pages;
  }

  @PublicPage
  @GetMapping
  ModelAndView search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String place,
      @RequestParam(required = false) @Nullable String year,
      @RequestParam(required = false) @Nullable String after,
      PageContext page) {
    var query =
        new SearchQuery(
            q,
            isNothing(type) ? Set.of() : Set.of(type),
            isNothing(place) ? null : place,
            isNothing(year) ? null : number(year, -1),
            page.language());
    int from = isNothing(after) ? 0 : number(after, 0);
    SearchAnswer answer = searching.search(query, from, SIZE);
    return View.of("search/search", pages.page(query, answer, Math.max(0, from), SIZE, page));
  }

  @org.springframework.lang.Contract("null -> true")
  private static boolean isNothing(@Nullable String parameter) {
    return parameter == null || parameter.isBlank();
  }

  private static int number(String text, int otherwise) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
