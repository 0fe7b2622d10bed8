package org.vetika.app.web;

import java.util.List;
import java.util.UUID;

/**
 * The person behind a request, as far as pages need to know. Set by the account module as the
 * request attribute {@link #ATTRIBUTE}; absent for the public.
 *
 * @param mandates the roles held now, each in one organization
 */
public record Visitor(UUID person, String name, List<Mandate> mandates) {
  public static final String ATTRIBUTE = Visitor.class.getName();

  /** A role in one organization; {@code organization} is its internal id. */
  public record Mandate(long organization, String organizationName, Role role) {}

  public boolean has(Role role) {
    return mandates.stream().anyMatch(mandate -> mandate.role() == role);
  }

  /**
   * Whether the person may act for the organization; administrators never may by that role alone.
   */
  public boolean actsFor(long organization) {
    return mandates.stream()
        .anyMatch(mandate ->
            mandate.organization() == organization && mandate.role() != Role.ADMINISTRATOR);
  }
}
