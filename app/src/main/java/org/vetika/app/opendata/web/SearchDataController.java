package org.vetika.app.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.vetika.app.opendata.Problem;
import org.vetika.app.opendata.list.Cursor;
import org.vetika.app.opendata.list.Parameters;
import org.vetika.app.opendata.list.SearchOpenList;
import org.vetika.app.opendata.representation.SearchRepresentations;
import org.vetika.app.search.SearchAnswer;
import org.vetika.app.search.SearchQuery;
import org.vetika.app.search.Searching;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;

/** Searches as data. */
@Controller
class SearchDataController {
  private final ListAnswers answers;
  private final SearchOpenList list;
  private final SearchRepresentations representations;

  SearchDataController(
      ListAnswers answers, SearchOpenList list, SearchRepresentations representations) {
    this.answers = answers;
    this.list = list;
    this.representations = representations;
  }

  @PublicPage
  @GetMapping({"/api/v1/search", "/{language:en|km}/search.json"})
  ResponseEntity<?> search(HttpServletRequest request, PageContext page) {
    var parameters = new Parameters(request.getParameterMap());
    SearchQuery query = list.query(parameters, ListAnswers.language(request, page));
    String after = parameters.after(list);
    int size = Math.min(parameters.size(), Searching.LARGEST_PAGE);
    Optional<Problem> problem = parameters.problem();
    if (problem.isPresent()) {
      return Problems.answer(problem.get(), page);
    }
    SearchAnswer answer = list.search(query, after, size);
    Integer following = answer instanceof SearchAnswer.Found found ? found.next() : null;
    String next =
        following == null ? null : answers.next(request, Cursor.of(list, following.toString()));
    return ListAnswers.answer(representations.of(answer, answers.url(request), next), next);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/{language:en|km}/search.csv")
  @Nullable ResponseEntity<?> table(
      HttpServletRequest request, HttpServletResponse response, PageContext page)
      throws IOException {
    return answers.csv(list, request, response, page);
  }
}
