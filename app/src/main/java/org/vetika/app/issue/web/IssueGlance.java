package org.vetika.app.issue.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.IssueDetail;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.Side;
import org.vetika.app.issue.Wait;
import org.vetika.app.issue.show.IssueCard;
import org.vetika.app.issue.show.IssueDates;
import org.vetika.app.issue.web.Sentence.Part;
import org.vetika.app.web.PageContext;

/** What stands beside the thread: how it is now. */
public final class IssueGlance {
  /** A labeled value. */
  public record Fact(String label, Sentence value) {}

  /**
   * How much is done, as one side counted it last.
   *
   * @param by whose count it is; empty when both counted the same
   * @param width of the bar
   */
  public record Progress(String by, String words, String width) {}

  private final IssueDetail detail;
  private final Issue issue;
  private final IssueSurroundings around;
  private final PageContext page;
  private final EntryWords words;
  private final List<Fact> facts = new ArrayList<>();

  private IssueGlance(IssueDetail detail, IssueSurroundings around, PageContext page) {
    this.detail = detail;
    this.issue = detail.issue();
    this.around = around;
    this.page = page;
    this.words = new EntryWords(detail, page);
  }

  static List<Fact> facts(IssueDetail detail, IssueSurroundings around, PageContext page) {
    var glance = new IssueGlance(detail, around, page);
    glance.authority();
    glance.due();
    glance.time();
    glance.origin();
    return List.copyOf(glance.facts);
  }

  private void authority() {
    if (issue.now().authority() != null) {
      add("issues.glance.authority", words.named(issue.now().authority()));
    }
    if (issue.waiting() != null) {
      add("issues.glance.waits", IssueCard.waits(issue, page));
    }
  }

  /** By when the answer was or is due, and how early or late it came. */
  private void due() {
    IssueClock clock = IssueClock.of(detail.entries());
    Wait wait = issue.waiting();
    if (clock.answer() != null && clock.due() != null) {
      LocalDate due = clock.due();
      LocalDate day = IssueDates.day(clock.answer().at());
      add("issues.glance.answer-due", punctual(due, day));
    }
    if (wait != null && wait.waitsFor() == Side.AUTHORITY) {
      add(
          clock.answer() == null ? "issues.glance.answer-due" : "issues.glance.due",
          wait.overdue(around.today())
              ? page.t(
                  "issues.glance.overdue",
                  page.date(wait.dueOn()),
                  ChronoUnit.DAYS.between(wait.dueOn(), around.today()))
              : page.date(wait.dueOn()));
    }
  }

  private String punctual(LocalDate due, LocalDate day) {
    long early = ChronoUnit.DAYS.between(day, due);
    return early >= 0
        ? page.t("issues.glance.early", page.date(due), early)
        : page.t("issues.glance.late", page.date(due), -early);
  }

  private void time() {
    Wait wait = issue.waiting();
    if (wait != null && !wait.dueOn().equals(wait.firstDueOn())) {
      add("issues.glance.first-due", page.date(wait.firstDueOn()));
    }
    if (wait != null && wait.provisional()) {
      add("issues.glance.provisional", page.t("issues.glance.provisional.text"));
    }
    if (wait != null && wait.pausedSince() != null) {
      add("issues.glance.paused", page.date(wait.pausedSince()));
    }
    if (issue.now().promisedOn() != null) {
      add("issues.glance.promised", page.date(issue.now().promisedOn()));
    }
  }

  private void origin() {
    if (issue.dialogue() != null) {
      String href = "/dialogues/" + issue.dialogue();
      String result = issue.result();
      add(
          "issues.glance.came-from",
          result == null
              ? new Part(
                  page.t("issues.glance.floor", issue.dialogue()), null, page.href(href), false)
              : new Part(
                  page.t("issues.glance.result", issue.dialogue(), result),
                  null,
                  page.href(href + "/results/" + result),
                  false));
      if (!around.dialogue().isEmpty()) {
        add(
            "issues.glance.dialogue",
            new Part(
                around.dialogue().shown(page.language()),
                around.dialogue().in(page.language()) == null
                    ? page.language().other().tag()
                    : null,
                page.href(href),
                false));
      }
    } else {
      add("issues.glance.came-from", page.t("issue-origin." + issue.origin().key()));
    }
    if (around.topic() != null) {
      add(
          "issues.glance.topic",
          new Part(
              around.topic().name(page.language()),
              null,
              page.href("/topics/" + around.topic().code()),
              false));
    }
    add("issues.glance.weight", page.t("issues.glance.weight-of", issue.now().weight()));
  }

  private void add(String label, String value) {
    add(label, new Part(value, null, null, false));
  }

  private void add(String label, Part value) {
    facts.add(new Fact(page.t(label), new Sentence(List.of(value))));
  }

  /** The last counts of each side; one when they are the same. */
  static List<Progress> progress(IssueDetail detail, PageContext page) {
    IssueEntry authority = last(detail, Side.AUTHORITY);
    IssueEntry asker = last(detail, Side.ASKER);
    if (authority != null
        && asker != null
        && authority.done() != null
        && authority.done().equals(asker.done())
        && authority.total() != null
        && authority.total().equals(asker.total())) {
      return List.of(progress(asker, "", page));
    }
    var all = new ArrayList<Progress>();
    for (IssueEntry entry : new IssueEntry[] {authority, asker}) {
      if (entry != null) {
        all.add(progress(entry, page.t("issue-side." + entry.side().key()), page));
      }
    }
    return List.copyOf(all);
  }

  private static @Nullable IssueEntry last(IssueDetail detail, Side side) {
    return detail.entries().stream()
        .filter(entry -> entry.side() == side && entry.done() != null && entry.total() != null)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private static Progress progress(IssueEntry entry, String by, PageContext page) {
    int done = entry.done() == null ? 0 : entry.done();
    int total = entry.total() == null ? 1 : entry.total();
    return new Progress(
        by,
        page.t("issues.done-of", done, total),
        String.format(Locale.ROOT, "%.1f%%", 100.0 * done / total));
  }
}
