package org.vetika.app.consistency.discrepancy.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.Discrepancies;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;
import org.vetika.app.web.View;

/** Discrepancies as everybody sees them. */
@Controller
@RequestMapping("/{language:en|km}/consistency/discrepancies")
class DiscrepancyController {
  static final String NUMBER = "C[0-9]{4}-[0-9]{4,9}";

  private final Discrepancies discrepancies;
  private final DiscrepancyListing listing;
  private final DiscrepancyPages pages;

  DiscrepancyController(
      Discrepancies discrepancies, DiscrepancyListing listing, DiscrepancyPages pages) {
    this.discrepancies = discrepancies;
    this.listing = listing;
    this.pages = pages;
  }

  @PublicPage
  @GetMapping
  ModelAndView list(
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable String after,
      PageContext page) {
    DiscrepancyQuery query =
        DiscrepancyQuery.of(parameters)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    if (after != null && !Discrepancies.NUMBER.matcher(after).matches()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return View.of("consistency/discrepancy/list", listing.page(query, after, page));
  }

  @PublicPage
  @GetMapping("/{number:" + NUMBER + "}")
  ModelAndView discrepancy(@PathVariable String number, PageContext page) {
    return discrepancies
        .detail(number, Viewer.EVERYBODY)
        .map(found -> View.of("consistency/discrepancy/discrepancy", pages.page(found, page)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
