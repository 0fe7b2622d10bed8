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
import org.vetika.app.opendata.Problem;
import org.vetika.app.opendata.list.Codes;
import org.vetika.app.opendata.list.IssueChangesList;
import org.vetika.app.opendata.list.IssueEntryList;
import org.vetika.app.opendata.list.IssueFiguresList;
import org.vetika.app.opendata.list.IssueItem;
import org.vetika.app.opendata.list.IssueOpenList;
import org.vetika.app.opendata.list.OpenList;
import org.vetika.app.opendata.list.PublicIssues;
import org.vetika.app.opendata.representation.IssueDetailRepresentation;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;

/** Issues as data: what everybody may see, and nothing else. */
@Controller
class IssueDataController {
  private final ListAnswers answers;
  private final IssueOpenList list;
  private final IssueChangesList changes;
  private final IssueFiguresList figures;
  private final PublicIssues issues;

  IssueDataController(
      ListAnswers answers,
      IssueOpenList list,
      IssueChangesList changes,
      IssueFiguresList figures,
      PublicIssues issues) {
    this.answers = answers;
    this.list = list;
    this.changes = changes;
    this.figures = figures;
    this.issues = issues;
  }

  @PublicPage
  @GetMapping({"/api/v1/issues", "/{language:en|km}/issues.json"})
  ResponseEntity<?> list(HttpServletRequest request, PageContext page) {
    return answers.json(listFor(request), request, page);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/{language:en|km}/issues.csv")
  @Nullable ResponseEntity<?> table(
      HttpServletRequest request, HttpServletResponse response, PageContext page)
      throws IOException {
    return answers.csv(listFor(request), request, response, page);
  }

  @PublicPage
  @GetMapping({"/api/v1/issues/statistics", "/{language:en|km}/issues/statistics.json"})
  ResponseEntity<?> figures(HttpServletRequest request, PageContext page) {
    return answers.json(figures, request, page);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/{language:en|km}/issues/statistics.csv")
  @Nullable ResponseEntity<?> figuresTable(
      HttpServletRequest request, HttpServletResponse response, PageContext page)
      throws IOException {
    return answers.csv(figures, request, response, page);
  }

  @PublicPage
  @GetMapping({"/api/v1/issues/{number}", "/{language:en|km}/issues/{number}.json"})
  ResponseEntity<?> one(@PathVariable String number, HttpServletRequest request, PageContext page) {
    return ListAnswers.one(request, page, () -> find(number));
  }

  @PublicPage
  @GetMapping("/api/v1/issues/{number}/entries")
  ResponseEntity<?> entries(
      @PathVariable String number, HttpServletRequest request, PageContext page) {
    Optional<IssueDetailRepresentation> found = find(number);
    return found.isPresent()
        ? answers.json(new IssueEntryList(found.get().entries()), request, page)
        : Problems.answer(Problem.notFound(), page);
  }

  /** Who asks for what changed reads on from where it changed. */
  private OpenList<IssueItem> listFor(HttpServletRequest request) {
    return request.getParameter("changed-since") == null ? list : changes;
  }

  private Optional<IssueDetailRepresentation> find(String number) {
    return Codes.ISSUE.matcher(number).matches() ? issues.find(number) : Optional.empty();
  }
}
