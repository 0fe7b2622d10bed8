package org.vetika.app.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vetika.app.consistency.estimate.Estimates;
import org.vetika.app.opendata.list.EstimateOpenList;
import org.vetika.app.opendata.representation.EstimateRepresentations;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;

/** Estimates that all their parties released, as data; small counts are hidden as on the page. */
@Controller
class EstimateDataController {
  private static final FeedAnswers.Place FEED =
      new FeedAnswers.Place(
          "/consistency/estimates.atom", "/consistency/estimates", "data.list.estimates");

  private final ListAnswers answers;
  private final FeedAnswers feeds;
  private final ConsistencyFeedEntries entries;
  private final EstimateOpenList list;
  private final Estimates estimates;
  private final EstimateRepresentations representations;

  EstimateDataController(
      ListAnswers answers,
      FeedAnswers feeds,
      ConsistencyFeedEntries entries,
      EstimateOpenList list,
      Estimates estimates,
      EstimateRepresentations representations) {
    this.answers = answers;
    this.feeds = feeds;
    this.entries = entries;
    this.list = list;
    this.estimates = estimates;
    this.representations = representations;
  }

  @PublicPage
  @GetMapping({"/api/v1/estimates", "/{language:en|km}/consistency/estimates.json"})
  ResponseEntity<?> estimates(HttpServletRequest request, PageContext page) {
    return answers.json(list, request, page);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/{language:en|km}/consistency/estimates.csv")
  @Nullable ResponseEntity<?> table(
      HttpServletRequest request, HttpServletResponse response, PageContext page)
      throws IOException {
    return answers.csv(list, request, response, page);
  }

  /** Newest first, with the filters of the list. */
  @PublicPage
  @GetMapping("/{language:en|km}/consistency/estimates.atom")
  ResponseEntity<?> feed(HttpServletRequest request, PageContext page) {
    return feeds.newest(FEED, list, request, page, found -> entries.of(found, page));
  }

  @PublicPage
  @GetMapping({
    "/api/v1/estimates/{number}",
    "/{language:en|km}/consistency/estimates/{number}.json"
  })
  ResponseEntity<?> estimate(
      @PathVariable String number, HttpServletRequest request, PageContext page) {
    return ListAnswers.one(
        request, page, () -> estimates.find(number).map(representations::detail));
  }
}
