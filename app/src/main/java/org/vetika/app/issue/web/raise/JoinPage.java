package org.vetika.app.issue.web.raise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.IssueDetail;
import org.vetika.app.web.PageContext;

/**
 * Reporting the same problem.
 *
 * @param speakers as whom; empty for strangers
 * @param candidates places that may be meant by what was written
 */
public record JoinPage(
    String number,
    String title,
    @Nullable String titleLanguage,
    String weight,
    boolean ended,
    String href,
    String signIn,
    List<Choice> speakers,
    List<Choice> candidates,
    Typed typed,
    List<FormProblem> problems) {
  static JoinPage of(
      IssueDetail detail,
      List<Choice> speakers,
      List<Choice> candidates,
      Typed typed,
      List<FormProblem> problems,
      PageContext page) {
    String number = detail.issue().number();
    String href = page.href("/issues/" + number);
    return new JoinPage(
        number,
        detail.title().shown(page.language()),
        Choice.foreign(detail.title().shownIn(page.language()), page.language()),
        page.t("issue-raise.similar.weight", detail.issue().now().weight()),
        detail.issue().state().ended(),
        href,
        page.href("/sign-in?next=" + href + "/join"),
        speakers,
        candidates,
        typed,
        problems);
  }

  public @Nullable String problem(String field) {
    return problems.stream()
        .filter(each -> each.field().equals(field))
        .map(FormProblem::text)
        .findFirst()
        .orElse(null);
  }
}
