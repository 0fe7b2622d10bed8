package org.vetika.app.consistency.round.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.consistency.round.ProposedSteps;
import org.vetika.app.consistency.round.Round;
import org.vetika.app.consistency.round.SigningResult;
import org.vetika.app.consistency.round.StatingReasons;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Visitor;

/** Parties say why cases are not on all lists, sign the result, and use it for their figures. */
@Controller
@RequestMapping("/{language:en|km}/desk/rounds/{id}")
@Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
class RoundResultController {
  private final StatingReasons stating;
  private final SigningResult signing;
  private final ProposedSteps steps;
  private final Organizations organizations;
  private final RoundAnswers answers;

  RoundResultController(
      StatingReasons stating,
      SigningResult signing,
      ProposedSteps steps,
      Organizations organizations,
      RoundAnswers answers) {
    this.stating = stating;
    this.signing = signing;
    this.steps = steps;
    this.organizations = organizations;
    this.answers = answers;
  }

  @PostMapping("/reasons")
  ModelAndView reasons(
      @PathVariable UUID id,
      @RequestParam Map<String, String> typed,
      PageContext page,
      Visitor visitor) {
    return answers.after(stating.state(visitor, id, typed), id, typed, page, visitor);
  }

  @PostMapping("/sign")
  ModelAndView sign(
      @PathVariable UUID id,
      @RequestParam Map<String, String> typed,
      PageContext page,
      Visitor visitor) {
    return answers.after(
        signing.say(visitor, id, typed, RoundAnswers.language(typed, "words_language", page)),
        id,
        typed,
        page,
        visitor);
  }

  /** States the steps that follow from the public result between the two figures. */
  @PostMapping("/steps")
  ModelAndView steps(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String between,
      PageContext page,
      Visitor visitor) {
    Round round = answers.known(id, visitor);
    long party =
        round.partyOf(visitor).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    String speaker =
        Objects.requireNonNull(organizations.names(List.of(party)).get(party)).number();
    String text = page.t("round.step-text", round.terms().title());
    return answers.after(
        steps.state(visitor, id, between, speaker, page.language(), text),
        id,
        Map.of(),
        page,
        visitor);
  }
}
