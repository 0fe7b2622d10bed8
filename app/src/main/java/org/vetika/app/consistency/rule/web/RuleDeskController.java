package org.vetika.app.consistency.rule.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
import org.vetika.app.consistency.rule.KeepingRules;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Facilitators keep the rules about figures, each with its dates. */
@Controller
@RequestMapping("/{language:en|km}/desk/figure-rules")
@Access(Access.Who.FACILITATOR)
class RuleDeskController {
  private static final String RULE = "/{rule:[0-9]{1,18}}";

  private final KeepingRules keeping;
  private final RuleDesk desk;

  RuleDeskController(KeepingRules keeping, RuleDesk desk) {
    this.keeping = keeping;
    this.desk = desk;
  }

  @GetMapping
  ModelAndView list(@RequestParam(defaultValue = "") String done, PageContext page) {
    return View.of("consistency/rule/rules", desk.list(done, page));
  }

  @GetMapping("/new")
  ModelAndView form(PageContext page, Visitor visitor) {
    return View.of("consistency/rule/rule", desk.form(desk.blank(page), visitor, page));
  }

  @PostMapping("/new")
  ModelAndView add(@RequestParam Map<String, String> typed, PageContext page, Visitor visitor) {
    return answer(
        page,
        keeping.add(visitor, typed),
        "added",
        "consistency/rule/rule",
        problems -> desk.form(RuleDesk.refused(typed, problems, page), visitor, page));
  }

  @GetMapping(RULE + "/end")
  ModelAndView endForm(@PathVariable long rule, PageContext page) {
    return View.of("consistency/rule/end", desk.end(rule, ShownForm.of(Map.of()), page));
  }

  @PostMapping(RULE + "/end")
  ModelAndView end(
      @PathVariable long rule,
      @RequestParam Map<String, String> typed,
      PageContext page,
      Visitor visitor) {
    return answer(
        page,
        keeping.end(visitor, rule, typed),
        "ended",
        "consistency/rule/end",
        problems -> desk.end(rule, RuleDesk.refused(typed, problems, page), page));
  }

  @GetMapping(RULE + "/withdraw")
  ModelAndView withdrawForm(@PathVariable long rule, PageContext page) {
    return View.of("issue/rules/withdraw", desk.withdraw(rule, ShownForm.of(Map.of()), page));
  }

  @PostMapping(RULE + "/withdraw")
  ModelAndView withdraw(
      @PathVariable long rule,
      @RequestParam Map<String, String> typed,
      PageContext page,
      Visitor visitor) {
    return answer(
        page,
        keeping.withdraw(visitor, rule, typed),
        "withdrawn",
        "issue/rules/withdraw",
        problems -> desk.withdraw(rule, RuleDesk.refused(typed, problems, page), page));
  }

  private static ModelAndView answer(
      PageContext page,
      Outcome<Long> outcome,
      String done,
      String template,
      Function<List<FieldProblem>, Object> again) {
    return switch (outcome) {
      case Outcome.Done<Long> ended -> View.redirect(page, "/desk/figure-rules?done=" + done);
      case Outcome.Refused<Long>(List<FieldProblem> problems) ->
          View.of(HttpStatus.UNPROCESSABLE_CONTENT, template, again.apply(problems));
      case Outcome.NotAllowed<Long> none -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Outcome.Unknown<Long> none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }
}
