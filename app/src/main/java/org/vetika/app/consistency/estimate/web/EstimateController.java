package org.vetika.app.consistency.estimate.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.consistency.estimate.Estimates;
import org.vetika.app.consistency.estimate.KeptEstimate;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;
import org.vetika.app.web.View;

/** Estimates that all their parties released. */
@Controller
@RequestMapping("/{language:en|km}/consistency/estimates")
class EstimateController {
  private static final String ESTIMATE = "/{number:E[0-9]{4,9}}";

  private final Estimates estimates;
  private final EstimatePages pages;
  private final EstimateListing listing;

  EstimateController(Estimates estimates, EstimatePages pages, EstimateListing listing) {
    this.estimates = estimates;
    this.pages = pages;
    this.listing = listing;
  }

  @PublicPage
  @GetMapping
  ModelAndView list(
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable String after,
      PageContext page) {
    if (after != null && !Estimates.NUMBER.matcher(after).matches()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return EstimateListing.filters(parameters)
        .map(query -> View.of("consistency/estimate/list", listing.page(query, after, page)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }

  @PublicPage
  @GetMapping(ESTIMATE)
  ModelAndView estimate(@PathVariable String number, PageContext page) {
    return View.of("consistency/estimate/estimate", pages.ofEverybody(known(number), page));
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping(ESTIMATE + "/{file}")
  ResponseEntity<byte[]> file(
      @PathVariable String number, @PathVariable String file, PageContext page) {
    return EstimateDownloads.file(known(number), file, false, page);
  }

  private KeptEstimate known(String number) {
    return estimates
        .find(number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
