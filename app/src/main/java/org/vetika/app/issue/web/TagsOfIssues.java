package org.vetika.app.issue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.Issue;
import org.vetika.app.issue.Issues;
import org.vetika.app.issue.show.IssueTags;
import org.vetika.app.web.EntryTags;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Tag;

/** The state of issues among what a search found. */
@Component
class TagsOfIssues implements EntryTags {
  private final Issues issues;
  private final Clock clock;

  TagsOfIssues(Issues issues, Clock clock) {
    this.issues = issues;
    this.clock = clock;
  }

  @Override
  public String type() {
    return Issues.ENTRY_TYPE;
  }

  @Override
  public Map<String, List<Tag>> of(Collection<String> keys, PageContext page) {
    LocalDate today = LocalDate.now(clock);
    return issues.numbered(keys).stream()
        .collect(Collectors.toMap(Issue::number, issue -> tags(issue, today, page)));
  }

  private static List<Tag> tags(Issue issue, LocalDate today, PageContext page) {
    return Tag.marked(IssueTags.of(issue, today, page), issue.illustration(), page);
  }
}
