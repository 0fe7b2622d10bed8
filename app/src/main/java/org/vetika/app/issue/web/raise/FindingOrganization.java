package org.vetika.app.issue.web.raise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.organization.OrganizationFilter;
import org.vetika.app.organization.OrganizationKind;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Language;

/** Finds the organization that somebody wrote, by its number, or a part of any of its names. */
@Component
class FindingOrganization {
  private static final int CHOICES = 12;
  private static final int LONGEST = 200;

  private final Organizations organizations;

  FindingOrganization(Organizations organizations) {
    this.organizations = organizations;
  }

  /** Those that may be meant: one when it is certain, none when there is no such organization. */
  List<OrganizationSummary> find(
      String written, @Nullable OrganizationKind kind, Language language) {
    String typed = PlainText.clean(written).replace('\n', ' ');
    if (typed.isEmpty() || typed.length() > LONGEST) {
      return List.of();
    }
    Optional<OrganizationSummary> numbered =
        organizations
            .find(typed.toUpperCase(Locale.ROOT))
            .filter(found -> kind == null || found.kind() == kind);
    if (numbered.isPresent()) {
      return List.of(numbered.get());
    }
    var filter = new OrganizationFilter(typed, kind, null, null, null, false, null, language);
    List<OrganizationSummary> found =
        organizations.page(filter, null, CHOICES).organizations().stream()
            .filter(OrganizationSummary::active)
            .toList();
    List<OrganizationSummary> exact = found.stream().filter(each -> isNamed(each, typed)).toList();
    return exact.size() == 1 ? exact : found;
  }

  private static boolean isNamed(OrganizationSummary organization, String name) {
    return name.equalsIgnoreCase(organization.name().nameEnglish())
        || name.equals(organization.name().nameKhmer())
        || name.equalsIgnoreCase(organization.name().acronym());
  }

  static Choice choice(OrganizationSummary organization, Language language) {
    return new Choice(
        organization.number(),
        organization.name().name(language),
        organization.number(),
        organization.name().namedIn(language) ? null : language.other().tag(),
        null);
  }
}
