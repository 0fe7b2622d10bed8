package org.vetika.app.issue.web.raise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.draft.DraftStep;
import org.vetika.app.issue.draft.Matter;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;

/** What is the matter, and what is asked. */
@Component
class MatterStep implements StepQuestion {
  private static final int LONGEST_TITLE = 200;

  @Override
  public DraftStep step() {
    return DraftStep.MATTER;
  }

  @Override
  public Typed given(StepContext at) {
    Matter matter = at.draft().matter();
    return new Typed(
        Map.of(
            "title", matter.title(),
            "text", matter.text(),
            "asked", matter.asked(),
            "language", matter.language().tag()));
  }

  @Override
  public Object page(StepContext at, StepFrame frame) {
    return new QuestionPage(frame, "", List.of());
  }

  @Override
  public Reading read(StepContext at, Typed typed) {
    List<FormProblem> problems = problems(at.page(), typed);
    return problems.isEmpty()
        ? new Reading.Answered(at.draft().with(matter(at.page(), typed)))
        : new Reading.Refused(problems);
  }

  static Matter matter(PageContext page, Typed typed) {
    return new Matter(
        Language.ofTag(typed.text("language")).orElse(page.language()),
        PlainText.clean(typed.text("title")).replace('\n', ' '),
        PlainText.clean(typed.text("text")),
        PlainText.clean(typed.text("asked")));
  }

  static List<FormProblem> problems(PageContext page, Typed typed) {
    Matter matter = matter(page, typed);
    var problems = new ArrayList<FormProblem>();
    if (matter.title().isEmpty()) {
      problems.add(problem("title", Refusal.TITLE_MISSING, page));
    } else if (matter.title().length() > LONGEST_TITLE) {
      problems.add(problem("title", Refusal.TITLE_TOO_LONG, page));
    }
    if (matter.text().isEmpty()) {
      problems.add(problem("text", Refusal.TEXT_MISSING, page));
    } else if (matter.text().length() > PlainText.LONGEST) {
      problems.add(problem("text", Refusal.TEXT_TOO_LONG, page));
    }
    if (matter.asked().length() > PlainText.LONGEST) {
      problems.add(problem("asked", Refusal.TEXT_TOO_LONG, page));
    }
    return problems;
  }

  static FormProblem problem(String field, Refusal refusal, PageContext page) {
    return new FormProblem(field, page.t("issue-refused." + refusal.key()));
  }
}
