package org.vetika.app.consistency;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/**
 * Who looks at figures. The parties of an indicator see what is stated for it before everybody
 * does.
 *
 * @param organizations internal ids of those the person acts for
 * @param facilitator sees what the parties see, of all indicators
 */
public record Viewer(Set<Long> organizations, boolean facilitator) {
  /** The public. */
  public static final Viewer EVERYBODY = new Viewer(Set.of(), false);

  public Viewer {
    organizations = Set.copyOf(organizations);
  }

  public static Viewer of(@Nullable Visitor visitor) {
    return visitor == null
        ? EVERYBODY
        : new Viewer(
            visitor.mandates().stream()
                .filter(mandate -> mandate.role() != Role.ADMINISTRATOR)
                .map(Visitor.Mandate::organization)
                .collect(Collectors.toSet()),
            visitor.has(Role.FACILITATOR));
  }

  public boolean isEverybody() {
    return organizations.isEmpty() && !facilitator;
  }
}
