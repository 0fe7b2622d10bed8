package org.vetika.app.consistency.round.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.round.AgreeingToRound;
import org.vetika.app.consistency.round.ProposingRound;
import org.vetika.app.consistency.round.RoundLinking;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Parties propose rounds, agree to them, have their lists compared, and leave. */
@Controller
@RequestMapping("/{language:en|km}/desk/rounds")
@Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
class RoundController {
  static final String ROUND = "/{id}";
  private static final String FORM = "consistency/round/form";

  private final ProposingRound proposing;
  private final AgreeingToRound agreeing;
  private final RoundLinking linking;
  private final RoundListing listing;
  private final RoundAnswers answers;

  RoundController(
      ProposingRound proposing,
      AgreeingToRound agreeing,
      RoundLinking linking,
      RoundListing listing,
      RoundAnswers answers) {
    this.proposing = proposing;
    this.agreeing = agreeing;
    this.linking = linking;
    this.listing = listing;
    this.answers = answers;
  }

  @GetMapping
  ModelAndView own(PageContext page, Visitor visitor) {
    return View.of("consistency/round/list", listing.list(visitor, page));
  }

  /** The parameters fill fields in: a comparison of figures links here with its own. */
  @GetMapping("/new")
  ModelAndView form(@RequestParam Map<String, String> typed, PageContext page, Visitor visitor) {
    return View.of(FORM, listing.form(ShownForm.of(typed), visitor, page));
  }

  @PostMapping("/new")
  ModelAndView propose(@RequestParam Map<String, String> typed, PageContext page, Visitor visitor) {
    return switch (proposing.propose(visitor, typed, false)) {
      case Outcome.Refused<UUID>(List<FieldProblem> problems) ->
          View.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              FORM,
              listing.form(RoundAnswers.refused(typed, problems, page), visitor, page));
      case Outcome.Done<UUID>(UUID id) -> RoundAnswers.back(page, id);
      case Outcome.NotAllowed<UUID> none -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Outcome.Unknown<UUID> none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  @GetMapping(ROUND)
  ModelAndView round(@PathVariable UUID id, PageContext page, Visitor visitor) {
    return answers.page(id, page, visitor);
  }

  @PostMapping(ROUND + "/agree")
  ModelAndView agree(@PathVariable UUID id, PageContext page, Visitor visitor) {
    return answers.after(agreeing.agree(visitor, id), id, Map.of(), page, visitor);
  }

  @PostMapping(ROUND + "/withdraw")
  ModelAndView withdraw(
      @PathVariable UUID id,
      @RequestParam Map<String, String> typed,
      PageContext page,
      Visitor visitor) {
    return answers.after(
        agreeing.withdraw(
            visitor,
            id,
            typed.getOrDefault("reason", ""),
            RoundAnswers.language(typed, "reason_language", page)),
        id,
        typed,
        page,
        visitor);
  }

  /** Ends a linkage, so that lists can be handed in again. */
  @PostMapping(ROUND + "/cancel")
  ModelAndView cancel(@PathVariable UUID id, PageContext page, Visitor visitor) {
    return answers.after(linking.cancel(visitor, id), id, Map.of(), page, visitor);
  }

  /** Begins a linkage that failed or was canceled once more. */
  @PostMapping(ROUND + "/compare")
  ModelAndView compare(@PathVariable UUID id, PageContext page, Visitor visitor) {
    return answers.after(linking.again(visitor, id), id, Map.of(), page, visitor);
  }
}
