package org.vetika.app.dialogue.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.dialogue.DialogueDetail;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.dialogue.PublishedSummary;
import org.vetika.app.dialogue.ResultFates;
import org.vetika.app.web.KeptReadings;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageCache;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.PublicPage;
import org.vetika.app.web.View;

/** The list of dialogues, and each with its summary result. */
@Controller
@RequestMapping("/{language:en|km}/dialogues")
class DialogueController {
  private static final int MOST_KEPT = 100;

  private final Dialogues dialogues;
  private final DialogueListing listing;
  private final SummaryFiles files;
  private final Optional<ResultFates> fates;
  private final KeptReadings<DialogueKey, DialoguePage> pages;
  private final KeptReadings<ListKey, DialoguesPage> lists;

  private record DialogueKey(Language language, String number) {}

  private record ListKey(Language language, DialogueQuery query, @Nullable String after) {}

  DialogueController(
      Dialogues dialogues,
      DialogueListing listing,
      SummaryFiles files,
      Optional<ResultFates> fates,
      PageCache cache) {
    this.dialogues = dialogues;
    this.listing = listing;
    this.files = files;
    this.fates = fates;
    this.pages = new KeptReadings<>(cache, MOST_KEPT);
    this.lists = new KeptReadings<>(cache, MOST_KEPT);
  }

  @PublicPage
  @GetMapping
  ModelAndView list(
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable String after,
      PageContext page) {
    DialogueQuery query =
        DialogueQuery.of(parameters)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    if (after != null && !DialogueAddress.isNumber(after)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return View.of(
        "dialogue/list",
        lists.get(
            new ListKey(page.language(), query, after), () -> listing.page(query, after, page)));
  }

  @PublicPage
  @GetMapping("/{number:" + DialogueAddress.NUMBER + "}")
  ModelAndView dialogue(@PathVariable String number, PageContext page) {
    return View.of(
        "dialogue/dialogue",
        pages.get(new DialogueKey(page.language(), number), () -> read(number, page)));
  }

  private DialoguePage read(String number, PageContext page) {
    DialogueDetail detail =
        dialogues
            .detail(number)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    PublishedSummary summary = detail.summary();
    int published = summary == null ? 0 : summary.results().size();
    return DialoguePage.of(
        detail,
        files.of(detail, page),
        fates.flatMap(known -> known.of(number, published, page)).orElse(null),
        page);
  }
}
