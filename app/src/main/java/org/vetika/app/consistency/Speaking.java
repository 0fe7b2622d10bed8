package org.vetika.app.consistency;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.typed.TypedFields;
import org.vetika.app.organization.OrganizationFilter;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Language;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** Finds out for which organization a person speaks, and which one is meant by what was typed. */
@Component
public class Speaking {
  private static final int MOST_NAMED = 2;

  private final Organizations organizations;

  Speaking(Organizations organizations) {
    this.organizations = organizations;
  }

  /**
   * The organization in the field {@code for} (a public number), or the only one the person speaks
   * for; empty, with a problem, when it is neither.
   */
  public Optional<Long> speaker(Visitor visitor, TypedFields fields) {
    List<Long> own = own(visitor);
    String typed = fields.line("for", TypedFields.LINE);
    if (typed == null) {
      if (own.size() > 1) {
        fields.refuse("for", "missing", "");
      }
      return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
    }
    List<Long> meant =
        organizations.find(typed).map(found -> organizations.idsOf(found.id())).orElse(List.of());
    Optional<Long> found = own.stream().filter(meant::contains).findFirst();
    if (found.isEmpty()) {
      fields.refuse("for", "not-yours", typed);
    }
    return found;
  }

  /** Internal ids of the organizations that a person speaks for; administrators for none. */
  public static List<Long> own(Visitor visitor) {
    return visitor.mandates().stream()
        .filter(mandate -> mandate.role() != Role.ADMINISTRATOR)
        .map(Visitor.Mandate::organization)
        .distinct()
        .toList();
  }

  /** The organization of a public number or an unmistakable name; empty with a problem. */
  public Optional<OrganizationSummary> organization(TypedFields fields, String field) {
    String typed = fields.required(field, TypedFields.LINE);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    if (typed.matches("O[0-9]+")) {
      Optional<OrganizationSummary> found = organizations.find(typed);
      if (found.isEmpty()) {
        fields.refuse(field, "unknown-organization", typed);
      }
      return found;
    }
    var filter = new OrganizationFilter(typed, null, null, null, null, false, null, Language.EN);
    List<OrganizationSummary> named = organizations.page(filter, null, MOST_NAMED).organizations();
    if (named.size() != 1) {
      fields.refuse(
          field, named.isEmpty() ? "unknown-organization" : "several-organizations", typed);
    }
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  /** Whether the two ids are one organization, perhaps merged. */
  public boolean same(long one, long other) {
    return one == other
        || organizations.idsOf(one).contains(other)
        || organizations.idsOf(other).contains(one);
  }
}
