package org.vetika.app.dialogue;

import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/**
 * A person who acts for one organization.
 *
 * @param organization the internal id of the organization spoken for
 */
public record Acting(Visitor visitor, long organization) {
  /** Whether the person may speak for the organization at all; administrators never may. */
  public boolean mandated() {
    return visitor.actsFor(organization);
  }

  /** Whether the person is a facilitator of the organization. */
  public boolean facilitates() {
    return visitor.mandates().stream()
        .anyMatch(mandate ->
            mandate.organization() == organization && mandate.role() == Role.FACILITATOR);
  }
}
