package org.vetika.app.issue.web.raise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vetika.app.attachment.web.FormFiles;
import org.vetika.app.issue.IssueDetail;
import org.vetika.app.issue.IssueState;
import org.vetika.app.issue.Visibility;
import org.vetika.app.issue.web.IssuePage;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Tokens;

/**
 * One's own issue with what may be done.
 *
 * @param issue as its parties see it
 * @param seen the newest entry, handed back with what is stated
 * @param path where forms go, each with its step at the end
 * @param files the file fields by the step of their form
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
    Map<String, Asked> files,
    List<FormProblem> problems,
    @Nullable String done) {

  /** The field of one form: the token of its draft, and what waits in it. */
  public record Asked(String token, List<FormFiles.Kept> kept) {
    static Asked fresh() {
      return new Asked(Tokens.fresh(), List.of());
    }
  }

  /**
   * A form as it was sent, or nothing.
   *
   * @param done what was just done; null when nothing
   */
  record Form(
      String step, Typed typed, Asked files, List<FormProblem> problems, @Nullable String done) {
    static Form fresh(@Nullable String done) {
      return new Form("", Typed.NOTHING, Asked.fresh(), List.of(), done);
    }

    Form with(FormProblem problem) {
      return new Form(step, typed, files, List.of(problem), done);
    }
  }

  static OwnPage of(IssueDetail detail, IssuePage issue, Form form, PageContext page) {
    IssueState state = detail.issue().state();
    return new OwnPage(
        issue,
        detail.newestEntry(),
        page.href(OwnIssueController.PATH),
        state == IssueState.ANSWERED || state == IssueState.UNVERIFIED,
        state == IssueState.RETURNED,
        !state.ended(),
        detail.issue().now().visibility() == Visibility.PUBLIC,
        form.typed(),
        files(form),
        form.problems(),
        form.done() == null ? null : page.t("issue-raise.own.done." + form.done()));
  }

  private static Map<String, Asked> files(Form form) {
    var files = new HashMap<String, Asked>();
    OwnFiles.STEPS.forEach(
        step -> files.put(step, step.equals(form.step()) ? form.files() : Asked.fresh()));
    return Map.copyOf(files);
  }

  public @Nullable String problem(String field) {
    return problems.stream()
        .filter(each -> each.field().equals(field))
        .map(FormProblem::text)
        .findFirst()
        .orElse(null);
  }
}
