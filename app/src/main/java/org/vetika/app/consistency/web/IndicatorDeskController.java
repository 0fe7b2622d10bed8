package org.vetika.app.consistency.web;

import java.util.HashMap;
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
import org.vetika.app.consistency.Indicator;
import org.vetika.app.consistency.Indicator.Definition;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.KeepingIndicator;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.issue.typed.FieldProblem;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Organizations say what is counted, and what counts as a case. */
@Controller
@RequestMapping("/{language:en|km}/desk/indicators")
@Access({Access.Who.MEMBER, Access.Who.OFFICER, Access.Who.FACILITATOR})
class IndicatorDeskController {
  private static final String FORM = "consistency/desk/indicator";

  private final KeepingIndicator keeping;
  private final Indicators indicators;
  private final FigureForms forms;

  IndicatorDeskController(KeepingIndicator keeping, Indicators indicators, FigureForms forms) {
    this.keeping = keeping;
    this.indicators = indicators;
    this.forms = forms;
  }

  @GetMapping("/new")
  ModelAndView form(PageContext page, Visitor visitor) {
    return View.of(FORM, page("", ShownForm.of(Map.of()), page, visitor));
  }

  @PostMapping("/new")
  ModelAndView add(@RequestParam Map<String, String> typed, PageContext page, Visitor visitor) {
    return answer(keeping.add(visitor, typed, false), "", "indicator", typed, page, visitor);
  }

  @GetMapping("/{number:" + ConsistencyController.NUMBER + "}/definitions/new")
  ModelAndView versionForm(@PathVariable String number, PageContext page, Visitor visitor) {
    Definition now =
        indicators
            .find(number)
            .map(Indicator::definition)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return View.of(FORM, page(number, ShownForm.of(typed(now)), page, visitor));
  }

  @PostMapping("/{number:" + ConsistencyController.NUMBER + "}/definitions/new")
  ModelAndView define(
      @PathVariable String number,
      @RequestParam Map<String, String> typed,
      PageContext page,
      Visitor visitor) {
    return answer(
        keeping.define(visitor, number, typed), number, "definition", typed, page, visitor);
  }

  private <T> ModelAndView answer(
      Outcome<T> outcome,
      String number,
      String done,
      Map<String, String> typed,
      PageContext page,
      Visitor visitor) {
    return switch (outcome) {
      case Outcome.Done<T> kept -> View.redirect(page, "/desk/figures?done=" + done);
      case Outcome.Refused<T>(List<FieldProblem> problems) ->
          View.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              FORM,
              page(number, FigureForms.refused(typed, problems, page), page, visitor));
      case Outcome.NotAllowed<T> none -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Outcome.Unknown<T> none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private IndicatorFormPage page(
      String number, ShownForm form, PageContext page, Visitor visitor) {
    return new IndicatorFormPage(
        number,
        page.href(
            number.isEmpty()
                ? "/desk/indicators/new"
                : "/desk/indicators/" + number + "/definitions/new"),
        form,
        forms.speakerOptions(visitor, page),
        FigureForms.periodTypes(page),
        forms.topics(page));
  }

  /** A new version begins as the last one was. */
  private static Map<String, String> typed(Definition definition) {
    var typed = new HashMap<String, String>();
    typed.put("name_en", definition.name().english());
    typed.put("name_km", definition.name().khmer());
    typed.put("meaning_en", definition.meaning().english());
    typed.put("meaning_km", definition.meaning().khmer());
    typed.put("unit_en", definition.unit().english());
    typed.put("unit_km", definition.unit().khmer());
    typed.put("period_type", definition.periodType().key());
    typed.put("people_at_risk", Boolean.toString(definition.peopleAtRisk()));
    String topic = definition.topic();
    if (topic != null) {
      typed.put("topic", topic);
    }
    return typed;
  }
}
