package org.vetika.app.dialogue.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.dialogue.PublishedResult;
import org.vetika.app.dialogue.ResultEntry;
import org.vetika.app.dialogue.ResultFates;
import org.vetika.app.dialogue.ResultFilter;
import org.vetika.app.dialogue.Results;
import org.vetika.app.record.Removals;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;
import org.vetika.app.web.View;

/** The permanent address of each result. */
@Controller
@RequestMapping("/{language:en|km}/dialogues/{number:" + DialogueAddress.NUMBER + "}/results")
class ResultController {
  /** More results than any document has; those behind have no neighbors shown. */
  private static final int ALL = 1000;

  private final Results results;
  private final Removals removals;
  private final Optional<ResultFates> fates;

  ResultController(Results results, Removals removals, Optional<ResultFates> fates) {
    this.results = results;
    this.removals = removals;
    this.fates = fates;
  }

  @PublicPage
  @GetMapping("/{result:" + DialogueAddress.RESULT + "}")
  ModelAndView result(@PathVariable String number, @PathVariable String result, PageContext page) {
    List<ResultEntry> all =
        results.page(new ResultFilter(number, null, null, null, null, null), null, ALL).entries();
    ResultEntry entry =
        all.stream()
            .filter(each -> each.result().number().equals(result))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<ResultFates.Fate> came =
        fates
            .flatMap(known -> known.of(number, all.size(), page))
            .map(known -> known.of(result))
            .orElse(List.of());
    return View.of("dialogue/result", ResultPage.of(entry, all, stubs(entry), came, page));
  }

  /** Asked for only where something is missing, so that a page costs no query more. */
  private Stubs stubs(ResultEntry entry) {
    PublishedResult result = entry.result();
    boolean anyRemoved =
        result.removed()
            || result.reservations().stream().anyMatch(PublishedResult.Reservation::removed);
    return Stubs.of(
        anyRemoved
            ? removals.below(entry.dialogueNumber() + "/results/" + result.number())
            : List.of());
  }
}
