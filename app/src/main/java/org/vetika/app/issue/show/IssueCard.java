package org.vetika.app.issue.show;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.IssueLine;
import org.vetika.app.issue.Side;
import org.vetika.app.issue.Wait;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;
import org.vetika.app.web.Tag;

/**
 * An issue as a row, drawn by {@code jte/issue/card.jte}.
 *
 * @param asker null when a person raised it
 * @param authority who is competent; null while nobody was named
 * @param place empty when it concerns the whole country
 * @param raised the day in words
 * @param waits who must act by when, in words; empty when it has ended
 * @param weight how many report it, in words; empty when one does
 * @param age days since it was raised, formatted
 */
public record IssueCard(
    String number,
    String href,
    Phrase title,
    List<Tag> tags,
    @Nullable Phrase asker,
    @Nullable Phrase authority,
    String place,
    String raised,
    String waits,
    String weight,
    String age,
    boolean illustration) {

  /**
   * @param places the known places by code; the place of the issue among them, if it has one
   */
  public static IssueCard of(
      IssueLine line, Map<String, Place> places, LocalDate today, PageContext page) {
    Issue issue = line.issue();
    Place place = issue.now().place() == null ? null : places.get(issue.now().place());
    LocalDate raised = IssueDates.day(issue.raisedAt());
    return new IssueCard(
        issue.number(),
        page.href("/issues/" + issue.number()),
        title(line, page),
        IssueTags.of(issue, today, page),
        named(line.asker(), page),
        named(line.authority(), page),
        place == null ? "" : place.name(page.language()),
        page.date(raised),
        waits(issue, page),
        issue.now().weight() < 2 ? "" : page.t("issues.weight", issue.now().weight()),
        page.number(Math.max(0, ChronoUnit.DAYS.between(raised, today))),
        issue.illustration());
  }

  /** The title in the language of the page, else the original; a stub when it had to go. */
  public static Phrase title(IssueLine line, PageContext page) {
    return line.title().isEmpty()
        ? Phrase.plain(page.t("issues.title-removed"))
        : Phrase.of(line.title(), page);
  }

  /** "An answer of the authority is due on 3 May 2026"; empty when the issue has ended. */
  public static String waits(Issue issue, PageContext page) {
    Wait wait = issue.waiting();
    if (wait == null) {
      return "";
    }
    Side side = wait.waitsFor();
    return page.t(
        "issues.waits",
        page.t("issue-side." + side.key()),
        page.t("issue-awaited." + wait.awaited().key()),
        page.date(wait.dueOn()));
  }

  private static @Nullable Phrase named(@Nullable OrganizationName name, PageContext page) {
    return name == null ? null : Phrase.of(name, page);
  }
}
