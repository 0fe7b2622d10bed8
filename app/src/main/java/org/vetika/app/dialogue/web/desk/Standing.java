package org.vetika.app.dialogue.web.desk;

import java.util.Set;
import org.vetika.app.dialogue.summary.Actor;
import org.vetika.app.organization.OrganizationName;

/**
 * For one organization that a visitor speaks for: who the visitor is to a dialogue in its name.
 *
 * @param organization the internal id that the mandate names
 * @param actors empty when the organization takes no part, or only observes
 */
record Standing(long organization, OrganizationName name, Set<Actor> actors) {
  String number() {
    return name.number();
  }
}
