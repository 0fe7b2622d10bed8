package org.vetika.app.consistency.round.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.consistency.round.PublicRounds;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;
import org.vetika.app.web.View;

/** What came of rounds, for everybody, from the agreed day on; before it there is nothing here. */
@Controller
@RequestMapping("/{language:en|km}" + PublicRoundPages.PATH)
class PublicRoundController {
  private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final PublicRounds rounds;
  private final PublicRoundListing listing;
  private final PublicRoundPages pages;

  PublicRoundController(PublicRounds rounds, PublicRoundListing listing, PublicRoundPages pages) {
    this.rounds = rounds;
    this.listing = listing;
    this.pages = pages;
  }

  @PublicPage
  @GetMapping
  ModelAndView list(
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable String after,
      PageContext page) {
    PublicRoundQuery query =
        PublicRoundQuery.of(parameters)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    if (after != null && !after.matches(ID)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    UUID start = after == null ? null : UUID.fromString(after);
    return View.of("consistency/round/publics", listing.page(query, start, page));
  }

  @PublicPage
  @GetMapping("/{id:" + ID + "}")
  ModelAndView round(@PathVariable UUID id, PageContext page) {
    return View.of(
        "consistency/round/public",
        rounds
            .find(id)
            .map(found -> pages.page(found, page))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }
}
