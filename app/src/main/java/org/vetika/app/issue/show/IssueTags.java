package org.vetika.app.issue.show;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.IssueState;
import org.vetika.app.issue.Wait;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Tag;

/** How an issue stands, as tags. */
public final class IssueTags {
  private IssueTags() {}

  /** The state; behind it what is true besides: overdue with its age, or paused. */
  public static List<Tag> of(Issue issue, LocalDate today, PageContext page) {
    return of(issue, today, page, days -> page.t("issues.overdue-days", days));
  }

  /** The same where the age is told beside them, in working days. */
  public static List<Tag> withoutAge(Issue issue, LocalDate today, PageContext page) {
    return of(issue, today, page, days -> page.t("issue-state.overdue"));
  }

  private static List<Tag> of(
      Issue issue, LocalDate today, PageContext page, LongFunction<String> overdue) {
    var tags = new ArrayList<Tag>();
    tags.add(state(issue, page));
    Wait wait = issue.waiting();
    if (wait != null && wait.overdue(today)) {
      long days = ChronoUnit.DAYS.between(wait.dueOn(), today);
      tags.add(new Tag("late", "alert", overdue.apply(days)));
    }
    if (wait != null && wait.pausedSince() != null) {
      tags.add(new Tag("wait", "clock", page.t("issue-state.paused")));
    }
    return List.copyOf(tags);
  }

  /** The state alone. */
  public static Tag state(Issue issue, PageContext page) {
    if (issue.state() == IssueState.ANSWERED && issue.now().partly()) {
      return new Tag("done", "seal", page.t("issue-state.partly"));
    }
    return new Tag(
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
