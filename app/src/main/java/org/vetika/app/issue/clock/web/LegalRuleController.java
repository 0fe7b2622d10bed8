package org.vetika.app.issue.clock.web;

import java.time.Clock;
import java.time.LocalDate;
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
import org.vetika.app.issue.clock.ChangingRules;
import org.vetika.app.issue.clock.LegalCalendar;
import org.vetika.app.issue.clock.LegalTimeRule;
import org.vetika.app.issue.typed.Change;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.issue.typed.WithdrawPage;
import org.vetika.app.issue.typed.WithdrawView;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Administrators keep the rules of how long everything may take. */
@Controller
@RequestMapping("/{language:en|km}/admin/legal-time/rules")
@Access(Access.Who.ADMINISTRATOR)
class LegalRuleController {
  private final LegalCalendar calendar;
  private final ChangingRules changing;
  private final Clock clock;

  LegalRuleController(LegalCalendar calendar, ChangingRules changing, Clock clock) {
    this.calendar = calendar;
    this.changing = changing;
    this.clock = clock;
  }

  @GetMapping("/new")
  ModelAndView form(PageContext page) {
    String today = LocalDate.now(clock.withZone(LegalTimeController.ZONE)).toString();
    return View.of("issue/rules/rule", RuleFormPage.of(ShownForm.of(Map.of("from", today)), page));
  }

  @PostMapping("/new")
  ModelAndView add(@RequestParam Map<String, String> typed, PageContext page, Visitor visitor) {
    return switch (changing.add(visitor, typed)) {
      case Change.Done() -> View.redirect(page, "/admin/legal-time?done=rule-added#rules");
      case Change.Refused(var problems) ->
          View.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "issue/rules/rule",
              RuleFormPage.of(ShownForm.refused(typed, problems, page), page));
      case Change.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Change.NotOnRecord() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  @GetMapping("/{id:[0-9]{1,18}}/withdraw")
  ModelAndView withdrawForm(@PathVariable long id, PageContext page) {
    return WithdrawView.ask(form -> withdrawPage(id, form, page));
  }

  @PostMapping("/{id:[0-9]{1,18}}/withdraw")
  ModelAndView withdraw(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String because,
      PageContext page,
      Visitor visitor) {
    return WithdrawView.answer(
        changing.withdraw(visitor, id, because),
        because,
        "/admin/legal-time?done=rule-withdrawn#rules",
        form -> withdrawPage(id, form, page),
        page);
  }

  private WithdrawPage withdrawPage(long id, ShownForm form, PageContext page) {
    LegalTimeRule rule =
        calendar.everyRule().stream()
            .filter(each -> each.id() == id && each.withdrawal() == null)
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    RuleRow row = RuleRow.of(rule, rule.from(), page);
    return new WithdrawPage(
        row.deed() + " · " + row.level() + " · " + row.time() + " · " + row.span(),
        page.href("/admin/legal-time/rules/" + id + "/withdraw"),
        page.href("/admin/legal-time#rules"),
        form);
  }
}
