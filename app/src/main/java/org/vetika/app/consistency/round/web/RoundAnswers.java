package org.vetika.app.consistency.round.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.round.NonMatchReason;
import org.vetika.app.consistency.round.Round;
import org.vetika.app.consistency.round.RoundState;
import org.vetika.app.consistency.round.Rounds;
import org.vetika.app.consistency.round.web.RoundPage.CheckedList;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Answers to what a party did: back to the round, or the round with what was wrong. */
@Component
class RoundAnswers {
  static final String TEMPLATE = "consistency/round/round";
  private static final String WHY = "why-";

  private final Rounds rounds;
  private final RoundDesk desk;

  RoundAnswers(Rounds rounds, RoundDesk desk) {
    this.rounds = rounds;
    this.desk = desk;
  }

  ModelAndView page(UUID id, PageContext page, Visitor visitor) {
    return View.of(TEMPLATE, model(id, CheckedList.NONE, ShownForm.of(Map.of()), page, visitor));
  }

  RoundPage model(
      UUID id, CheckedList checked, ShownForm typed, PageContext page, Visitor visitor) {
    return desk.page(known(id, visitor), checked, typed, visitor, page);
  }

  ModelAndView after(
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
              TEMPLATE,
              model(id, CheckedList.NONE, refused(typed, problems, page), page, visitor));
      case Outcome.NotAllowed<RoundState> none ->
          throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Outcome.Unknown<RoundState> none ->
          throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  Round known(UUID id, Visitor visitor) {
    return rounds
        .find(id, visitor)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The language in which somebody wrote; that of the page where nothing else was chosen. */
  static Language language(Map<String, String> typed, String field, PageContext page) {
    return Language.ofTag(typed.getOrDefault(field, "")).orElse(page.language());
  }

  static ModelAndView back(PageContext page, UUID id) {
    return View.redirect(page, "/desk/rounds/" + id);
  }

  static ShownForm refused(
      Map<String, String> typed, List<FieldProblem> problems, PageContext page) {
    return new ShownForm(
        typed,
        problems.stream()
            .map(each ->
                new ShownForm.Problem(
                    each.field(),
                    page.t(
                        "round.problem",
                        label(each.field(), page),
                        page.t("round.problem." + each.key(), each.detail()))))
            .toList());
  }

  /** The fields for reasons are many, and named by group and reason. */
  private static String label(String field, PageContext page) {
    if (field.startsWith(WHY)) {
      for (NonMatchReason reason : NonMatchReason.values()) {
        if (field.endsWith("-" + reason.key())) {
          return page.t("round-why." + reason.key());
        }
      }
    }
    return page.t("round.field." + field);
  }
}
