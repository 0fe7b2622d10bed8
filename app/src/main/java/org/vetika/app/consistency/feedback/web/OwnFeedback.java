package org.vetika.app.consistency.feedback.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Speaking;
import org.vetika.app.consistency.discrepancy.web.OwnReports;
import org.vetika.app.consistency.discrepancy.web.WaitingDiscrepanciesPage.Link;
import org.vetika.app.consistency.feedback.Feedback;
import org.vetika.app.consistency.web.FigureWords;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.organization.Party;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Visitor;

/** The feedback reports of the authorities that a person acts for. */
@Component
class OwnFeedback implements OwnReports {
  private final Feedback feedback;
  private final Organizations organizations;

  OwnFeedback(Feedback feedback, Organizations organizations) {
    this.feedback = feedback;
    this.organizations = organizations;
  }

  @Override
  public List<Link> of(Visitor visitor, PageContext page) {
    return organizations.names(Speaking.own(visitor)).values().stream()
        .filter(name -> name.party() == Party.GOVERNMENT)
        .distinct()
        .flatMap(name ->
            feedback.years(organizations.idsOf(name.id())).stream()
                .map(year -> link(name, year, page)))
        .toList();
  }

  private static Link link(OrganizationName name, int year, PageContext page) {
    return new Link(
        page.href("/consistency/feedback/" + name.number() + "/" + year),
        page.t(
            "feedback.title",
            name.name(page.language()),
            new FigureWords(page).digits(Integer.toString(year))));
  }
}
