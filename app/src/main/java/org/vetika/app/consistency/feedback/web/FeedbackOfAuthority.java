package org.vetika.app.consistency.feedback.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.feedback.Feedback;
import org.vetika.app.consistency.web.FigureWords;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.OrganizationSection;
import org.vetika.app.organization.Organizations;
import org.vetika.app.organization.Party;
import org.vetika.app.web.PageContext;

/** The feedback reports of an authority, by year, on its page. */
@Component
@Order(10)
class FeedbackOfAuthority implements OrganizationSection {
  private final Feedback feedback;
  private final Organizations organizations;

  FeedbackOfAuthority(Feedback feedback, Organizations organizations) {
    this.feedback = feedback;
    this.organizations = organizations;
  }

  @Override
  public Optional<Links> links(Collection<Long> ids, PageContext page) {
    List<Integer> years = feedback.years(List.copyOf(ids));
    Optional<OrganizationName> authority =
        organizations.names(ids).values().stream()
            .filter(name -> name.party() == Party.GOVERNMENT)
            .findFirst();
    return years.isEmpty()
        ? Optional.empty()
        : authority.map(name ->
            new Links(
                "feedback",
                page.t("feedback.section"),
                years.stream().map(year -> link(name.number(), year, page)).toList(),
                null));
  }

  private static Link link(String number, int year, PageContext page) {
    return new Link(
        page.href("/consistency/feedback/" + number + "/" + year),
        page.t("feedback.of-year", new FigureWords(page).digits(Integer.toString(year))),
        null,
        "");
  }
}
