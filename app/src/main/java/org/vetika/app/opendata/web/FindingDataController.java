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
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.rule.Findings;
import org.vetika.app.opendata.Problem;
import org.vetika.app.opendata.list.FindingOpenList;
import org.vetika.app.opendata.list.Parameters;
import org.vetika.app.opendata.representation.FindingRepresentations;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;

/** What the rules found about figures, as data. */
@Controller
class FindingDataController {
  private final ListAnswers answers;
  private final FindingOpenList list;
  private final Findings findings;
  private final FindingRepresentations representations;

  FindingDataController(
      ListAnswers answers,
      FindingOpenList list,
      Findings findings,
      FindingRepresentations representations) {
    this.answers = answers;
    this.list = list;
    this.findings = findings;
    this.representations = representations;
  }

  @PublicPage
  @GetMapping("/{language:en|km}/consistency/findings.json")
  ResponseEntity<?> findings(HttpServletRequest request, PageContext page) {
    return answers.json(list, request, page);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/{language:en|km}/consistency/findings.csv")
  @Nullable ResponseEntity<?> table(
      HttpServletRequest request, HttpServletResponse response, PageContext page)
      throws IOException {
    return answers.csv(list, request, response, page);
  }

  @PublicPage
  @GetMapping("/{language:en|km}/consistency/findings/{number}.json")
  ResponseEntity<?> finding(
      @PathVariable String number, HttpServletRequest request, PageContext page) {
    Optional<Problem> problem = new Parameters(request.getParameterMap()).problem();
    if (problem.isPresent()) {
      return Problems.answer(problem.get(), page);
    }
    return findings
        .find(number, Viewer.EVERYBODY)
        .<ResponseEntity<?>>map(found -> ListAnswers.answer(representations.of(found), null))
        .orElseGet(() -> Problems.answer(Problem.notFound(), page));
  }
}
