package org.vetika.app.issue.web.raise;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.issue.draft.DraftStep;
import org.vetika.app.issue.draft.IssueDraft;
import org.vetika.app.issue.draft.IssueDrafts;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** One question a page; every answer is kept at once, so that anybody can leave and go on later. */
@Controller
@RequestMapping("/{language:en|km}/issues/new/{token}")
class StepController {
  private static final String STEP = "/{step:matter|place|topic|similar|authority|who|seen}";

  private final IssueDrafts drafts;
  private final SimilarStep similar;
  private final Map<DraftStep, StepQuestion> questions;

  StepController(IssueDrafts drafts, SimilarStep similar, List<StepQuestion> questions) {
    this.drafts = drafts;
    this.similar = similar;
    this.questions =
        questions.stream()
            .collect(Collectors.toUnmodifiableMap(StepQuestion::step, Function.identity()));
  }

  @ModelAttribute
  void keepPrivate(HttpServletResponse response) {
    PrivatePage.mark(response);
  }

  /** Goes on where somebody left. */
  @Access(Access.Who.PUBLIC)
  @GetMapping
  ModelAndView goOn(PageContext page, @Nullable Visitor visitor, @PathVariable String token) {
    return at(page, visitor, token).map(this::goOn).orElseGet(StepController::gone);
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping(STEP)
  ModelAndView ask(
      PageContext page,
      @Nullable Visitor visitor,
      @PathVariable String token,
      @PathVariable String step,
      @RequestParam MultiValueMap<String, String> query) {
    Optional<StepContext> at = open(page, visitor, token);
    if (at.isEmpty()) {
      return gone();
    }
    StepQuestion question = question(step);
    Typed typed = question.given(at.get()).and(Typed.of(query));
    return show(at.get(), question, typed, HttpStatus.OK, List.of());
  }

  @Access(Access.Who.PUBLIC)
  @PostMapping(STEP)
  ModelAndView answer(
      PageContext page,
      @Nullable Visitor visitor,
      @PathVariable String token,
      @PathVariable String step,
      @RequestParam MultiValueMap<String, String> posted) {
    Optional<StepContext> at = open(page, visitor, token);
    if (at.isEmpty()) {
      return gone();
    }
    StepQuestion question = question(step);
    Typed typed = Typed.of(posted);
    return switch (question.read(at.get(), typed)) {
      case StepQuestion.Reading.Answered(IssueDraft draft) -> {
        drafts.save(draft);
        yield goOn(new StepContext(page, draft, token, visitor));
      }
      case StepQuestion.Reading.Refused(List<FormProblem> problems) ->
          show(at.get(), question, typed, HttpStatus.UNPROCESSABLE_CONTENT, problems);
    };
  }

  @Access(Access.Who.PUBLIC)
  @PostMapping("/discard")
  ModelAndView discard(PageContext page, @Nullable Visitor visitor, @PathVariable String token) {
    open(page, visitor, token).ifPresent(at -> drafts.discard(at.token()));
    return View.of("issue/raise/note", new NotePage("issue-raise.discarded"));
  }

  private Optional<StepContext> at(PageContext page, @Nullable Visitor visitor, String token) {
    return drafts.find(token, visitor).map(draft -> new StepContext(page, draft, token, visitor));
  }

  /** The draft as long as it is not sent. */
  private Optional<StepContext> open(PageContext page, @Nullable Visitor visitor, String token) {
    return at(page, visitor, token).filter(at -> at.draft().number() == null);
  }

  private ModelAndView goOn(StepContext at) {
    String base = StepFrame.address(at.token());
    if (at.draft().number() != null) {
      return View.redirect(at.page(), base + "/sent");
    }
    Optional<DraftStep> next = at.draft().next();
    if (next.equals(Optional.of(DraftStep.SIMILAR)) && !similar.anyAlike(at.draft())) {
      IssueDraft unlike = at.draft().unlike();
      drafts.save(unlike);
      return goOn(new StepContext(at.page(), unlike, at.token(), at.visitor()));
    }
    return View.redirect(at.page(), base + "/" + next.map(DraftStep::key).orElse("check"));
  }

  private StepQuestion question(String step) {
    return DraftStep.ofKey(step).map(questions::get).orElseThrow();
  }

  private static ModelAndView show(
      StepContext at,
      StepQuestion question,
      Typed typed,
      HttpStatus status,
      List<FormProblem> problems) {
    StepFrame frame = StepFrame.of(at, question.step(), typed, problems);
    return View.of(status, "issue/raise/" + question.step().key(), question.page(at, frame));
  }

  static ModelAndView gone() {
    return View.of(HttpStatus.NOT_FOUND, "issue/raise/note", new NotePage("issue-raise.gone"));
  }
}
