package org.vetika.app.opendata.representation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.opendata.representation.OrganizationDetailRepresentation.Contact;
import org.vetika.app.opendata.representation.OrganizationDetailRepresentation.IdentifierRepresentation;
import org.vetika.app.opendata.representation.OrganizationDetailRepresentation.MembershipRepresentation;
import org.vetika.app.opendata.representation.OrganizationDetailRepresentation.OtherNameRepresentation;
import org.vetika.app.opendata.representation.OrganizationDetailRepresentation.RecognitionRepresentation;
import org.vetika.app.opendata.representation.OrganizationDetailRepresentation.StatementRepresentation;
import org.vetika.app.organization.Membership;
import org.vetika.app.organization.OrganizationContent;
import org.vetika.app.organization.OrganizationDetail;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.OrganizationStatement;
import org.vetika.app.organization.OrganizationSummary;
import org.vetika.app.organization.OtherName;
import org.vetika.app.organization.PartialDate;
import org.vetika.app.organization.Recognition;

/** Represents organizations. */
@Component
public class OrganizationRepresentations {
  private final References references;

  public OrganizationRepresentations(References references) {
    this.references = references;
  }

  public OrganizationRepresentation of(OrganizationSummary summary) {
    OrganizationName name = summary.name();
    return new OrganizationRepresentation(
        name.number(),
        references.url("/organizations/" + name.number()),
        LanguageText.of(name.nameEnglish(), name.nameKhmer()),
        name.acronym(),
        summary.kind().key(),
        name.party().key(),
        summary.level() == null ? null : summary.level().key(),
        summary.place(),
        summary.active(),
        summary.recognized(),
        summary.provinces(),
        summary.members(),
        summary.illustration());
  }

  /** {@code summary} and {@code detail} are of the same organization. */
  public OrganizationDetailRepresentation of(
      OrganizationSummary summary, OrganizationDetail detail) {
    OrganizationContent content = detail.content();
    return new OrganizationDetailRepresentation(
        references.license(),
        of(summary),
        content.otherNames().stream().map(OrganizationRepresentations::otherName).toList(),
        LanguageText.of(content.descriptionEnglish(), content.descriptionKhmer()),
        iso(content.founded()),
        iso(content.dissolvedOn()),
        contact(content.contact()),
        content.identifiers().stream()
            .map(each ->
                new IdentifierRepresentation(each.scheme(), each.value(), each.schemeAddress()))
            .toList(),
        List.copyOf(content.topics()),
        detail.absorbed().stream().map(OrganizationName::number).toList(),
        detail.memberships().stream().map(this::membership).toList(),
        detail.members().stream().map(this::membership).toList(),
        detail.recognitions().stream().map(this::recognition).toList(),
        detail.recognized().stream().map(this::recognition).toList(),
        detail.statements().stream().map(OrganizationRepresentations::statement).toList(),
        detail.version(),
        detail.changedAt());
  }

  /** A membership as it stands with an organization and in the list of all. */
  public MembershipRepresentation membership(Membership membership) {
    return new MembershipRepresentation(
        references.organization(membership.member()),
        references.organization(membership.coalition()),
        membership.role().key(),
        iso(membership.since()),
        iso(membership.until()),
        membership.current(),
        References.source(membership.source(), membership.sourceAddress()));
  }

  private static OtherNameRepresentation otherName(OtherName name) {
    return new OtherNameRepresentation(
        name.name(), name.language(), name.usage().key(), iso(name.since()), iso(name.until()));
  }

  private static Contact contact(OrganizationContent.Contact contact) {
    return new Contact(contact.website(), contact.email(), contact.phone(), contact.address());
  }

  private RecognitionRepresentation recognition(Recognition recognition) {
    return new RecognitionRepresentation(
        references.organization(recognition.organization()),
        references.organization(recognition.recognizedBy()),
        recognition.place(),
        recognition.since().iso(),
        iso(recognition.until()),
        recognition.current(),
        recognition.ceremonyOn() == null ? null : recognition.ceremonyOn().toString(),
        recognition.ceremonyPlace(),
        References.source(recognition.source(), recognition.sourceAddress()));
  }

  private static StatementRepresentation statement(OrganizationStatement statement) {
    return new StatementRepresentation(
        statement.comparison().key(),
        statement.count(),
        LanguageText.of(statement.whatEnglish(), statement.whatKhmer()),
        statement.asOf().iso(),
        References.source(statement.source(), statement.sourceAddress()));
  }

  private static @Nullable String iso(@Nullable PartialDate date) {
    return date == null ? null : date.iso();
  }
}
