package org.vetika.app.consistency.discrepancy;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.clock.Deed;
import org.vetika.app.issue.clock.Due;
import org.vetika.app.issue.clock.LegalTime;
import org.vetika.app.organization.AuthorityLevel;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.Organizations;

/** By when the sides have to speak: within the time of an answer, the same for both. */
@Component
class DiscrepancyDates {
  private final LegalTime legalTime;
  private final Organizations organizations;

  DiscrepancyDates(LegalTime legalTime, Organizations organizations) {
    this.legalTime = legalTime;
    this.organizations = organizations;
  }

  /** From a day on, for two parties. */
  DiscrepancyDue due(OrganizationName first, OrganizationName second, LocalDate start) {
    Due due = legalTime.due(Deed.ANSWER, level(first, second), start);
    return new DiscrepancyDue(start, due.day(), due.rule());
  }

  /** The day on which the parties are reminded of the day by which they have to speak. */
  LocalDate reminder(OrganizationName first, OrganizationName second, LocalDate dueOn) {
    return legalTime.due(Deed.REMIND, level(first, second), dueOn).day();
  }

  /** The level of the authority among the two, which decides the rule for both. */
  private AuthorityLevel level(OrganizationName first, OrganizationName second) {
    return Stream.of(first, second)
        .map(party -> organizations.find(party.number()))
        .flatMap(Optional::stream)
        .map(OrganizationSummary::level)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(AuthorityLevel.NATIONAL);
  }
}
