package org.vetika.app.dialogue.web.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.dialogue.KeepingSeries;
import org.vetika.app.dialogue.KeepingSeries.Kept;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.Series;
import org.vetika.app.dialogue.SeriesTable;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** The series of dialogues on the desk: the list, adding and changing. */
@Controller
@Access({Access.Who.FACILITATOR, Access.Who.ADMINISTRATOR})
@RequestMapping("/{language:en|km}/desk/series")
class SeriesDeskController {
  private final SeriesTable table;
  private final KeepingSeries keeping;

  SeriesDeskController(SeriesTable table, KeepingSeries keeping) {
    this.table = table;
    this.keeping = keeping;
  }

  @GetMapping
  ModelAndView list(PageContext page) {
    return View.of("dialogue/desk/serieslist", SeriesListPage.of(table.all(), page));
  }

  @GetMapping("/new")
  ModelAndView blank(PageContext page) {
    return form(page, null, 0, new FormValues(Map.of()), null);
  }

  @PostMapping("/new")
  ModelAndView add(
      PageContext page, Visitor visitor, @RequestParam MultiValueMap<String, String> posted) {
    var form = new FormValues(posted);
    Outcome<Kept> outcome =
        switch (SeriesForm.read(form, null)) {
          case Outcome.Done<Series>(Series series) -> keeping.add(visitor, series);
          case Outcome.Refused<Series>(Refusal refusal) -> Outcome.refused(refusal);
          case Outcome.Overtaken<Series> never -> throw new IllegalStateException();
        };
    return after(page, null, 0, form, outcome);
  }

  @GetMapping("/{code:[a-z0-9-]+}")
  ModelAndView edit(PageContext page, @PathVariable String code) {
    Kept kept =
        keeping.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return form(page, code, kept.version(), SeriesForm.of(kept.series()), null);
  }

  @PostMapping("/{code:[a-z0-9-]+}")
  ModelAndView change(
      PageContext page,
      Visitor visitor,
      @PathVariable String code,
      @RequestParam int version,
      @RequestParam MultiValueMap<String, String> posted) {
    var form = new FormValues(posted);
    Outcome<Kept> outcome =
        switch (SeriesForm.read(form, code)) {
          case Outcome.Done<Series>(Series series) -> keeping.change(visitor, version, series);
          case Outcome.Refused<Series>(Refusal refusal) -> Outcome.refused(refusal);
          case Outcome.Overtaken<Series> never -> throw new IllegalStateException();
        };
    return after(page, code, version, form, outcome);
  }

  private static ModelAndView after(
      PageContext page,
      @Nullable String code,
      int version,
      FormValues form,
      Outcome<Kept> outcome) {
    return switch (outcome) {
      case Outcome.Done<Kept> done -> View.redirect(page, "/desk/series");
      case Outcome.Refused<Kept>(Refusal refusal) -> form(page, code, version, form, refusal);
      case Outcome.Overtaken<Kept>(Kept current) ->
          form(page, code, current.version(), form, Refusal.OVERTAKEN);
    };
  }

  private static ModelAndView form(
      PageContext page,
      @Nullable String code,
      int version,
      FormValues form,
      @Nullable Refusal problem) {
    if (problem == Refusal.NOT_ALLOWED) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    if (problem == Refusal.UNKNOWN) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    HttpStatus status =
        problem == null
            ? HttpStatus.OK
            : problem == Refusal.OVERTAKEN ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    return View.of(
        status, "dialogue/desk/seriesform", SeriesFormPage.of(page, code, version, form, problem));
  }
}
