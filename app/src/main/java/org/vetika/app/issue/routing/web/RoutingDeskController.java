package org.vetika.app.issue.routing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.vetika.app.issue.routing.ChangingRouting;
import org.vetika.app.issue.routing.RoutingRule;
import org.vetika.app.issue.routing.RoutingRules;
import org.vetika.app.issue.typed.Change;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.issue.typed.WithdrawPage;
import org.vetika.app.issue.typed.WithdrawView;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Administrators add and withdraw rules of who answers. */
@Controller
@RequestMapping("/{language:en|km}/admin/routing")
@Access(Access.Who.ADMINISTRATOR)
class RoutingDeskController {
  static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  private final ChangingRouting changing;
  private final RoutingRules rules;
  private final RoutingRowMaker rows;
  private final Topics topics;
  private final Clock clock;

  RoutingDeskController(
      ChangingRouting changing,
      RoutingRules rules,
      RoutingRowMaker rows,
      Topics topics,
      Clock clock) {
    this.changing = changing;
    this.rules = rules;
    this.rows = rows;
    this.topics = topics;
    this.clock = clock;
  }

  @GetMapping("/new")
  ModelAndView form(PageContext page) {
    var form = ShownForm.of(Map.of("from", today().toString(), "rising", "false"));
    return View.of("issue/rules/routing-rule", RoutingFormPage.of(form, topics.all(), page));
  }

  @PostMapping("/new")
  ModelAndView add(@RequestParam Map<String, String> typed, PageContext page, Visitor visitor) {
    return switch (changing.add(visitor, typed)) {
      case Change.Done() -> View.redirect(page, "/admin/routing?done=added");
      case Change.Refused(var problems) ->
          View.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "issue/rules/routing-rule",
              RoutingFormPage.of(ShownForm.refused(typed, problems, page), topics.all(), page));
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
        "/admin/routing?done=withdrawn",
        form -> withdrawPage(id, form, page),
        page);
  }

  private WithdrawPage withdrawPage(long id, ShownForm form, PageContext page) {
    RoutingRule rule =
        rules
            .find(id)
            .filter(each -> each.withdrawal() == null)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    RoutingRow row = rows.rows(List.of(rule), today(), page).getFirst();
    return new WithdrawPage(
        row.place() + " · " + row.topic() + " · " + row.level() + " → " + row.authority(),
        page.href("/admin/routing/" + id + "/withdraw"),
        page.href("/admin/routing"),
        form);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(ZONE));
  }
}
