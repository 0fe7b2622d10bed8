package org.vetika.app.organization;

import java.time.Instant;
import java.util.List;

/**
 * An organization with everything the record holds of it.
 *
 * @param version to be handed back with a change, so that nobody overwrites another's
 * @param absorbed organizations that were merged into this one; their numbers lead here
 * @param memberships of what it is or was a member
 * @param members its members, now and before
 * @param recognitions by whom it is or was recognized as cooperation partner
 * @param recognized whom it recognizes or recognized
 * @param history its versions and those of the absorbed, newest first
 */
public record OrganizationDetail(
    OrganizationName name,
    OrganizationContent content,
    int version,
    Instant changedAt,
    List<OrganizationName> absorbed,
    List<Membership> memberships,
    List<Membership> members,
    List<Recognition> recognitions,
    List<Recognition> recognized,
    List<OrganizationStatement> statements,
    List<OrganizationChange> history) {
  public long id() {
    return name.id();
  }

  public String number() {
    return name.number();
  }
}
