package org.vetika.app.issue.web.raise;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.draft.DraftKind;
import org.vetika.app.issue.draft.DraftStep;
import org.vetika.app.issue.draft.IssueDraft;
import org.vetika.app.web.PageContext;

/**
 * What all questions share.
 *
 * @param title the question
 * @param progress such as "Question 3 of 7"
 * @param action where the answer is posted to
 * @param back the page before, or null
 * @param keep the whole address under which the draft can be continued; null before there is one
 * @param keptUntil in words, with {@code keep}
 */
public record StepFrame(
    String title,
    String progress,
    String action,
    @Nullable String back,
    @Nullable String keep,
    String keptUntil,
    List<FormProblem> problems,
    Typed typed) {
  private static final ZoneId CAMBODIA = ZoneId.of("Asia/Phnom_Penh");

  static StepFrame of(StepContext at, DraftStep step, Typed typed, List<FormProblem> problems) {
    PageContext page = at.page();
    IssueDraft draft = at.draft();
    String base = address(at.token());
    return new StepFrame(
        page.t("issue-raise.step." + step.key()),
        progress(page, draft, step),
        page.href(base + "/" + step.key()),
        draft.before(step).map(before -> page.href(base + "/" + before.key())).orElse(null),
        page.origin() + page.href(base),
        page.date(LocalDate.ofInstant(draft.expiresAt(), CAMBODIA)),
        problems,
        typed);
  }

  /** Before there is a draft: the first question. */
  static StepFrame first(PageContext page, Typed typed, List<FormProblem> problems) {
    return new StepFrame(
        page.t("issue-raise.step.matter"),
        // Seven for somebody who writes for themselves; one is asked only if something is alike.
        page.t("issue-raise.progress", 1, DraftStep.values().length - 1),
        page.href("/issues/new"),
        null,
        null,
        "",
        problems,
        typed);
  }

  /** The question whether something alike is the same belongs to the one before it. */
  private static String progress(PageContext page, IssueDraft draft, DraftStep step) {
    List<DraftStep> counted =
        draft.steps().stream().filter(each -> each != DraftStep.SIMILAR).toList();
    int number = counted.indexOf(step == DraftStep.SIMILAR ? DraftStep.TOPIC : step) + 1;
    return page.t("issue-raise.progress", number, counted.size());
  }

  static String address(String token) {
    return "/issues/new/" + token;
  }

  /** Whether this page belongs to the desk. */
  static String section(IssueDraft draft) {
    return draft.origin().kind() == DraftKind.OWN ? "issues" : "desk";
  }

  public boolean hasProblems() {
    return !problems.isEmpty();
  }

  /** What is wrong with a field, or null. */
  public @Nullable String problem(String field) {
    return problems.stream()
        .filter(each -> each.field().equals(field))
        .map(FormProblem::text)
        .findFirst()
        .orElse(null);
  }
}
