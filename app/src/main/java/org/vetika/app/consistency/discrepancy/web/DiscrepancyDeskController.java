package org.vetika.app.consistency.discrepancy.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.vetika.app.consistency.discrepancy.Course;
import org.vetika.app.consistency.discrepancy.Discrepancies;
import org.vetika.app.consistency.discrepancy.Discrepancy;
import org.vetika.app.consistency.discrepancy.Discrepancy.Detail;
import org.vetika.app.consistency.discrepancy.DiscrepancyDeed;
import org.vetika.app.consistency.discrepancy.DiscrepancySide;
import org.vetika.app.consistency.discrepancy.OpeningDiscrepancy;
import org.vetika.app.consistency.discrepancy.ProposedDiscrepancies;
import org.vetika.app.consistency.discrepancy.SpeakingOfDiscrepancy;
import org.vetika.app.consistency.discrepancy.web.DiscrepancyPage.Desk;
import org.vetika.app.consistency.web.ComparisonPage.Choice;
import org.vetika.app.consistency.web.FigureForms;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Role;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Discrepancies as those see them who have to speak. */
@Controller
@RequestMapping("/{language:en|km}/desk/discrepancies")
@Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
class DiscrepancyDeskController {
  private static final Pattern PAIR = Pattern.compile("(F[0-9]{4,9})-(F[0-9]{4,9})");
  private static final String BASE = "/desk/discrepancies";

  private final Discrepancies discrepancies;
  private final OpeningDiscrepancy opening;
  private final SpeakingOfDiscrepancy speaking;
  private final DiscrepancyPages pages;
  private final FigureForms forms;
  private final ProposedDiscrepancies proposed;
  private final ProposalLines proposals;
  private final OwnReports reports;

  DiscrepancyDeskController(
      Discrepancies discrepancies,
      OpeningDiscrepancy opening,
      SpeakingOfDiscrepancy speaking,
      DiscrepancyPages pages,
      FigureForms forms,
      ProposedDiscrepancies proposed,
      ProposalLines proposals,
      OwnReports reports) {
    this.discrepancies = discrepancies;
    this.opening = opening;
    this.speaking = speaking;
    this.pages = pages;
    this.forms = forms;
    this.proposed = proposed;
    this.proposals = proposals;
    this.reports = reports;
  }

  @GetMapping
  ModelAndView waiting(PageContext page, Visitor visitor) {
    List<Discrepancy> waiting = discrepancies.waitingFor(Viewer.of(visitor));
    return View.of(
        "consistency/discrepancy/waiting",
        new WaitingDiscrepanciesPage(
            page.t("discrepancies.waiting", waiting.size()),
            pages.lines(waiting, BASE, page),
            proposals.of(proposed.of(Viewer.of(visitor)), page),
            reports.of(visitor, page)));
  }

  @PostMapping
  ModelAndView open(
      @RequestParam(defaultValue = "") String pair,
      @RequestParam Map<String, String> typed,
      PageContext page,
      Visitor visitor) {
    Matcher figures = PAIR.matcher(pair);
    if (!figures.matches()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return switch (opening.open(visitor, figures.group(1), figures.group(2), typed)) {
      case Outcome.Done<String>(String number) -> View.redirect(page, BASE + "/" + number);
      case Outcome.Refused<String>(List<FieldProblem> problems) ->
          form(HttpStatus.UNPROCESSABLE_CONTENT, pair, typed, problems, page, visitor);
      case Outcome.NotAllowed<String> none ->
          throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Outcome.Unknown<String> none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  @GetMapping("/new")
  ModelAndView begin(@RequestParam String pair, PageContext page, Visitor visitor) {
    if (!PAIR.matcher(pair).matches()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return form(HttpStatus.OK, pair, Map.of(), List.of(), page, visitor);
  }

  private ModelAndView form(
      HttpStatus status,
      String pair,
      Map<String, String> typed,
      List<FieldProblem> problems,
      PageContext page,
      Visitor visitor) {
    return View.of(
        status,
        "consistency/discrepancy/open",
        new OpenDiscrepancyPage(pair, desk(List.of(), typed, problems, page, visitor)));
  }

  @GetMapping("/{number:" + DiscrepancyController.NUMBER + "}")
  ModelAndView discrepancy(@PathVariable String number, PageContext page, Visitor visitor) {
    return View.of(
        "consistency/discrepancy/discrepancy", page(number, Map.of(), List.of(), page, visitor));
  }

  @PostMapping("/{number:" + DiscrepancyController.NUMBER + "}")
  ModelAndView say(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String deed,
      @RequestParam Map<String, String> typed,
      PageContext page,
      Visitor visitor) {
    DiscrepancyDeed done =
        DiscrepancyDeed.ofKey(deed)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    return switch (speaking.say(visitor, number, done, typed)) {
      case Outcome.Done<Course> now -> View.redirect(page, BASE + "/" + number);
      case Outcome.Refused<Course>(List<FieldProblem> problems) ->
          View.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "consistency/discrepancy/discrepancy",
              page(number, typed, problems, page, visitor));
      case Outcome.NotAllowed<Course> none ->
          throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Outcome.Unknown<Course> none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private DiscrepancyPage page(
      String number,
      Map<String, String> typed,
      List<FieldProblem> problems,
      PageContext page,
      Visitor visitor) {
    Viewer viewer = Viewer.of(visitor);
    Detail detail =
        discrepancies
            .detail(number, viewer)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<Choice> deeds =
        deeds(detail.discrepancy(), visitor).stream()
            .map(each -> new Choice(each.key(), page.t("discrepancy-do." + each.key())))
            .toList();
    return pages.page(detail, viewer, desk(deeds, typed, problems, page, visitor), page);
  }

  private List<DiscrepancyDeed> deeds(Discrepancy of, Visitor visitor) {
    DiscrepancySide side = side(of, Viewer.of(visitor).organizations());
    boolean mayLetStand = visitor.has(Role.FACILITATOR) && of.overdue(discrepancies.today());
    return side == null && !mayLetStand ? List.of() : of.course().open(side);
  }

  private static @Nullable DiscrepancySide side(Discrepancy of, Set<Long> own) {
    return own.contains(of.first().id())
        ? DiscrepancySide.FIRST
        : own.contains(of.second().id()) ? DiscrepancySide.SECOND : null;
  }

  private Desk desk(
      List<Choice> deeds,
      Map<String, String> typed,
      List<FieldProblem> problems,
      PageContext page,
      Visitor visitor) {
    return new Desk(
        page.csrf(),
        deeds,
        forms.speakers(visitor, page),
        typed,
        problems.stream().map(each -> FigureForms.sentence(each, page)).toList());
  }
}
