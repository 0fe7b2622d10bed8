package org.vetika.app.issue.show;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.IssueState;
import org.vetika.app.issue.Wait;
import org.vetika.app.web.PageContext;

/**
 * A word for how an issue stands, as a tag.
 *
 * @param look the class beside {@code tag}; may be empty
 * @param icon of {@code icons.svg}
 */
public record IssueTag(String look, String icon, String text) {

  /** The state; behind it what is true besides: overdue with its age, or paused. */
  public static List<IssueTag> of(Issue issue, LocalDate today, PageContext page) {
    var tags = new ArrayList<IssueTag>();
    tags.add(state(issue, page));
    Wait wait = issue.waiting();
    if (wait != null && wait.overdue(today)) {
      long days = ChronoUnit.DAYS.between(wait.dueOn(), today);
      tags.add(new IssueTag("late", "alert", page.t("issues.overdue-days", days)));
    }
    if (wait != null && wait.pausedSince() != null) {
      tags.add(new IssueTag("wait", "clock", page.t("issue-state.paused")));
    }
    return List.copyOf(tags);
  }

  /** The state alone. */
  public static IssueTag state(Issue issue, PageContext page) {
    if (issue.state() == IssueState.ANSWERED && issue.now().partly()) {
      return new IssueTag("done", "seal", page.t("issue-state.partly"));
    }
    return new IssueTag(
        look(issue.state()), icon(issue.state()), page.t("issue-state." + issue.state().key()));
  }

  private static String look(IssueState state) {
    return switch (state) {
      case RAISED, RETURNED, WITH_AUTHORITY -> "wait";
      case ANSWERED -> "ans";
      case SETTLED -> "done";
      case UNVERIFIED, WITHDRAWN, MERGED -> "";
    };
  }

  private static String icon(IssueState state) {
    return switch (state) {
      case RAISED, WITH_AUTHORITY -> "clock";
      case RETURNED -> "back";
      case ANSWERED, UNVERIFIED -> "chat";
      case SETTLED -> "seal";
      case WITHDRAWN -> "close";
      case MERGED -> "merge";
    };
  }
}
