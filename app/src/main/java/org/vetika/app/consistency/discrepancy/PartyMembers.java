package org.vetika.app.consistency.discrepancy;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.account.People;
import org.vetika.app.account.Person;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;

/**
 * Who may answer for a party: everybody who speaks for it today, or for one merged into it. Who
 * only manages accounts does not.
 */
@Component
class PartyMembers {
  private final People people;
  private final Organizations organizations;

  PartyMembers(People people, Organizations organizations) {
    this.people = people;
    this.organizations = organizations;
  }

  /** Of an organization; two queries. */
  Set<UUID> of(OrganizationName party) {
    return people.speakingFor(organizations.idsOf(party.id()));
  }

  /** Of several, by the ids handed over; two queries for each and one for all. */
  Map<Long, Set<UUID>> of(Collection<Long> parties) {
    Map<Long, OrganizationName> names = organizations.names(new HashSet<>(parties));
    return names.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> of(each.getValue())));
  }

  /** The same of one, in the order of their names. */
  List<Person> named(OrganizationName party) {
    return people.byIds(of(party)).values().stream()
        .sorted(Comparator.comparing(Person::name).thenComparing(Person::email))
        .toList();
  }

  /** The names of people, perhaps of some who left. */
  Map<UUID, String> names(Collection<UUID> ids) {
    return people.names(ids);
  }

  /** The organizations that a viewer acts for, each as what it was merged into; one query. */
  Set<Long> own(Viewer viewer) {
    return organizations.names(viewer.organizations()).values().stream()
        .map(OrganizationName::id)
        .collect(Collectors.toSet());
  }
}
