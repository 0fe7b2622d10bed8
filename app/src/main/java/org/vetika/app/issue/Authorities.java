package org.vetika.app.issue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.AuthorityLevel;
import org.vetika.app.organization.OrganizationKind;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.Organizations;

/** Authorities of the registry as issues need them. */
@Component
public class Authorities {
  private final Organizations organizations;

  Authorities(Organizations organizations) {
    this.organizations = organizations;
  }

  /** An authority that can be asked: known, of the state, not dissolved; a merged one leads on. */
  public Optional<OrganizationSummary> answering(@Nullable Long id) {
    return find(id).filter(each -> each.kind() == OrganizationKind.AUTHORITY && each.active());
  }

  /** The level whose dated rules count; the national ones where none is known. */
  AuthorityLevel level(@Nullable Long id) {
    AuthorityLevel level = find(id).map(OrganizationSummary::level).orElse(null);
    return level == null ? AuthorityLevel.NATIONAL : level;
  }

  private Optional<OrganizationSummary> find(@Nullable Long id) {
    if (id == null) {
      return Optional.empty();
    }
    OrganizationName name = organizations.names(List.of(id)).get(id);
    return name == null ? Optional.empty() : organizations.find(name.number());
  }
}
