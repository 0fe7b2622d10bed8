package org.vetika.app.organization;

import java.util.Collection;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** Who may do what in the registry. */
final class Rights {
  private Rights() {}

  /** Registers, merges, imports and changes everything. */
  static boolean keepsRegistry(Visitor visitor) {
    return visitor.has(Role.FACILITATOR) || visitor.has(Role.ADMINISTRATOR);
  }

  /** Describes the own organization; {@code ids} are its own and of what was merged into it. */
  static boolean describes(Visitor visitor, Collection<Long> ids) {
    return ids.stream().anyMatch(visitor::actsFor);
  }
}
