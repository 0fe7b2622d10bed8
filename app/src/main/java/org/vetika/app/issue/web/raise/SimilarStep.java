package org.vetika.app.issue.web.raise;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.IssueLine;
import org.vetika.app.issue.Issues;
import org.vetika.app.issue.draft.DraftStep;
import org.vetika.app.issue.draft.IssueDraft;
import org.vetika.app.web.Language;
import org.vetika.app.web.PageContext;

/** Whether one of the issues that look alike is the same. */
@Component
class SimilarStep implements StepQuestion {
  private static final int MOST = 5;

  private final Issues issues;

  SimilarStep(Issues issues) {
    this.issues = issues;
  }

  @Override
  public DraftStep step() {
    return DraftStep.SIMILAR;
  }

  /** Whether there is anything to ask. */
  boolean anyAlike(IssueDraft draft) {
    return !alike(draft).isEmpty();
  }

  private List<IssueLine> alike(IssueDraft draft) {
    return issues.similar(draft.matter().title(), draft.place(), draft.topic(), MOST);
  }

  @Override
  public Typed given(StepContext at) {
    return Typed.NOTHING;
  }

  @Override
  public Object page(StepContext at, StepFrame frame) {
    PageContext page = at.page();
    return new SimilarPage(frame, alike(at.draft()).stream().map(line -> row(line, page)).toList());
  }

  private static SimilarPage.Row row(IssueLine line, PageContext page) {
    Language language = page.language();
    String number = line.issue().number();
    return new SimilarPage.Row(
        number,
        line.title().shown(language),
        Choice.foreign(line.title().shownIn(language), language),
        page.t("issue-state." + line.issue().state().key()),
        page.t("issue-raise.similar.weight", line.issue().now().weight()),
        line.authority() == null ? "" : line.authority().name(language),
        page.href("/issues/" + number),
        page.href("/issues/" + number + "/join"));
  }

  @Override
  public Reading read(StepContext at, Typed typed) {
    return new Reading.Answered(at.draft().unlike());
  }
}
