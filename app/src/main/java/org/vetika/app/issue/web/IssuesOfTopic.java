package org.vetika.app.issue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.IssueFilter;
import org.vetika.app.issue.Issues;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.TopicSection;
import org.vetika.app.web.LinkedSection;
import org.vetika.app.web.PageContext;

/** The issues on the page of their topic. */
@Component
@Order(5)
class IssuesOfTopic implements TopicSection {
  private final Issues issues;
  private final Clock clock;

  IssuesOfTopic(Issues issues, Clock clock) {
    this.issues = issues;
    this.clock = clock;
  }

  @Override
  public Optional<LinkedSection> about(Topic topic, PageContext page) {
    return LinkedIssues.section(
        issues.page(IssueFilter.ofTopic(topic.code()), null, LinkedIssues.SHOWN),
        "topic=" + topic.code(),
        LocalDate.now(clock),
        page);
  }
}
