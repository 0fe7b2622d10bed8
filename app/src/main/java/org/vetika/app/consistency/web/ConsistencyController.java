package org.vetika.app.consistency.web;

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
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.SideBySide;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;
import org.vetika.app.web.View;

/** What parties count, and their figures side by side, as everybody sees them. */
@Controller
@RequestMapping("/{language:en|km}/consistency")
class ConsistencyController {
  static final String NUMBER = "N[0-9]{4,9}";
  static final String PERIOD = "[0-9a-zA-Z-]{4,40}";

  private final Indicators indicators;
  private final ComparisonReading reading;
  private final IndicatorListing listing;
  private final IndicatorPages indicatorPages;
  private final ComparisonPages comparisonPages;

  ConsistencyController(
      Indicators indicators,
      ComparisonReading reading,
      IndicatorListing listing,
      IndicatorPages indicatorPages,
      ComparisonPages comparisonPages) {
    this.indicators = indicators;
    this.reading = reading;
    this.listing = listing;
    this.indicatorPages = indicatorPages;
    this.comparisonPages = comparisonPages;
  }

  @PublicPage
  @GetMapping
  ModelAndView list(
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable String after,
      PageContext page) {
    IndicatorQuery query =
        IndicatorQuery.of(parameters)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    if (after != null && !Indicators.NUMBER.matcher(after).matches()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return View.of("consistency/list", listing.page(query, after, page));
  }

  @PublicPage
  @GetMapping("/{number:" + NUMBER + "}")
  ModelAndView indicator(@PathVariable String number, PageContext page) {
    return View.of(
        "consistency/indicator",
        indicators
            .find(number)
            .map(found -> indicatorPages.page(found, page))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }

  @PublicPage
  @GetMapping("/{number:" + NUMBER + "}/{period:" + PERIOD + "}")
  ModelAndView comparison(
      @PathVariable String number,
      @PathVariable String period,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String layer,
      PageContext page) {
    SideBySide side = reading.read(number, period, place, Viewer.EVERYBODY);
    return View.of(
        "consistency/comparison",
        comparisonPages.page(
            side,
            Viewer.EVERYBODY,
            layer,
            ComparisonReading.path("/consistency", side),
            null,
            page));
  }
}
