package org.vetika.app.issue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** In which parts a speaker may act in an issue. */
@Component
public class Standing {
  private final JdbcClient database;
  private final Organizations organizations;

  Standing(JdbcClient database, Organizations organizations) {
    this.database = database;
    this.organizations = organizations;
  }

  /** Whether the speaker may act on that side of the issue now. */
  public boolean is(Issue issue, Speaker speaker, Side side) {
    return switch (side) {
      case ASKER -> asks(issue, speaker);
      case AUTHORITY ->
          speaker instanceof Speaker.ForOrganization(Visitor visitor, long organization)
              && holds(visitor, organization, Role.OFFICER)
              && same(issue.now().authority(), organization);
      case FACILITATOR ->
          speaker instanceof Speaker.ForOrganization(Visitor visitor, long organization)
              && holds(visitor, organization, Role.FACILITATOR);
      case CLOCK -> speaker instanceof Speaker.Clock;
      case OTHER -> mandated(speaker);
    };
  }

  /**
   * Whether an entry is the speaker's own: said by the organization spoken for, in a part that this
   * role has, also when the issue is with another authority by now; or by the person behind it.
   */
  public boolean said(Issue issue, Speaker speaker, IssueEntry entry) {
    if (!(speaker instanceof Speaker.ForOrganization(Visitor visitor, long organization))) {
      return entry.organization() == null
          && entry.side() == Side.ASKER
          && is(issue, speaker, Side.ASKER);
    }
    if (!same(entry.organization(), organization)) {
      return false;
    }
    return switch (entry.side()) {
      case ASKER, OTHER -> visitor.actsFor(organization);
      case AUTHORITY -> holds(visitor, organization, Role.OFFICER);
      case FACILITATOR -> holds(visitor, organization, Role.FACILITATOR);
      case CLOCK -> false;
    };
  }

  private boolean asks(Issue issue, Speaker speaker) {
    return switch (speaker) {
      case Speaker.ForOrganization(Visitor visitor, long organization) ->
          visitor.actsFor(organization) && same(issue.asker(), organization);
      case Speaker.Account(Visitor visitor) -> behind(issue, visitor.person(), null);
      case Speaker.Holder(byte[] hash) -> behind(issue, null, hash);
      case Speaker.Clock clock -> false;
    };
  }

  private static boolean mandated(Speaker speaker) {
    return switch (speaker) {
      case Speaker.ForOrganization(Visitor visitor, long organization) ->
          visitor.actsFor(organization);
      case Speaker.Account account -> true;
      case Speaker.Holder holder -> false;
      case Speaker.Clock clock -> false;
    };
  }

  private static boolean holds(Visitor visitor, long organization, Role role) {
    return visitor.mandates().stream()
        .anyMatch(each -> each.organization() == organization && each.role() == role);
  }

  /** Whether the recorded organization is the other one, or was merged into it. */
  private boolean same(@Nullable Long recorded, long organization) {
    if (recorded == null) {
      return false;
    }
    if (recorded == organization) {
      return true;
    }
    Map<Long, OrganizationName> names = organizations.names(List.of(recorded));
    OrganizationName current = names.get(recorded);
    return current != null && current.id() == organization;
  }

  private boolean behind(Issue issue, @Nullable UUID person, byte @Nullable [] receiptHash) {
    return database
        .sql(
            """
            select exists (select from issue_person where issue_id = :issue
              and (person_id = :person or receipt_hash = :receipt))
            """)
        .param("issue", issue.id())
        .param("person", person, java.sql.Types.OTHER)
        .param("receipt", receiptHash, java.sql.Types.BINARY)
        .query((row, index) -> row.getBoolean(1))
        .single();
  }
}
