package org.vetika.app.issue.web.raise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.Visibility;
import org.vetika.app.issue.draft.DraftStep;
import org.vetika.app.web.PageContext;

/** Who may see it. */
@Component
class SeenStep implements StepQuestion {
  @Override
  public DraftStep step() {
    return DraftStep.SEEN;
  }

  @Override
  public Typed given(StepContext at) {
    Visibility visibility = at.draft().visibility();
    return visibility == null ? Typed.NOTHING : new Typed(Map.of("seen", visibility.key()));
  }

  @Override
  public Object page(StepContext at, StepFrame frame) {
    PageContext page = at.page();
    return new QuestionPage(
        frame,
        page.t("issue-raise.seen.warning"),
        List.of(
            Choice.of(
                Visibility.PUBLIC.key(),
                page.t("issue-visibility.public"),
                page.t("issue-raise.seen.public")),
            Choice.of(
                Visibility.PARTIES.key(),
                page.t("issue-visibility.parties"),
                page.t("issue-raise.seen.parties"))));
  }

  @Override
  public Reading read(StepContext at, Typed typed) {
    Optional<Visibility> seen = Visibility.ofKey(typed.text("seen"));
    return seen.isPresent()
        ? new Reading.Answered(at.draft().seenBy(seen.get()))
        : Reading.Refused.because("seen-0", at.page().t("issue-raise.seen.missing"));
  }
}
