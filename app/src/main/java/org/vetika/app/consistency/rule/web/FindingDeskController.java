package org.vetika.app.consistency.rule.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.rule.AnsweringFinding;
import org.vetika.app.consistency.rule.Findings;
import org.vetika.app.consistency.rule.RuleFinding;
import org.vetika.app.consistency.web.FigureForms;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.issue.typed.ShownForm.Option;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Parties see what the rules found about their figures before everybody does, and answer. */
@Controller
@RequestMapping("/{language:en|km}/desk/findings")
@Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
class FindingDeskController {
  private static final String FINDING = "/{number:" + FindingController.NUMBER + "}";
  private static final String TEMPLATE = "consistency/rule/finding";

  private final Findings findings;
  private final AnsweringFinding answering;
  private final FindingListing listing;
  private final FindingPages pages;
  private final FigureForms forms;
  private final Organizations organizations;

  FindingDeskController(
      Findings findings,
      AnsweringFinding answering,
      FindingListing listing,
      FindingPages pages,
      FigureForms forms,
      Organizations organizations) {
    this.findings = findings;
    this.answering = answering;
    this.listing = listing;
    this.pages = pages;
    this.forms = forms;
    this.organizations = organizations;
  }

  @GetMapping
  ModelAndView list(
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "") String done,
      PageContext page,
      Visitor visitor) {
    if (after != null && !Findings.NUMBER.matcher(after).matches()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    String words = done.equals("answered") ? page.t("findings.done.answered") : "";
    return FindingListing.filters(FindingListing.DESK, parameters)
        .map(query ->
            View.of(
                "consistency/rule/findings",
                listing.page(query, Viewer.of(visitor), after, words, page)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }

  @GetMapping(FINDING)
  ModelAndView finding(@PathVariable String number, PageContext page, Visitor visitor) {
    RuleFinding found = known(number, visitor);
    var form = ShownForm.of(Map.of("language", page.language().tag()));
    return View.of(TEMPLATE, pages.page(found, desk(found, form, visitor, page), page));
  }

  @PostMapping(FINDING)
  ModelAndView answer(
      @PathVariable String number,
      @RequestParam Map<String, String> typed,
      PageContext page,
      Visitor visitor) {
    return switch (answering.answer(visitor, number, typed)) {
      case Outcome.Done<String> done -> View.redirect(page, "/desk/findings?done=answered");
      case Outcome.Refused<String>(List<FieldProblem> problems) -> {
        RuleFinding found = known(number, visitor);
        ShownForm form = FigureForms.refused(typed, problems, "finding.field.", page);
        yield View.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            TEMPLATE,
            pages.page(found, desk(found, form, visitor, page), page));
      }
      case Outcome.NotAllowed<String> none ->
          throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Outcome.Unknown<String> none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private RuleFinding known(String number, Visitor visitor) {
    return findings
        .find(number, Viewer.of(visitor))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private FindingPage.Desk desk(
      RuleFinding finding, ShownForm form, Visitor visitor, PageContext page) {
    boolean own =
        organizations.idsOf(finding.party().id()).stream().anyMatch(visitor::actsFor)
            || visitor.actsFor(finding.party().id());
    return new FindingPage.Desk(
        own && finding.closedAt() == null ? form : null,
        page.href("/desk/findings/" + finding.number()),
        page.href("/desk/figures/new?indicator=" + finding.indicator()),
        forms.speakerOptions(visitor, page),
        Stream.of("explains", "stands")
            .map(key -> new Option(key, page.t("finding-choice." + key)))
            .toList(),
        FigureForms.languages());
  }
}
