package org.vetika.app.issue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.IssueDetail;
import org.vetika.app.issue.IssueEntry;
import org.vetika.app.issue.Wait;
import org.vetika.app.issue.web.Sentence.Part;
import org.vetika.app.web.PageContext;

/**
 * An issue with its thread.
 *
 * @param thread drawn by {@code jte/issue/thread.jte}
 * @param next what is waited for, as the last line of the thread; null when the issue has ended
 * @param open whether others may still report the same problem
 * @param citation such as "Vetika, issue I2026-0417"
 * @param address permanent, with the site
 */
public record IssuePage(
    IssueHead head,
    List<IssueTrack.Step> track,
    List<ThreadBlock> thread,
    @Nullable Sentence next,
    List<IssueGlance.Fact> glance,
    List<IssueGlance.Progress> progress,
    boolean open,
    String citation,
    String address,
    String dataHref) {

  /** The page of an issue as it was read for a viewer. */
  public static IssuePage of(IssueDetail detail, IssueSurroundings around, PageContext page) {
    String number = detail.issue().number();
    return new IssuePage(
        IssueHead.of(detail, around, page),
        IssueTrack.of(detail, around, page),
        IssueThread.of(detail, around.files(), page),
        next(detail, around, page),
        IssueGlance.facts(detail, around, page),
        IssueGlance.progress(detail, page),
        !detail.issue().state().ended(),
        page.t("issues.cite.example", number),
        page.origin() + page.href("/issues/" + number),
        page.href("/issues/" + number + ".json"));
  }

  private static @Nullable Sentence next(
      IssueDetail detail, IssueSurroundings around, PageContext page) {
    Wait wait = detail.issue().waiting();
    if (wait == null) {
      return null;
    }
    var words = new EntryWords(detail, page);
    Part who =
        switch (wait.waitsFor()) {
          case AUTHORITY -> words.named(wait.authority());
          case ASKER -> words.asker();
          case FACILITATOR, CLOCK, OTHER -> words.part("issue-side.facilitator");
        };
    return words.sentence(
        wait.overdue(around.today()) ? "issues.next-overdue" : "issues.next",
        who,
        words.part("issue-awaited." + wait.awaited().key()),
        words.day(wait.dueOn()));
  }

  /** Where an entry stands on a page of its issue, for links from elsewhere. */
  public static String anchor(IssueEntry entry) {
    return EntryWords.anchor(entry.id());
  }
}
