package org.vetika.app.dialogue.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.importing.FoundSummary;
import org.vetika.app.dialogue.importing.FoundSummary.FoundOrganization;
import org.vetika.app.dialogue.importing.OrganizationRole;
import org.vetika.app.organization.OrganizationMatch;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;

/**
 * Keeps a document that the operator gives at the command line, for a facilitator to look through
 * and save as a draft in the browser.
 */
@Component
public class KeepingImport {
  private final KeptImports imports;
  private final Organizations organizations;

  KeepingImport(KeptImports imports, Organizations organizations) {
    this.imports = imports;
    this.organizations = organizations;
  }

  /**
   * What was kept.
   *
   * @param path of the page where it is looked through, without language
   * @param waitsFor the convener on record whose facilitators it waits for, null for any
   *     facilitator
   */
  public record Kept(String path, @Nullable OrganizationName waitsFor) {}

  public Kept keep(String fileName, byte[] content, FoundSummary found) {
    OrganizationName convener =
        found.organizations().stream()
            .filter(each -> each.role() == OrganizationRole.CONVENER)
            .flatMap(each -> certain(each).stream())
            .findFirst()
            .orElse(null);
    UUID id = imports.keep(null, convener == null ? null : convener.id(), fileName, content);
    return new Kept("/desk/dialogues/import/" + id, convener);
  }

  private List<OrganizationName> certain(FoundOrganization found) {
    return organizations.matches(found.name(), found.acronym()).stream()
        .filter(match -> match.score() >= OrganizationMatch.CERTAIN)
        .map(OrganizationMatch::organization)
        .limit(1)
        .toList();
  }
}
