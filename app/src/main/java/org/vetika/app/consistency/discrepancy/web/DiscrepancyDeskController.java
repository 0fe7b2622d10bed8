package org.vetika.app.consistency.discrepancy.web;

import java.util.List;
import java.util.Map;
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
import org.vetika.app.consistency.discrepancy.DiscrepancyDeed;
import org.vetika.app.consistency.discrepancy.NamingOwner;
import org.vetika.app.consistency.discrepancy.SpeakingOfDiscrepancy;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** A discrepancy as those see it who have to speak. */
@Controller
@RequestMapping(
    "/{language:en|km}/desk/discrepancies/{number:" + DiscrepancyController.NUMBER + "}")
@Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
class DiscrepancyDeskController {
  private static final String TEMPLATE = "consistency/discrepancy/discrepancy";

  private final SpeakingOfDiscrepancy speaking;
  private final NamingOwner naming;
  private final DiscrepancyDesk desk;

  DiscrepancyDeskController(
      SpeakingOfDiscrepancy speaking, NamingOwner naming, DiscrepancyDesk desk) {
    this.speaking = speaking;
    this.naming = naming;
    this.desk = desk;
  }

  @GetMapping
  ModelAndView discrepancy(@PathVariable String number, PageContext page, Visitor visitor) {
    return View.of(TEMPLATE, desk.page(number, Map.of(), List.of(), page, visitor));
  }

  @PostMapping
  ModelAndView say(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String deed,
      @RequestParam Map<String, String> typed,
      PageContext page,
      Visitor visitor) {
    if (deed.isEmpty()) {
      return answer(Outcome.refused("deed", "missing"), number, typed, page, visitor);
    }
    DiscrepancyDeed done =
        DiscrepancyDeed.ofKey(deed)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    return answer(speaking.say(visitor, number, done, typed), number, typed, page, visitor);
  }

  @PostMapping("/owner")
  ModelAndView name(
      @PathVariable String number,
      @RequestParam Map<String, String> typed,
      PageContext page,
      Visitor visitor) {
    return answer(naming.name(visitor, number, typed), number, typed, page, visitor);
  }

  private <T> ModelAndView answer(
      Outcome<T> outcome,
      String number,
      Map<String, String> typed,
      PageContext page,
      Visitor visitor) {
    return switch (outcome) {
      case Outcome.Done<T> done -> View.redirect(page, "/desk/discrepancies/" + number);
      case Outcome.Refused<T>(List<FieldProblem> problems) ->
          View.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              TEMPLATE,
              desk.page(number, typed, problems, page, visitor));
      case Outcome.NotAllowed<T> none -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Outcome.Unknown<T> none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }
}
