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
import org.vetika.app.opendata.list.Codes;
import org.vetika.app.opendata.list.DialogueOpenList;
import org.vetika.app.opendata.representation.DialogueRepresentations;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;

/** Dialogues as data. */
@Controller
class DialogueDataController {
  private final ListAnswers answers;
  private final DialogueOpenList list;
  private final Dialogues dialogues;
  private final DialogueRepresentations representations;

  DialogueDataController(
      ListAnswers answers,
      DialogueOpenList list,
      Dialogues dialogues,
      DialogueRepresentations representations) {
    this.answers = answers;
    this.list = list;
    this.dialogues = dialogues;
    this.representations = representations;
  }

  @PublicPage
  @GetMapping({"/api/v1/dialogues", "/{language:en|km}/dialogues.json"})
  ResponseEntity<?> list(HttpServletRequest request, PageContext page) {
    return answers.json(list, request, page);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/{language:en|km}/dialogues.csv")
  @Nullable ResponseEntity<?> table(
      HttpServletRequest request, HttpServletResponse response, PageContext page)
      throws IOException {
    return answers.csv(list, request, response, page);
  }

  @PublicPage
  @GetMapping({"/api/v1/dialogues/{number}", "/{language:en|km}/dialogues/{number}.json"})
  ResponseEntity<?> one(@PathVariable String number, HttpServletRequest request, PageContext page) {
    return ListAnswers.one(
        request,
        page,
        () ->
            Optional.of(number)
                .filter(Codes.DIALOGUE.asMatchPredicate())
                .flatMap(dialogues::detail)
                .map(representations::of));
  }
}
