package org.vetika.app.issue.web.raise;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.draft.DraftOrigin;
import org.vetika.app.issue.draft.IssueDraft;
import org.vetika.app.issue.draft.IssueDrafts;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Access;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** The first question, which needs no draft yet: the answer begins one. */
@Controller
@RequestMapping("/{language:en|km}/issues/new")
class BeginningController {
  private final IssueDrafts drafts;
  private final Places places;
  private final Topics topics;
  private final RaisingLimits limits;

  BeginningController(IssueDrafts drafts, Places places, Topics topics, RaisingLimits limits) {
    this.drafts = drafts;
    this.places = places;
    this.topics = topics;
    this.limits = limits;
  }

  @ModelAttribute
  void keepPrivate(HttpServletResponse response) {
    PrivatePage.mark(response);
  }

  /** Other pages lead here with {@code ?place=} and {@code ?topic=} of their own. */
  @Access(Access.Who.PUBLIC)
  @GetMapping
  ModelAndView ask(PageContext page, @RequestParam MultiValueMap<String, String> query) {
    return form(page, HttpStatus.OK, Typed.of(query), List.of());
  }

  @Access(Access.Who.PUBLIC)
  @PostMapping
  ModelAndView begin(
      PageContext page,
      @Nullable Visitor visitor,
      HttpServletRequest request,
      @RequestParam MultiValueMap<String, String> posted) {
    Typed typed = Typed.of(posted);
    List<FormProblem> problems = MatterStep.problems(page, typed);
    if (!problems.isEmpty()) {
      return form(page, HttpStatus.UNPROCESSABLE_CONTENT, typed, problems);
    }
    if (!limits.mayBegin(visitor, request.getRemoteAddr())) {
      return form(
          page,
          HttpStatus.TOO_MANY_REQUESTS,
          typed,
          List.of(MatterStep.problem("title", Refusal.TOO_MANY, page)));
    }
    String token = drafts.begin(DraftOrigin.OWN, page.language());
    IssueDraft draft = drafts.find(token, visitor).orElseThrow();
    drafts.save(prefilled(draft.with(MatterStep.matter(page, typed)), typed));
    return View.redirect(page, StepFrame.address(token));
  }

  private IssueDraft prefilled(IssueDraft draft, Typed typed) {
    IssueDraft at =
        places.find(typed.text("place")).map(place -> draft.at(place.code())).orElse(draft);
    return topics.find(typed.text("topic")).map(topic -> at.about(topic.code())).orElse(at);
  }

  private static ModelAndView form(
      PageContext page, HttpStatus status, Typed typed, List<FormProblem> problems) {
    Typed asked =
        typed.text("language").isEmpty()
            ? typed.and(new Typed(java.util.Map.of("language", page.language().tag())))
            : typed;
    return View.of(
        status,
        "issue/raise/matter",
        new QuestionPage(StepFrame.first(page, asked, problems), "", List.of()));
  }
}
