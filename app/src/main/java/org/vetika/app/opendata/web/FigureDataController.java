package org.vetika.app.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.consistency.SideBySide;
import org.vetika.app.opendata.Problem;
import org.vetika.app.opendata.list.ComparisonOpenList;
import org.vetika.app.opendata.list.FigureOpenList;
import org.vetika.app.opendata.list.IndicatorOpenList;
import org.vetika.app.opendata.list.OpenList;
import org.vetika.app.opendata.list.Parameters;
import org.vetika.app.opendata.representation.FigureRepresentations;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;

/** What parties count, and their figures, as data: what everybody may see, and nothing else. */
@Controller
class FigureDataController {
  private final ListAnswers answers;
  private final IndicatorOpenList indicatorList;
  private final FigureOpenList figureList;
  private final ComparisonOpenList comparisons;
  private final Indicators indicators;
  private final FigureRepresentations representations;

  FigureDataController(
      ListAnswers answers,
      IndicatorOpenList indicatorList,
      FigureOpenList figureList,
      ComparisonOpenList comparisons,
      Indicators indicators,
      FigureRepresentations representations) {
    this.answers = answers;
    this.indicatorList = indicatorList;
    this.figureList = figureList;
    this.comparisons = comparisons;
    this.indicators = indicators;
    this.representations = representations;
  }

  @PublicPage
  @GetMapping({"/api/v1/indicators", "/{language:en|km}/consistency.json"})
  ResponseEntity<?> indicators(HttpServletRequest request, PageContext page) {
    return answers.json(indicatorList, request, page);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/{language:en|km}/consistency.csv")
  @Nullable ResponseEntity<?> indicatorTable(
      HttpServletRequest request, HttpServletResponse response, PageContext page)
      throws IOException {
    return answers.csv(indicatorList, request, response, page);
  }

  @PublicPage
  @GetMapping({"/api/v1/figures", "/{language:en|km}/consistency/figures.json"})
  ResponseEntity<?> figures(HttpServletRequest request, PageContext page) {
    return answers.json(figureList, request, page);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/{language:en|km}/consistency/figures.csv")
  @Nullable ResponseEntity<?> figureTable(
      HttpServletRequest request, HttpServletResponse response, PageContext page)
      throws IOException {
    return answers.csv(figureList, request, response, page);
  }

  @PublicPage
  @GetMapping({"/api/v1/indicators/{number}", "/{language:en|km}/consistency/{number}.json"})
  ResponseEntity<?> indicator(
      @PathVariable String number, HttpServletRequest request, PageContext page) {
    return ListAnswers.one(
        request,
        page,
        () ->
            indicators
                .find(number)
                .map(found -> representations.of(found, indicators.matters(found))));
  }

  @PublicPage
  @GetMapping({
    "/api/v1/indicators/{number}/{period}",
    "/{language:en|km}/consistency/{number}/{period}.json"
  })
  ResponseEntity<?> comparison(
      @PathVariable String number,
      @PathVariable String period,
      HttpServletRequest request,
      PageContext page) {
    var parameters = new Parameters(request.getParameterMap());
    Optional<SideBySide> found = comparisons.find(number, period, parameters);
    Optional<Problem> problem = parameters.problem();
    if (problem.isPresent()) {
      return Problems.answer(problem.get(), page);
    }
    return found
        .<ResponseEntity<?>>map(side -> ListAnswers.answer(comparisons.represent(side), null))
        .orElseGet(() -> Problems.answer(Problem.notFound(), page));
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/{language:en|km}/consistency/{number}/{period}.csv")
  @Nullable ResponseEntity<?> comparisonTable(
      @PathVariable String number,
      @PathVariable String period,
      HttpServletRequest request,
      HttpServletResponse response,
      PageContext page)
      throws IOException {
    var parameters = new Parameters(request.getParameterMap());
    Optional<SideBySide> found = comparisons.find(number, period, parameters);
    Optional<Problem> problem = parameters.problem();
    if (problem.isPresent()) {
      return Problems.answer(problem.get(), page);
    }
    if (found.isEmpty()) {
      return Problems.answer(Problem.notFound(), page);
    }
    OpenList<?> table = comparisons.table(found.get());
    csv(table, parameters, response, page);
    return null;
  }

  private <T> void csv(
      OpenList<T> table, Parameters parameters, HttpServletResponse response, PageContext page)
      throws IOException {
    answers.csv(table, parameters, table.select(parameters, page.language()), response);
  }
}
