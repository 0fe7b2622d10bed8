package org.vetika.app.opendata.popolo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Organizations and memberships as Popolo writes them: each object has the shape of its schema
 * (popoloproject.com/schemas), what is unknown is left out. Names of members are Popolo's.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PopoloDocument(
    Meta meta, @Nullable List<Organization> organizations, @Nullable List<Membership> memberships) {

  /** Under what the document may be used, and what it does not hold. */
  public record Meta(String license, @JsonProperty("license_url") String licenseUrl, String url) {}

  /** An organization; {@code id} is its public number. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Organization(
      String id,
      String name,
      @JsonProperty("other_names") List<OtherName> otherNames,
      List<Identifier> identifiers,
      String classification,
      @JsonProperty("area_id") @Nullable String areaId,
      @Nullable String description,
      @JsonProperty("founding_date") @Nullable String foundingDate,
      @JsonProperty("dissolution_date") @Nullable String dissolutionDate,
      @JsonProperty("contact_details") List<ContactDetail> contactDetails,
      List<Link> links,
      @JsonProperty("updated_at") @Nullable String updatedAt) {}

  /** Another name; {@code note} says which. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OtherName(
      String name,
      @Nullable String note,
      @JsonProperty("start_date") @Nullable String startDate,
      @JsonProperty("end_date") @Nullable String endDate) {}

  /** A number in a register. */
  public record Identifier(String scheme, String identifier) {}

  /** A way to reach the organization. */
  public record ContactDetail(String type, String value) {}

  /** An address to read. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Link(String url, @Nullable String note) {}

  /** The member within its membership. */
  public record Member(@JsonProperty("@type") String type, String id, String name) {}

  /** One organization's place in another, which {@code organization_id} names. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Membership(
      String id,
      String role,
      Member member,
      @JsonProperty("organization_id") String organizationId,
      @JsonProperty("start_date") @Nullable String startDate,
      @JsonProperty("end_date") @Nullable String endDate,
      List<Link> sources) {}
}
