package org.vetika.app.issue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.Place;
import org.vetika.app.gazetteer.PlaceSection;
import org.vetika.app.issue.IssueFilter;
import org.vetika.app.issue.Issues;
import org.vetika.app.web.LinkedSection;
import org.vetika.app.web.PageContext;

/** The issues on the page of a place. */
@Component
@Order(5)
class IssuesOfPlace implements PlaceSection {
  private final Issues issues;
  private final Clock clock;

  IssuesOfPlace(Issues issues, Clock clock) {
    this.issues = issues;
    this.clock = clock;
  }

  @Override
  public Optional<LinkedSection> about(Place place, PageContext page) {
    return LinkedIssues.section(
        issues.page(IssueFilter.ofPlace(place.code()), null, LinkedIssues.SHOWN),
        "place=" + place.code(),
        LocalDate.now(clock),
        page);
  }
}
