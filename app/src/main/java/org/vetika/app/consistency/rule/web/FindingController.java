package org.vetika.app.consistency.rule.web;

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
import org.vetika.app.consistency.rule.Findings;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;
import org.vetika.app.web.View;

/** What the rules found, once everybody may see it. */
@Controller
@RequestMapping("/{language:en|km}/consistency/findings")
class FindingController {
  static final String NUMBER = "Q[0-9]{4,9}";

  private final Findings findings;
  private final FindingListing listing;
  private final FindingPages pages;

  FindingController(Findings findings, FindingListing listing, FindingPages pages) {
    this.findings = findings;
    this.listing = listing;
    this.pages = pages;
  }

  @PublicPage
  @GetMapping
  ModelAndView list(
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable String after,
      PageContext page) {
    if (after != null && !Findings.NUMBER.matcher(after).matches()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return FindingListing.filters(FindingListing.PUBLIC, parameters)
        .map(query ->
            View.of(
                "consistency/rule/findings",
                listing.page(query, Viewer.EVERYBODY, after, "", page)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }

  @PublicPage
  @GetMapping("/{number:" + NUMBER + "}")
  ModelAndView finding(@PathVariable String number, PageContext page) {
    return findings
        .find(number, Viewer.EVERYBODY)
        .map(found -> View.of("consistency/rule/finding", pages.page(found, null, page)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
