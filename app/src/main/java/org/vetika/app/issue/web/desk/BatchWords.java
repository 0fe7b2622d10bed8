package org.vetika.app.issue.web.desk;

import org.springframework.stereotype.Component;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.IssueDetail;
import org.vetika.app.issue.Outcome;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.Wait;
import org.vetika.app.web.PageContext;

/** Words the lines of an answer for several issues. */
@Component
class BatchWords {
  private final Wording wording;

  BatchWords(Wording wording) {
    this.wording = wording;
  }

  BatchPage.Chosen chosen(IssueDetail detail, PageContext page) {
    Issue issue = detail.issue();
    Wait wait = issue.waiting();
    return new BatchPage.Chosen(
        issue.number(),
        page.href("/desk/issues/" + issue.number()),
        title(detail, page),
        detail.title().shownIn(page.language()).tag(),
        wait == null
            ? page.t("issue-state." + issue.state().key())
            : page.date(wait.dueOn()) + " · " + wording.left(wait, page),
        detail.newestEntry());
  }

  BatchPage.Result result(IssueDetail detail, Outcome<String> outcome, PageContext page) {
    return switch (outcome) {
      case Outcome.Done<String> done ->
          result(detail, "done", "check", page.t("issue-desk.batch.done"), page);
      case Outcome.Refused<String>(Refusal refusal) ->
          result(detail, "late", "alert", page.t("issue-refused." + refusal.key()), page);
      case Outcome.Overtaken<String> overtaken ->
          result(detail, "wait", "people", page.t("issue-desk.batch.overtaken"), page);
    };
  }

  private static BatchPage.Result result(
      IssueDetail detail, String css, String icon, String text, PageContext page) {
    return new BatchPage.Result(
        detail.issue().number(),
        page.href("/desk/issues/" + detail.issue().number()),
        title(detail, page),
        detail.title().shownIn(page.language()).tag(),
        css,
        icon,
        text);
  }

  private static String title(IssueDetail detail, PageContext page) {
    String title = detail.title().shown(page.language());
    return title.isEmpty() ? page.t("issue-desk.removed") : title;
  }
}
