package org.vetika.app.dialogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.Organizations;

/** From the public numbers that people write in forms to the ids that tables refer to. */
@Component
public class OrganizationNumbers {
  private final Organizations organizations;

  OrganizationNumbers(Organizations organizations) {
    this.organizations = organizations;
  }

  /**
   * Internal ids by public number, each as it was written; the number of a merged organization
   * gives what it was merged into, unknown numbers are absent.
   */
  public Map<String, Long> ids(Collection<String> numbers) {
    var ids = new HashMap<String, Long>();
    for (String number : numbers) {
      organizations.find(number).ifPresent(found -> ids.put(number, found.id()));
    }
    return Map.copyOf(ids);
  }
}
