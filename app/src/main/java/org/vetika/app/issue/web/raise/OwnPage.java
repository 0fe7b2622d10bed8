package org.vetika.app.issue.web.raise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.IssueDetail;
import org.vetika.app.issue.IssueState;
import org.vetika.app.issue.Visibility;
import org.vetika.app.issue.web.IssuePage;
import org.vetika.app.web.PageContext;

/**
 * One's own issue with what may be done.
 *
 * @param issue as its parties see it
 * @param seen the newest entry, handed back with what is stated
 * @param path where forms go, each with its step at the end
 * @param done what was just done, as a sentence; null when nothing
 */
public record OwnPage(
    IssuePage issue,
    long seen,
    String path,
    boolean mayVerify,
    boolean mayResubmit,
    boolean mayWithdraw,
    boolean everybody,
    Typed typed,
    List<FormProblem> problems,
    @Nullable String done) {
  static OwnPage of(
      IssueDetail detail,
      IssuePage issue,
      Typed typed,
      List<FormProblem> problems,
      @Nullable String done,
      PageContext page) {
    IssueState state = detail.issue().state();
    return new OwnPage(
        issue,
        detail.newestEntry(),
        page.href(OwnIssueController.PATH),
        state == IssueState.ANSWERED || state == IssueState.UNVERIFIED,
        state == IssueState.RETURNED,
        !state.ended(),
        detail.issue().now().visibility() == Visibility.PUBLIC,
        typed,
        problems,
        done == null ? null : page.t("issue-raise.own.done." + done));
  }

  public @Nullable String problem(String field) {
    return problems.stream()
        .filter(each -> each.field().equals(field))
        .map(FormProblem::text)
        .findFirst()
        .orElse(null);
  }
}
