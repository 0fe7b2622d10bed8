package org.vetika.app.issue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/**
 * Who looks at issues, and the one condition that decides what they see. Pages, data, feeds,
 * search, mail and files ask here and nowhere else.
 *
 * @param organizations internal ids of the organizations the viewer speaks for
 * @param facilitator facilitators see what is waiting for them
 * @param receiptHash of the receipt that was shown, or null
 */
public record Viewer(
    List<Long> organizations,
    @Nullable UUID person,
    boolean facilitator,
    byte @Nullable [] receiptHash) {
  public static final Viewer EVERYBODY = new Viewer(List.of(), null, false, null);

  /**
   * True for the issues of which a viewer is a party, or a facilitator; bind it by {@link #bind}.
   */
  static final String IS_PARTY =
      """
      (:viewerFacilitates
        or issue.asker_id = any(:viewerOrganizations)
        or issue.authority_id = any(:viewerOrganizations)
        or exists (select from issue_wait held where held.issue_id = issue.id
          and held.authority_id = any(:viewerOrganizations))
        or exists (select from issue_person behind where behind.issue_id = issue.id
          and (behind.person_id = :viewerPerson or behind.receipt_hash = :viewerReceipt)))
      """;

  /** True for the issues that a viewer may see; bind it by {@link #bind}. */
  static final String MAY_SEE = "(issue.visibility = 'public' or " + IS_PARTY + ")";

  /** True for the entries of an issue that everybody may see. */
  static final String PUBLIC_ENTRY = "issue.visibility = 'public' and entry.visibility = 'public'";

  public static Viewer of(@Nullable Visitor visitor) {
    return visitor == null
        ? EVERYBODY
        : new Viewer(
            visitor.mandates().stream()
                .filter(mandate -> mandate.role() != Role.ADMINISTRATOR)
                .map(Visitor.Mandate::organization)
                .distinct()
                .toList(),
            visitor.person(),
            visitor.has(Role.FACILITATOR),
            null);
  }

  public static Viewer holding(byte[] receiptHash) {
    return new Viewer(List.of(), null, false, receiptHash);
  }

  StatementSpec bind(StatementSpec statement) {
    return statement
        .param("viewerFacilitates", facilitator)
        .param("viewerOrganizations", organizations.toArray(Long[]::new))
        .param("viewerPerson", person, java.sql.Types.OTHER)
        .param("viewerReceipt", receiptHash, java.sql.Types.BINARY);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Viewer viewer
        && viewer.organizations.equals(organizations)
        && java.util.Objects.equals(viewer.person, person)
        && viewer.facilitator == facilitator
        && java.util.Arrays.equals(viewer.receiptHash, receiptHash);
  }

  @Override
  public int hashCode() {
    return java.util.Objects.hash(
        organizations, person, facilitator, java.util.Arrays.hashCode(receiptHash));
  }
}
