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
import org.vetika.app.consistency.Period;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.Discrepancies;
import org.vetika.app.consistency.feedback.Feedback;
import org.vetika.app.consistency.feedback.FeedbackReport;
import org.vetika.app.opendata.Problem;
import org.vetika.app.opendata.list.Codes;
import org.vetika.app.opendata.list.DiscrepancyOpenList;
import org.vetika.app.opendata.list.FeedbackOpenList;
import org.vetika.app.opendata.list.Parameters;
import org.vetika.app.opendata.representation.DiscrepancyRepresentations;
import org.vetika.app.opendata.representation.FigureRepresentations;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;

/** Discrepancies as data: what everybody may see, and nothing else. */
@Controller
class DiscrepancyDataController {
  private static final FeedAnswers.Place FEED =
      new FeedAnswers.Place(
          "/consistency/discrepancies.atom",
          "/consistency/discrepancies",
          "data.list.discrepancies");

  private final ListAnswers answers;
  private final FeedAnswers feeds;
  private final ConsistencyFeedEntries entries;
  private final DiscrepancyOpenList list;
  private final Discrepancies discrepancies;
  private final DiscrepancyRepresentations representations;
  private final Feedback feedback;
  private final FigureRepresentations figures;

  DiscrepancyDataController(
      ListAnswers answers,
      FeedAnswers feeds,
      ConsistencyFeedEntries entries,
      DiscrepancyOpenList list,
      Discrepancies discrepancies,
      DiscrepancyRepresentations representations,
      Feedback feedback,
      FigureRepresentations figures) {
    this.answers = answers;
    this.feeds = feeds;
    this.entries = entries;
    this.list = list;
    this.discrepancies = discrepancies;
    this.representations = representations;
    this.feedback = feedback;
    this.figures = figures;
  }

  @PublicPage
  @GetMapping({"/api/v1/discrepancies", "/{language:en|km}/consistency/discrepancies.json"})
  ResponseEntity<?> discrepancies(HttpServletRequest request, PageContext page) {
    return answers.json(list, request, page);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/{language:en|km}/consistency/discrepancies.csv")
  @Nullable ResponseEntity<?> table(
      HttpServletRequest request, HttpServletResponse response, PageContext page)
      throws IOException {
    return answers.csv(list, request, response, page);
  }

  /** The pairs of figures of an authority's feedback report. */
  @Access(Access.Who.PUBLIC)
  @GetMapping("/{language:en|km}/consistency/feedback/{number}/{period}.csv")
  @Nullable ResponseEntity<?> feedback(
      @PathVariable String number,
      @PathVariable String period,
      HttpServletRequest request,
      HttpServletResponse response,
      PageContext page)
      throws IOException {
    var parameters = new Parameters(request.getParameterMap());
    Optional<Problem> problem = parameters.problem();
    if (problem.isPresent()) {
      return Problems.answer(problem.get(), page);
    }
    Optional<FeedbackReport> report =
        Optional.of(number)
            .filter(Codes.ORGANIZATION.asMatchPredicate())
            .flatMap(known -> Period.parse(period))
            .flatMap(days -> feedback.find(number, days));
    if (report.isEmpty()) {
      return Problems.answer(Problem.notFound(), page);
    }
    var table = new FeedbackOpenList(report.get(), figures);
    answers.csv(table, parameters, table.select(parameters, page.language()), response);
    return null;
  }

  /** Newest first, with the filters of the list. */
  @PublicPage
  @GetMapping("/{language:en|km}/consistency/discrepancies.atom")
  ResponseEntity<?> feed(HttpServletRequest request, PageContext page) {
    return feeds.newest(
        FEED,
        list,
        request,
        page,
        found -> found.stream().map(each -> entries.of(each, page)).toList());
  }

  @PublicPage
  @GetMapping({
    "/api/v1/discrepancies/{number}",
    "/{language:en|km}/consistency/discrepancies/{number}.json"
  })
  ResponseEntity<?> discrepancy(
      @PathVariable String number, HttpServletRequest request, PageContext page) {
    return ListAnswers.one(
        request,
        page,
        () ->
            Optional.of(number)
                .filter(Discrepancies.NUMBER.asMatchPredicate())
                .flatMap(known -> discrepancies.detail(known, Viewer.EVERYBODY))
                .map(representations::of));
  }
}
