package org.vetika.app.consistency.discrepancy.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.Discrepancies;
import org.vetika.app.consistency.discrepancy.Discrepancy;
import org.vetika.app.consistency.discrepancy.Opened;
import org.vetika.app.consistency.discrepancy.OpeningDiscrepancy;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Opens discrepancies. Whoever comes second keeps the words, and is led to the first. */
@Controller
@RequestMapping("/{language:en|km}/desk/discrepancies")
@Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
class OpenDiscrepancyController {
  private static final Pattern PAIR = Pattern.compile("(F[0-9]{4,9})-(F[0-9]{4,9})");
  private static final String TEMPLATE = "consistency/discrepancy/open";

  private final Discrepancies discrepancies;
  private final OpeningDiscrepancy opening;
  private final OpenDiscrepancyForm forms;

  OpenDiscrepancyController(
      Discrepancies discrepancies, OpeningDiscrepancy opening, OpenDiscrepancyForm forms) {
    this.discrepancies = discrepancies;
    this.opening = opening;
    this.forms = forms;
  }

  @GetMapping("/new")
  ModelAndView begin(@RequestParam String pair, PageContext page, Visitor visitor) {
    Matcher figures = figures(pair);
    Optional<Discrepancy> known =
        discrepancies.between(figures.group(1), figures.group(2), Viewer.of(visitor));
    return known.isPresent()
        ? View.redirect(page, path(known.get().number()))
        : View.of(TEMPLATE, forms.page(pair, Map.of(), List.of(), page, visitor));
  }

  @PostMapping
  ModelAndView open(
      @RequestParam(defaultValue = "") String pair,
      @RequestParam Map<String, String> typed,
      PageContext page,
      Visitor visitor) {
    Matcher figures = figures(pair);
    return switch (opening.open(visitor, figures.group(1), figures.group(2), typed)) {
      case Outcome.Done<Opened>(Opened.Now(String number)) -> View.redirect(page, path(number));
      case Outcome.Done<Opened>(Opened.Before(String number)) ->
          View.of(
              HttpStatus.CONFLICT, TEMPLATE, forms.overtaken(number, pair, typed, page, visitor));
      case Outcome.Refused<Opened>(List<FieldProblem> problems) ->
          View.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              TEMPLATE,
              forms.page(pair, typed, problems, page, visitor));
      case Outcome.NotAllowed<Opened> none ->
          throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Outcome.Unknown<Opened> none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private static String path(String number) {
    return "/desk/discrepancies/" + number;
  }

  private static Matcher figures(String pair) {
    Matcher figures = PAIR.matcher(pair);
    if (!figures.matches()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return figures;
  }
}
