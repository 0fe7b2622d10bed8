package org.vetika.app.consistency.discrepancy.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** The discrepancies on a person's desk, whole or in part. */
@Controller
@RequestMapping("/{language:en|km}/desk/discrepancies")
@Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
class WaitingDiscrepanciesController {
  private final WaitingDiscrepancies waiting;

  WaitingDiscrepanciesController(WaitingDiscrepancies waiting) {
    this.waiting = waiting;
  }

  @GetMapping
  ModelAndView waiting(
      @RequestParam(defaultValue = "all") String part, PageContext page, Visitor visitor) {
    WaitingPart chosen =
        WaitingPart.ofKey(part)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    return View.of("consistency/discrepancy/waiting", waiting.page(chosen, page, visitor));
  }
}
