package org.vetika.app.consistency.estimate.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.estimate.Estimates;
import org.vetika.app.consistency.estimate.KeptEstimate;
import org.vetika.app.consistency.estimate.MakingEstimate;
import org.vetika.app.consistency.estimate.MakingEstimate.Made;
import org.vetika.app.consistency.estimate.ReleasingEstimate;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Parties bring counts of lists, see what they allow to be said, and release it. */
@Controller
@RequestMapping("/{language:en|km}/desk/estimates")
@Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
class EstimateDeskController {
  private static final String ESTIMATE = "/{id}";
  private static final String FORM = "consistency/estimate/form";

  private final Estimates estimates;
  private final MakingEstimate making;
  private final ReleasingEstimate releasing;
  private final EstimatePages pages;
  private final EstimateListing listing;
  private final EstimateForms forms;

  EstimateDeskController(
      Estimates estimates,
      MakingEstimate making,
      ReleasingEstimate releasing,
      EstimatePages pages,
      EstimateListing listing,
      EstimateForms forms) {
    this.estimates = estimates;
    this.making = making;
    this.releasing = releasing;
    this.pages = pages;
    this.listing = listing;
    this.forms = forms;
  }

  @GetMapping
  ModelAndView own(PageContext page, Visitor visitor) {
    return View.of("consistency/estimate/list", listing.own(visitor, page));
  }

  @GetMapping("/new")
  ModelAndView form(
      @RequestParam(defaultValue = "") String round, PageContext page, Visitor visitor) {
    return View.of(FORM, forms.blank(round, visitor, page));
  }

  /** The table is a file, or the text of an earlier try. */
  @PostMapping("/new")
  ModelAndView make(
      @RequestParam Map<String, String> typed,
      @RequestParam(required = false) @Nullable MultipartFile file,
      PageContext page,
      Visitor visitor)
      throws IOException {
    byte[] table =
        file == null || file.isEmpty()
            ? typed.getOrDefault("counts", "").getBytes(UTF_8)
            : file.getBytes();
    return switch (making.make(visitor, typed, table, false)) {
      case Made.Done(UUID id) -> View.redirect(page, "/desk/estimates/" + id);
      case Made.Refused refused ->
          View.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              FORM,
              forms.refused(typed, table, refused, visitor, page));
      case Made.NotAllowed none -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    };
  }

  @GetMapping(ESTIMATE)
  ModelAndView estimate(@PathVariable UUID id, PageContext page, Visitor visitor) {
    return View.of(
        "consistency/estimate/estimate", pages.ofParty(known(id, visitor), visitor, page));
  }

  @GetMapping(ESTIMATE + "/{file}")
  ResponseEntity<byte[]> file(
      @PathVariable UUID id, @PathVariable String file, PageContext page, Visitor visitor) {
    return EstimateDownloads.file(known(id, visitor), file, true, page);
  }

  @PostMapping(ESTIMATE + "/release")
  ModelAndView release(@PathVariable UUID id, PageContext page, Visitor visitor) {
    return switch (releasing.release(visitor, id)) {
      case Outcome.Done<Boolean> done -> View.redirect(page, "/desk/estimates/" + id);
      case Outcome.Refused<Boolean> none ->
          // The page says why: it is not computed, or would tell of people beside earlier releases.
          View.of(
              HttpStatus.CONFLICT,
              "consistency/estimate/estimate",
              pages.ofParty(known(id, visitor), visitor, page));
      case Outcome.NotAllowed<Boolean> none ->
          throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Outcome.Unknown<Boolean> none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private KeptEstimate known(UUID id, Visitor visitor) {
    return estimates
        .find(id, visitor)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
