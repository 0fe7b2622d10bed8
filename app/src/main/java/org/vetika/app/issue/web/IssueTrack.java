package org.vetika.app.issue.web;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.IssueDetail;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.IssueState;
import org.vetika.app.issue.Wait;
import org.vetika.app.issue.show.IssueDates;
import org.vetika.app.issue.web.Sentence.Part;
import org.vetika.app.web.PageContext;

/** The way of an issue in five steps: raised, referred, answered, verified, settled. */
public final class IssueTrack {
  /**
   * A step.
   *
   * @param look {@code ok} when done, {@code now} or {@code late} when somebody must act, else
   *     empty
   * @param detail null while nothing is known
   */
  public record Step(String look, String title, @Nullable Sentence detail) {}

  private final IssueDetail detail;
  private final IssueSurroundings around;
  private final PageContext page;
  private final IssueClock clock;
  private final IssueState state;

  private IssueTrack(IssueDetail detail, IssueSurroundings around, PageContext page) {
    this.detail = detail;
    this.around = around;
    this.page = page;
    this.clock = IssueClock.of(detail.entries());
    this.state = detail.issue().state();
  }

  static List<Step> of(IssueDetail detail, IssueSurroundings around, PageContext page) {
    var track = new IssueTrack(detail, around, page);
    var steps = new ArrayList<Step>();
    steps.add(track.raised());
    steps.add(track.referred());
    steps.add(track.answered());
    steps.add(track.verified());
    steps.add(track.end());
    return List.copyOf(steps);
  }

  private Step raised() {
    return new Step(
        "ok",
        page.t("issues.track.raised"),
        line("issues.track.on", IssueDates.words(detail.issue().raisedAt(), page)));
  }

  private Step referred() {
    String title = page.t("issues.track.referred");
    IssueEntry handed = clock.lastHanded();
    if (state == IssueState.RAISED || state == IssueState.RETURNED) {
      return waiting(page.t("issue-state." + state.key()));
    }
    if (handed == null) {
      return new Step("", title, null);
    }
    return new Step(
        "ok",
        title,
        Sentence.of(
            page,
            "issues.track.to",
            Part.of(IssueDates.words(handed.at(), page)),
            new EntryWords(detail, page).named(handed.toAuthority())));
  }

  private Step answered() {
    if (state == IssueState.WITH_AUTHORITY) {
      return waiting(
          page.t(clock.answer() == null ? "issues.track.to-answer" : "issues.track.contested"));
    }
    IssueEntry answer = clock.answer();
    if (answer == null) {
      return new Step("", page.t("issues.track.answered"), null);
    }
    String day = IssueDates.words(answer.at(), page);
    long days =
        clock.begun() == null
            ? -1
            : ChronoUnit.DAYS.between(clock.begun(), IssueDates.day(answer.at()));
    return new Step(
        "ok",
        page.t("issues.track.answered"),
        days < 0
            ? line("issues.track.on", day)
            : line("issues.track.on", page.t("issues.track.in-days", day, days)));
  }

  private Step verified() {
    String title = page.t("issues.track.verified");
    if (state == IssueState.WITH_AUTHORITY || clock.statements().isEmpty()) {
      return state == IssueState.ANSWERED
          ? waiting(page.t("issues.track.to-verify"))
          : new Step("", title, null);
    }
    IssueEntry last = clock.statements().getLast();
    String day = IssueDates.words(last.at(), page);
    if (clock.bothStated()) {
      return new Step("ok", title, line("issues.track.by-both", day));
    }
    Sentence one = line("issues.track.by-" + last.side().key(), day);
    return state == IssueState.ANSWERED
        ? new Step(look(), page.t("issues.track.to-verify"), one)
        : new Step("", title, one);
  }

  private Step end() {
    Issue issue = detail.issue();
    if (issue.endedAt() != null) {
      return new Step(
          state == IssueState.SETTLED ? "ok" : "now",
          page.t("issues.track.end." + state.key()),
          line("issues.track.on", IssueDates.words(issue.endedAt(), page)));
    }
    return state == IssueState.ANSWERED && clock.bothStated()
        ? waiting(page.t("issues.track.still-open"))
        : new Step("", page.t("issues.track.end.settled"), null);
  }

  private Step waiting(String title) {
    Wait wait = detail.issue().waiting();
    return new Step(
        look(), title, wait == null ? null : line("issues.track.due", page.date(wait.dueOn())));
  }

  private String look() {
    Wait wait = detail.issue().waiting();
    return wait != null && wait.overdue(around.today()) ? "late" : "now";
  }

  private Sentence line(String key, String day) {
    return Sentence.of(page, key, new Part(day, null, null, false));
  }
}
