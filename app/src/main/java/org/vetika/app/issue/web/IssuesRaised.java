package org.vetika.app.issue.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.IssueFilter;
import org.vetika.app.organization.OrganizationSection;
import org.vetika.app.web.PageContext;

/** The issues on the page of the organization that raised them. */
@Component
@Order(5)
class IssuesRaised implements OrganizationSection {
  private final OrganizationIssues issues;

  IssuesRaised(OrganizationIssues issues) {
    this.issues = issues;
  }

  @Override
  public Optional<Links> links(Collection<Long> ids, PageContext page) {
    return issues.links(IssueFilter.ofAsker(List.copyOf(ids)), "raised", "asker", page);
  }
}
