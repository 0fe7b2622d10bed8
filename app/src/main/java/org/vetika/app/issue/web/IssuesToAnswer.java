package org.vetika.app.issue.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.IssueFilter;
import org.vetika.app.organization.OrganizationSection;
import org.vetika.app.web.PageContext;

/** The issues on the page of the authority that is competent for them. */
@Component
@Order(4)
class IssuesToAnswer implements OrganizationSection {
  private final OrganizationIssues issues;

  IssuesToAnswer(OrganizationIssues issues) {
    this.issues = issues;
  }

  @Override
  public Optional<Links> links(Collection<Long> ids, PageContext page) {
    return issues.links(IssueFilter.ofAuthority(List.copyOf(ids)), "to-answer", "authority", page);
  }
}
