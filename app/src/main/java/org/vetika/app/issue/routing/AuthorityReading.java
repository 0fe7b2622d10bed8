package org.vetika.app.issue.routing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.typed.TypedFields;
import org.vetika.app.organization.OrganizationFilter;
import org.vetika.app.organization.OrganizationKind;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Language;
import org.vetika.khmer.KhmerDigits;

/** Reads which authority is meant by a number or a name. */
@Component
class AuthorityReading {
  private static final int MOST_NAMED = 8;

  private final Organizations organizations;

  AuthorityReading(Organizations organizations) {
    this.organizations = organizations;
  }

  /** The existing authority in the field {@code authority}; empty with a problem. */
  Optional<OrganizationSummary> read(TypedFields fields) {
    String typed = fields.required("authority", TypedFields.LINE);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    String number = KhmerDigits.toLatin(typed).toUpperCase(Locale.ROOT);
    Optional<OrganizationSummary> found =
        number.matches("O[0-9]+") ? organizations.find(number) : named(fields, typed);
    if (found.isEmpty() && !fields.anyProblemWith("authority")) {
      fields.refuse("authority", "unknown-authority", typed);
    }
    return found.filter(authority -> answers(fields, authority));
  }

  private static boolean answers(TypedFields fields, OrganizationSummary found) {
    if (found.kind() != OrganizationKind.AUTHORITY) {
      fields.refuse("authority", "not-authority", found.number());
      return false;
    }
    if (!found.active()) {
      fields.refuse("authority", "dissolved", found.number());
      return false;
    }
    return true;
  }

  private Optional<OrganizationSummary> named(TypedFields fields, String typed) {
    var filter =
        new OrganizationFilter(
            typed, OrganizationKind.AUTHORITY, null, null, null, false, null, Language.EN);
    List<OrganizationSummary> found =
        organizations.page(filter, null, MOST_NAMED).organizations().stream()
            .filter(OrganizationSummary::active)
            .toList();
    if (found.size() > 1) {
      fields.refuse("authority", "several-authorities", listed(found));
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static String listed(List<OrganizationSummary> found) {
    return found.stream()
        .map(each -> each.number() + " " + each.name().name(Language.EN))
        .collect(Collectors.joining("; "));
  }
}
