package org.vetika.app.opendata.raising;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.Speaker;
import org.vetika.app.opendata.list.Codes;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** Finds out for which organization a person's program speaks. */
@Component
public class Spokespeople {
  /** Roles in which somebody raises; administrators speak for nobody. */
  public static final Set<Role> RAISERS = Set.of(Role.MEMBER, Role.OFFICER, Role.FACILITATOR);

  private final Organizations organizations;

  Spokespeople(Organizations organizations) {
    this.organizations = organizations;
  }

  /**
   * The person as speaker.
   *
   * @param number of the organization; null means the only one the person has a role in
   * @return empty when the person has no such role there, or when several could be meant
   */
  public Optional<Speaker.ForOrganization> speaker(
      Visitor visitor, @Nullable String number, Set<Role> roles) {
    List<Long> mandates =
        visitor.mandates().stream()
            .filter(each -> roles.contains(each.role()))
            .map(Visitor.Mandate::organization)
            .distinct()
            .toList();
    List<Long> meant =
        number == null ? mandates : mandates.stream().filter(ids(number)::contains).toList();
    return meant.size() == 1
        ? Optional.of(new Speaker.ForOrganization(visitor, meant.getFirst()))
        : Optional.empty();
  }

  /** The internal id behind a public number, or null. */
  public @Nullable Long id(@Nullable String number) {
    return find(number).map(OrganizationSummary::id).orElse(null);
  }

  private List<Long> ids(String number) {
    return find(number).map(found -> organizations.idsOf(found.id())).orElse(List.of());
  }

  private Optional<OrganizationSummary> find(@Nullable String number) {
    return number != null && Codes.ORGANIZATION.matcher(number).matches()
        ? organizations.find(number)
        : Optional.empty();
  }
}
