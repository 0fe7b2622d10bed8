package org.vetika.app.consistency.web;

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
import org.vetika.app.consistency.EnteredFigure;
import org.vetika.app.consistency.EnteringFigure;
import org.vetika.app.consistency.Figures;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.issue.typed.WithdrawPage;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Parties state figures, and withdraw them. */
@Controller
@RequestMapping("/{language:en|km}/desk/figures")
@Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
class FigureDeskController {
  static final String FIGURE = "F[0-9]{4,9}";

  private final EnteringFigure entering;
  private final Figures figures;
  private final FigureForms forms;
  private final FigureDesk desk;

  FigureDeskController(
      EnteringFigure entering, Figures figures, FigureForms forms, FigureDesk desk) {
    this.entering = entering;
    this.figures = figures;
    this.forms = forms;
    this.desk = desk;
  }

  @GetMapping
  ModelAndView own(
      @RequestParam(defaultValue = "") String done, PageContext page, Visitor visitor) {
    return View.of("consistency/desk/desk", desk.page(done, visitor, page));
  }

  @GetMapping("/new")
  ModelAndView form(
      @RequestParam(defaultValue = "") String indicator, PageContext page, Visitor visitor) {
    return View.of(
        "consistency/desk/figure",
        page(ShownForm.of(Map.of("indicator", indicator, "language", page.language().tag())), page, visitor));
  }

  @PostMapping("/new")
  ModelAndView enter(@RequestParam Map<String, String> typed, PageContext page, Visitor visitor) {
    return switch (entering.enter(visitor, typed, false)) {
      case Outcome.Done<EnteredFigure>(EnteredFigure entered) ->
          View.redirect(page, "/desk/figures?done=" + entered.fate().key());
      case Outcome.Refused<EnteredFigure>(List<FieldProblem> problems) ->
          View.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "consistency/desk/figure",
              page(FigureForms.refused(typed, problems, page), page, visitor));
      case Outcome.NotAllowed<EnteredFigure> none ->
          throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Outcome.Unknown<EnteredFigure> none ->
          throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private FigureFormPage page(ShownForm form, PageContext page, Visitor visitor) {
    return new FigureFormPage(
        form,
        forms.speakerOptions(visitor, page),
        forms.indicators(page),
        FigureForms.methods(page),
        FigureForms.languages());
  }

  @GetMapping("/{number:" + FIGURE + "}/withdraw")
  ModelAndView withdrawForm(@PathVariable String number, PageContext page, Visitor visitor) {
    return View.of(
        "issue/rules/withdraw", withdrawPage(number, ShownForm.of(Map.of()), page, visitor));
  }

  @PostMapping("/{number:" + FIGURE + "}/withdraw")
  ModelAndView withdraw(
      @PathVariable String number,
      @RequestParam Map<String, String> typed,
      PageContext page,
      Visitor visitor) {
    return switch (entering.withdraw(visitor, number, desk.speakingFor(number, typed, visitor))) {
      case Outcome.Done<EnteredFigure> done ->
          View.redirect(page, "/desk/figures?done=withdrawn");
      case Outcome.Refused<EnteredFigure>(List<FieldProblem> problems) ->
          View.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "issue/rules/withdraw",
              withdrawPage(number, FigureForms.refused(typed, problems, page), page, visitor));
      case Outcome.NotAllowed<EnteredFigure> none ->
          throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Outcome.Unknown<EnteredFigure> none ->
          throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private WithdrawPage withdrawPage(
      String number, ShownForm form, PageContext page, Visitor visitor) {
    return figures
        .find(number, Viewer.of(visitor))
        .map(
            figure ->
                new WithdrawPage(
                    figure.number()
                        + " · "
                        + figure.party().name(page.language())
                        + " · "
                        + new FigureWords(page).quantity(figure.now().quantity()),
                    page.href("/desk/figures/" + number + "/withdraw"),
                    page.href("/desk/figures"),
                    form))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
