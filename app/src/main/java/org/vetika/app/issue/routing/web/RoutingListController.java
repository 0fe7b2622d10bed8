package org.vetika.app.issue.routing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.issue.routing.RoutingFilter;
import org.vetika.app.issue.routing.RoutingRule;
import org.vetika.app.issue.routing.RoutingRules;
import org.vetika.app.issue.routing.web.RoutingPage.Choice;
import org.vetika.app.issue.typed.ReadableRules;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.organization.AuthorityLevel;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;

/** Shows administrators the rules of who answers, and what they lead to. */
@Controller
@RequestMapping("/{language:en|km}/admin/routing")
@Access(Access.Who.ADMINISTRATOR)
class RoutingListController {
  private static final int PAGE = 50;
  private static final Set<String> DONE = Set.of("added", "withdrawn");

  private final RoutingRules rules;
  private final RoutingRowMaker rows;
  private final WhoWouldAnswer test;
  private final Topics topics;
  private final Clock clock;

  RoutingListController(
      RoutingRules rules, RoutingRowMaker rows, WhoWouldAnswer test, Topics topics, Clock clock) {
    this.rules = rules;
    this.rows = rows;
    this.test = test;
    this.topics = topics;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list(
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String done,
      PageContext page) {
    LocalDate today = today();
    boolean all = show.equals("all");
    AuthorityLevel chosen =
        Arrays.stream(AuthorityLevel.values())
            .filter(each -> each.key().equals(level))
            .findFirst()
            .orElse(null);
    Long before = after.matches("[0-9]{1,18}") ? Long.valueOf(after) : null;
    List<RoutingRule> found =
        rules.page(new RoutingFilter(all ? null : today, chosen, null), before, PAGE + 1);
    List<RoutingRule> part = found.subList(0, Math.min(PAGE, found.size()));
    return View.of(
        "issue/rules/routing",
        new RoutingPage(
            times(all, chosen, page),
            levels(all, chosen, page),
            rows.rows(part, today, page),
            found.size() > PAGE ? href(all, chosen, page) + "&after=" + part.getLast().id() : null,
            DONE.contains(done) ? page.t("routing.done." + done) : null,
            TestForm.of(ShownForm.of(Map.of("day", today.toString())), topics.all(), page)));
  }

  /** Who would answer; a GET, so that an answer can be sent to somebody as a link. */
  @GetMapping("/test")
  ModelAndView test(@RequestParam Map<String, String> typed, PageContext page) {
    RoutingTestPage answer = test.ask(typed, today(), page);
    return answer.test().form().problems().isEmpty()
        ? View.of("issue/rules/routing-test", answer)
        : View.of(HttpStatus.UNPROCESSABLE_CONTENT, "issue/rules/routing-test", answer);
  }

  private static List<Choice> times(boolean all, @Nullable AuthorityLevel level, PageContext page) {
    return List.of(
        new Choice(page.t("routing.show.in-force"), href(false, level, page), !all),
        new Choice(page.t("routing.show.all"), href(true, level, page), all));
  }

  private static List<Choice> levels(
      boolean all, @Nullable AuthorityLevel chosen, PageContext page) {
    return Stream.concat(
            Stream.of(new Choice(page.t("rules.level.any"), href(all, null, page), chosen == null)),
            Arrays.stream(AuthorityLevel.values())
                .map(level ->
                    new Choice(
                        ReadableRules.level(level, page), href(all, level, page), level == chosen)))
        .toList();
  }

  private static String href(boolean all, @Nullable AuthorityLevel level, PageContext page) {
    return page.href(
        "/admin/routing?show="
            + (all ? "all" : "in-force")
            + (level == null ? "" : "&level=" + level.key()));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(RoutingDeskController.ZONE));
  }
}
