package org.vetika.app.issue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.IssueFigures;
import org.vetika.app.issue.IssueFilter;
import org.vetika.app.issue.IssueLine;
import org.vetika.app.issue.IssueList;
import org.vetika.app.issue.Issues;
import org.vetika.app.issue.show.IssueCard;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.OrganizationSection.Link;
import org.vetika.app.organization.OrganizationSection.Links;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;

/** Issues as a list on the page of an organization. */
@Component
class OrganizationIssues {
  private static final int SHOWN = 20;

  private final Issues issues;
  private final IssueFigures figures;
  private final Clock clock;

  OrganizationIssues(Issues issues, IssueFigures figures, Clock clock) {
    this.issues = issues;
    this.figures = figures;
    this.clock = clock;
  }

  /**
   * The newest issues of a filter; empty when there are none.
   *
   * @param part {@code raised} or {@code to-answer}; the section is called so
   * @param dimension of the list's address: {@code asker} or {@code authority}
   */
  Optional<Links> links(IssueFilter filter, String part, String dimension, PageContext page) {
    IssueList list = issues.page(filter, null, SHOWN);
    if (list.lines().isEmpty()) {
      return Optional.empty();
    }
    long overdue = figures.score(filter).overdue();
    String title = page.t("issues.section." + part, list.total());
    LocalDate today = LocalDate.now(clock);
    return Optional.of(
        new Links(
            "issues-" + part,
            overdue == 0 ? title : page.t("issues.section.with-overdue", title, overdue),
            list.lines().stream().map(line -> link(line, today, page)).toList(),
            list.next() == null ? null : more(list.lines().getFirst(), dimension, page)));
  }

  private static Link link(IssueLine line, LocalDate today, PageContext page) {
    Phrase title = IssueCard.title(line, page);
    return new Link(
        page.href("/issues/" + line.issue().number()),
        title.text(),
        title.lang() == null ? null : page.language().other(),
        LinkedIssues.detail(line, today, page));
  }

  private static String more(IssueLine line, String dimension, PageContext page) {
    OrganizationName name = dimension.equals("asker") ? line.asker() : line.authority();
    return page.href("/issues?" + dimension + "=" + (name == null ? "" : name.number()));
  }
}
