package org.vetika.app.consistency.round.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.round.AgreeingToRound;
import org.vetika.app.consistency.round.HandingInList;
import org.vetika.app.consistency.round.HandingInList.Report;
import org.vetika.app.consistency.round.ListFinding;
import org.vetika.app.consistency.round.ProposingRound;
import org.vetika.app.consistency.round.Round;
import org.vetika.app.consistency.round.RoundLinking;
import org.vetika.app.consistency.round.RoundState;
import org.vetika.app.consistency.round.Rounds;
import org.vetika.app.consistency.round.web.RoundPage.CheckedList;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Parties propose rounds, agree to them, hand in their lists, and leave. */
@Controller
@RequestMapping("/{language:en|km}/desk/rounds")
@Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
class RoundController {
  private static final String ROUND = "/{id}";

  private final Rounds rounds;
  private final ProposingRound proposing;
  private final AgreeingToRound agreeing;
  private final HandingInList handingIn;
  private final RoundLinking linking;
  private final RoundDesk desk;

  RoundController(
      Rounds rounds,
      ProposingRound proposing,
      AgreeingToRound agreeing,
      HandingInList handingIn,
      RoundLinking linking,
      RoundDesk desk) {
    this.rounds = rounds;
    this.proposing = proposing;
    this.agreeing = agreeing;
    this.handingIn = handingIn;
    this.linking = linking;
    this.desk = desk;
  }

  @GetMapping
  ModelAndView own(PageContext page, Visitor visitor) {
    return View.of("consistency/round/list", desk.list(visitor, page));
  }

  @GetMapping("/new")
  ModelAndView form(PageContext page, Visitor visitor) {
    return View.of(
        "consistency/round/form", desk.form(ShownForm.of(Map.of()), visitor, page));
  }

  @PostMapping("/new")
  ModelAndView propose(@RequestParam Map<String, String> typed, PageContext page, Visitor visitor) {
    return switch (proposing.propose(visitor, typed, false)) {
      case Outcome.Refused<UUID>(List<FieldProblem> problems) ->
          View.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "consistency/round/form",
              desk.form(refused(typed, problems, page), visitor, page));
      case Outcome.Done<UUID>(UUID id) -> back(page, id);
      case Outcome.NotAllowed<UUID> none -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Outcome.Unknown<UUID> none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  @GetMapping(ROUND)
  ModelAndView round(@PathVariable UUID id, PageContext page, Visitor visitor) {
    return View.of(
        "consistency/round/round",
        desk.page(
            known(id, visitor), CheckedList.NONE, ShownForm.of(Map.of()), visitor, page));
  }

  @PostMapping(ROUND + "/agree")
  ModelAndView agree(@PathVariable UUID id, PageContext page, Visitor visitor) {
    return after(agreeing.agree(visitor, id), id, Map.of(), page, visitor);
  }

  @PostMapping(ROUND + "/withdraw")
  ModelAndView withdraw(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      PageContext page,
      Visitor visitor) {
    return after(
        agreeing.withdraw(visitor, id, reason), id, Map.of("reason", reason), page, visitor);
  }

  /** Ends a linkage, so that lists can be handed in again. */
  @PostMapping(ROUND + "/cancel")
  ModelAndView cancel(@PathVariable UUID id, PageContext page, Visitor visitor) {
    return after(linking.cancel(visitor, id), id, Map.of(), page, visitor);
  }

  /** Checks a file; stores it when it is the one that was checked before. */
  @PostMapping(ROUND + "/list")
  ModelAndView handIn(
      @PathVariable UUID id,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String checked,
      PageContext page,
      Visitor visitor)
      throws IOException {
    return switch (handingIn.handIn(visitor, id, file.getBytes(), checked)) {
      case Outcome.Done<Report>(Report report) when report.stored() -> back(page, id);
      case Outcome.Done<Report>(Report report) -> looked(id, report, page, visitor);
      case Outcome.Refused<Report> none ->
          throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
      case Outcome.NotAllowed<Report> none ->
          throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Outcome.Unknown<Report> none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private ModelAndView looked(UUID id, Report report, PageContext page, Visitor visitor) {
    var checked =
        new CheckedList(
            page.t(report.stops() ? "round.check.stops" : "round.check.fine", report.rows()),
            report.stops() ? "stop" : "ok",
            report.stops() ? "" : report.sha256(),
            report.findings().stream().map(finding -> sentence(finding, page)).toList());
    RoundPage model =
        desk.page(known(id, visitor), checked, ShownForm.of(Map.of()), visitor, page);
    return report.stops()
        ? View.of(HttpStatus.UNPROCESSABLE_CONTENT, "consistency/round/round", model)
        : View.of("consistency/round/round", model);
  }

  private static String sentence(ListFinding finding, PageContext page) {
    String text = page.t("round-check." + finding.key(), finding.count(), finding.field());
    return finding.lines().isEmpty()
        ? text
        : page.t(
            "round-check.at",
            text,
            finding.lines().stream().map(page::number).collect(Collectors.joining(", ")));
  }

  private ModelAndView after(
      Outcome<RoundState> outcome,
      UUID id,
      Map<String, String> typed,
      PageContext page,
      Visitor visitor) {
    return switch (outcome) {
      case Outcome.Done<RoundState> done -> back(page, id);
      case Outcome.Refused<RoundState>(List<FieldProblem> problems) ->
          View.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "consistency/round/round",
              desk.page(
                  known(id, visitor),
                  CheckedList.NONE,
                  refused(typed, problems, page),
                  visitor,
                  page));
      case Outcome.NotAllowed<RoundState> none ->
          throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Outcome.Unknown<RoundState> none ->
          throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private Round known(UUID id, Visitor visitor) {
    return rounds
        .find(id, visitor)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static ModelAndView back(PageContext page, UUID id) {
    return View.redirect(page, "/desk/rounds/" + id);
  }

  private static ShownForm refused(
      Map<String, String> typed, List<FieldProblem> problems, PageContext page) {
    return new ShownForm(
        typed,
        problems.stream()
            .map(each ->
                new ShownForm.Problem(
                    each.field(),
                    page.t(
                        "round.problem",
                        page.t("round.field." + each.field()),
                        page.t("round.problem." + each.key(), each.detail()))))
            .toList());
  }
}
