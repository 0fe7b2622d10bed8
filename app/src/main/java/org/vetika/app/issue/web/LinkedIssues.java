package org.vetika.app.issue.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vetika.app.issue.IssueLine;
import org.vetika.app.issue.IssueList;
import org.vetika.app.issue.show.IssueCard;
import org.vetika.app.issue.show.IssueDates;
import org.vetika.app.issue.show.IssueTags;
import org.vetika.app.web.LinkedSection;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;
import org.vetika.app.web.Tag;

/** Issues as a list of links on the page of something else. */
final class LinkedIssues {
  static final int SHOWN = 10;

  private LinkedIssues() {}

  /** The list; empty when there is no issue. */
  static Optional<LinkedSection> section(
      IssueList list, String query, LocalDate today, PageContext page) {
    return list.lines().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LinkedSection(
                "issues.section.issues",
                list.lines().stream().map(line -> item(line, today, page)).toList(),
                list.total(),
                "/issues?" + query));
  }

  private static LinkedSection.Item item(IssueLine line, LocalDate today, PageContext page) {
    Phrase title = IssueCard.title(line, page);
    return new LinkedSection.Item(
        "/issues/" + line.issue().number(),
        title.text(),
        title.lang() == null ? page.language() : page.language().other(),
        detail(line, today, page));
  }

  /** "Overdue, 12 days, I2026-0417, 3 May 2026". */
  static String detail(IssueLine line, LocalDate today, PageContext page) {
    return Stream.concat(
            IssueTags.of(line.issue(), today, page).stream().map(Tag::text),
            Stream.of(line.issue().number(), IssueDates.words(line.issue().raisedAt(), page)))
        .collect(Collectors.joining(page.t("dialogues.comma")));
  }
}
