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
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.dialogue.Results;
import org.vetika.app.opendata.Problem;
import org.vetika.app.opendata.list.Codes;
import org.vetika.app.opendata.list.Parameters;
import org.vetika.app.opendata.list.ResultOpenList;
import org.vetika.app.opendata.representation.ResultRepresentations;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;

/** Published results as data, all of them and those of a dialogue. */
@Controller
class ResultDataController {
  private final ListAnswers answers;
  private final ResultOpenList list;
  private final Results results;
  private final Dialogues dialogues;
  private final ResultRepresentations representations;

  ResultDataController(
      ListAnswers answers,
      ResultOpenList list,
      Results results,
      Dialogues dialogues,
      ResultRepresentations representations) {
    this.answers = answers;
    this.list = list;
    this.results = results;
    this.dialogues = dialogues;
    this.representations = representations;
  }

  @PublicPage
  @GetMapping({"/api/v1/results", "/{language:en|km}/results.json"})
  ResponseEntity<?> list(HttpServletRequest request, PageContext page) {
    return answers.json(list, request, page);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/{language:en|km}/results.csv")
  @Nullable ResponseEntity<?> table(
      HttpServletRequest request, HttpServletResponse response, PageContext page)
      throws IOException {
    return answers.csv(list, request, response, page);
  }

  @PublicPage
  @GetMapping({
    "/api/v1/dialogues/{number}/results",
    "/{language:en|km}/dialogues/{number}/results.json"
  })
  ResponseEntity<?> ofDialogue(
      @PathVariable String number, HttpServletRequest request, PageContext page) {
    if (!exists(number)) {
      return Problems.answer(Problem.notFound(), page);
    }
    var parameters = new Parameters(request.getParameterMap());
    return answers.json(list, parameters, list.select(parameters, number), request, page);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/{language:en|km}/dialogues/{number}/results.csv")
  @Nullable ResponseEntity<?> tableOfDialogue(
      @PathVariable String number,
      HttpServletRequest request,
      HttpServletResponse response,
      PageContext page)
      throws IOException {
    if (!exists(number)) {
      return Problems.answer(Problem.notFound(), page);
    }
    var parameters = new Parameters(request.getParameterMap());
    var selection = list.select(parameters, number);
    Optional<Problem> problem = parameters.problem();
    if (problem.isPresent()) {
      return Problems.answer(problem.get(), page);
    }
    answers.csv(list, parameters, selection, response);
    return null;
  }

  @PublicPage
  @GetMapping({
    "/api/v1/dialogues/{number}/results/{result}",
    "/{language:en|km}/dialogues/{number}/results/{result}.json"
  })
  ResponseEntity<?> one(
      @PathVariable String number,
      @PathVariable String result,
      HttpServletRequest request,
      PageContext page) {
    return ListAnswers.one(
        request,
        page,
        () ->
            Optional.of(number)
                .filter(Codes.DIALOGUE.asMatchPredicate())
                .filter(known -> Codes.RESULT.matcher(result).matches())
                .flatMap(known -> results.find(known, result))
                .map(representations::detail));
  }

  private boolean exists(String number) {
    return Codes.DIALOGUE.matcher(number).matches() && dialogues.line(number).isPresent();
  }
}
