package org.vetika.app.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.vetika.app.opendata.list.SeriesOpenList;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;

/** Series, and what each owed and saw in a year, as data. */
@Controller
class SeriesDataController {
  private final ListAnswers answers;
  private final SeriesOpenList list;

  SeriesDataController(ListAnswers answers, SeriesOpenList list) {
    this.answers = answers;
    this.list = list;
  }

  @PublicPage
  @GetMapping({"/api/v1/series", "/{language:en|km}/dialogues/series.json"})
  ResponseEntity<?> list(HttpServletRequest request, PageContext page) {
    return answers.json(list, request, page);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/{language:en|km}/dialogues/series.csv")
  @Nullable ResponseEntity<?> table(
      HttpServletRequest request, HttpServletResponse response, PageContext page)
      throws IOException {
    return answers.csv(list, request, response, page);
  }
}
