package org.vetika.app.dialogue.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.web.KeptReadings;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageCache;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;
import org.vetika.app.web.View;

/** The list of all published results. */
@Controller
class ResultListController {
  private static final int MOST_KEPT = 100;

  private final ResultListing listing;
  private final KeptReadings<ListKey, ResultsPage> lists;

  private record ListKey(Language language, ResultQuery query, @Nullable String after) {}

  ResultListController(ResultListing listing, PageCache cache) {
    this.listing = listing;
    this.lists = new KeptReadings<>(cache, MOST_KEPT);
  }

  @PublicPage
  @GetMapping("/{language:en|km}/results")
  ModelAndView list(
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable String after,
      PageContext page) {
    ResultQuery query =
        ResultQuery.of(parameters)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    if (after != null && !ResultQuery.isLastSeen(after)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return View.of(
        "dialogue/results",
        lists.get(
            new ListKey(page.language(), query, after), () -> listing.page(query, after, page)));
  }
}
