package org.vetika.app.opendata.representation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organization with everything the record holds of it, but for who wrote each version.
 *
 * @param founded a year, a month or a day, as are all dates here
 * @param absorbed numbers of organizations that were merged into this one
 * @param memberships of what it is or was a member
 * @param members its members, now and before
 */
public record OrganizationDetailRepresentation(
    LicenseRepresentation license,
    @JsonUnwrapped OrganizationRepresentation organization,
    List<OtherNameRepresentation> otherNames,
    @Nullable LanguageText description,
    @Nullable String founded,
    @Nullable String dissolved,
    Contact contact,
    List<IdentifierRepresentation> identifiers,
    List<String> topicCodes,
    List<String> absorbed,
    List<MembershipRepresentation> memberships,
    List<MembershipRepresentation> members,
    List<RecognitionRepresentation> recognitions,
    List<RecognitionRepresentation> recognizes,
    List<StatementRepresentation> statements,
    int version,
    Instant changedAt) {

  /** A name beside the official ones. */
  public record OtherNameRepresentation(
      String name, String language, String usage, @Nullable String since, @Nullable String until) {}

  /** How the public reaches the organization. */
  public record Contact(
      @Nullable String website,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String address) {}

  /** The number of the organization in a register of org-id.guide. */
  public record IdentifierRepresentation(String scheme, String value, String schemeUrl) {}

  /** One organization's place in another. */
  public record MembershipRepresentation(
      OrganizationReference member,
      OrganizationReference coalition,
      String role,
      @Nullable String since,
      @Nullable String until,
      boolean current,
      @Nullable SourceRepresentation source) {}

  /** An authority's recognition of an organization as its cooperation partner. */
  public record RecognitionRepresentation(
      OrganizationReference organization,
      OrganizationReference recognizedBy,
      @Nullable String placeCode,
      String since,
      @Nullable String until,
      boolean current,
      @Nullable String ceremonyDate,
      @Nullable String ceremonyPlace,
      @Nullable SourceRepresentation source) {}

  /** What is said of the organization in numbers at some time. */
  public record StatementRepresentation(
      String comparison,
      int count,
      @Nullable LanguageText what,
      String asOf,
      @Nullable SourceRepresentation source) {}
}
