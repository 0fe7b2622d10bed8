package org.vetika.app.consistency.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.consistency.ExplainingDifference;
import org.vetika.app.consistency.Figure;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.SideBySide;
import org.vetika.app.consistency.StepKind;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.web.ComparisonPage.Choice;
import org.vetika.app.consistency.web.ComparisonPage.DeskPart;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** The comparison as its parties see it, and what they say to each other's figures. */
@Controller
@RequestMapping("/{language:en|km}/desk/figures")
@Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
class ExplainingController {
  private static final Pattern PAIR =
      Pattern.compile(
          "(" + FigureDeskController.FIGURE + ")-(" + FigureDeskController.FIGURE + ")");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "("
              + ConsistencyController.NUMBER
              + ")/("
              + ConsistencyController.PERIOD
              + ")(?:\\?place=([0-9]{2,8}))?");

  private final ExplainingDifference explaining;
  private final ComparisonReading comparisons;
  private final ComparisonPages pages;
  private final FigureForms forms;

  ExplainingController(
      ExplainingDifference explaining,
      ComparisonReading comparisons,
      ComparisonPages pages,
      FigureForms forms) {
    this.explaining = explaining;
    this.comparisons = comparisons;
    this.pages = pages;
    this.forms = forms;
  }

  @GetMapping(
      "/{number:"
          + ConsistencyController.NUMBER
          + "}/{period:"
          + ConsistencyController.PERIOD
          + "}")
  ModelAndView comparison(
      @PathVariable String number,
      @PathVariable String period,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String layer,
      PageContext page,
      Visitor visitor) {
    SideBySide side = comparisons.read(number, period, place, Viewer.of(visitor));
    return View.of("consistency/comparison", page(side, layer, Map.of(), List.of(), page, visitor));
  }

  @PostMapping("/steps")
  ModelAndView state(
      @RequestParam(defaultValue = "") String pair,
      @RequestParam(defaultValue = "") String back,
      @RequestParam Map<String, String> typed,
      PageContext page,
      Visitor visitor) {
    Matcher figures = PAIR.matcher(pair);
    if (!figures.matches()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return answer(
        explaining.state(visitor, figures.group(1), figures.group(2), typed),
        back,
        typed,
        page,
        visitor);
  }

  @PostMapping("/steps/{step:[0-9]{1,18}}")
  ModelAndView say(
      @PathVariable long step,
      @RequestParam(defaultValue = "") String back,
      @RequestParam Map<String, String> typed,
      PageContext page,
      Visitor visitor) {
    return answer(explaining.say(visitor, step, typed), back, Map.of(), page, visitor);
  }

  /** Back to the comparison; with what was typed when it was refused. */
  private ModelAndView answer(
      Outcome<Long> outcome,
      String back,
      Map<String, String> shown,
      PageContext page,
      Visitor visitor) {
    Matcher address = ADDRESS.matcher(back);
    if (!address.matches()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return switch (outcome) {
      case Outcome.Done<Long> done -> View.redirect(page, "/desk/figures/" + back);
      case Outcome.Refused<Long>(List<FieldProblem> problems) ->
          View.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "consistency/comparison",
              page(
                  comparisons.read(
                      address.group(1),
                      address.group(2),
                      address.group(3) == null ? "" : address.group(3),
                      Viewer.of(visitor)),
                  "",
                  shown,
                  problems,
                  page,
                  visitor));
      case Outcome.NotAllowed<Long> none -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Outcome.Unknown<Long> none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private ComparisonPage page(
      SideBySide side,
      String layer,
      Map<String, String> typed,
      List<FieldProblem> problems,
      PageContext page,
      Visitor visitor) {
    var desk =
        new DeskPart(
            page.csrf(),
            pairs(side, visitor, page),
            Arrays.stream(StepKind.values())
                .map(kind -> new Choice(kind.key(), page.t("step-kind." + kind.key())))
                .toList(),
            forms.speakers(visitor, page),
            ComparisonReading.path("", side).substring(1),
            typed,
            problems.stream().map(each -> FigureForms.sentence(each, page)).toList());
    return pages.page(
        side, Viewer.of(visitor), layer, ComparisonReading.path("/desk/figures", side), desk, page);
  }

  /** The pairs of figures of which one is the reader's; the reader's side comes first. */
  private List<Choice> pairs(SideBySide side, Visitor visitor, PageContext page) {
    Set<Long> own = Viewer.of(visitor).organizations();
    List<Figure> all =
        CountCards.ordered(
            Stream.concat(side.figures().stream(), side.others().stream()).toList(), page);
    var pairs = new ArrayList<Choice>();
    for (Figure from : all) {
      for (Figure to : all) {
        if (own.contains(from.party().id()) && from.party().id() != to.party().id()) {
          pairs.add(
              new Choice(
                  from.number() + "-" + to.number(), words(from, page) + " → " + words(to, page)));
        }
      }
    }
    return pairs;
  }

  private static String words(Figure figure, PageContext page) {
    var words = new FigureWords(page);
    return figure.party().name(page.language())
        + ", "
        + words.period(figure.period())
        + page.t("text.colon")
        + words.quantity(figure.now().quantity());
  }
}
