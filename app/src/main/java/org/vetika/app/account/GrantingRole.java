package org.vetika.app.account;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.account.AccountEvents.Kind;
import org.vetika.app.web.Role;

/**
 * Gives and ends roles in organizations. Who manages accounts acts for no organization: the role of
 * administrator and the others exclude each other.
 */
@Component
public class GrantingRole {
  /** What became of it. */
  public sealed interface Result {
    record Done() implements Result {}

    record UnknownPerson() implements Result {}

    record UnknownOrganization() implements Result {}

    /** The person holds this role there already, or, when ending, does not. */
    record NothingToDo() implements Result {}

    /** The person is administrator and cannot act for an organization, or the other way round. */
    record Exclusive() implements Result {}

    /** Nobody would be left to manage accounts. */
    record LastAdministrator() implements Result {}
  }

  private final RoleRows rows;
  private final Sessions sessions;
  private final AccountEvents events;

  GrantingRole(RoleRows rows, Sessions sessions, AccountEvents events) {
    this.rows = rows;
    this.sessions = sessions;
    this.events = events;
  }

  /**
   * Gives a role from now on.
   *
   * @param actor who gives it; null at the command line
   * @param organizationNumber the public number, such as {@code O0012}
   */
  @Transactional
  public Result grant(@Nullable UUID actor, UUID person, String organizationNumber, Role role) {
    if (!rows.lockPerson(person)) {
      return new Result.UnknownPerson();
    }
    Long organization =
        rows.organization(organizationNumber.strip().toUpperCase(Locale.ROOT)).orElse(null);
    if (organization == null) {
      return new Result.UnknownOrganization();
    }
    var held = rows.open(person);
    if (held.stream()
        .anyMatch(grant -> grant.organization() == organization && grant.role() == role)) {
      return new Result.NothingToDo();
    }
    if (held.stream()
        .anyMatch(grant -> (grant.role() == Role.ADMINISTRATOR) != (role == Role.ADMINISTRATOR))) {
      return new Result.Exclusive();
    }
    rows.add(person, organization, role);
    events.add(Kind.ROLE_GRANTED, person, actor, organization, role);
    sessions.forget(person);
    return new Result.Done();
  }

  /** Ends a role from now on, at once in every session. */
  @Transactional
  public Result end(@Nullable UUID actor, UUID person, long organization, Role role) {
    if (role == Role.ADMINISTRATOR) {
      rows.lockAdministrators();
      if (!rows.otherAdministrator(person)) {
        return new Result.LastAdministrator();
      }
    }
    if (!rows.end(person, organization, role)) {
      return new Result.NothingToDo();
    }
    events.add(Kind.ROLE_ENDED, person, actor, organization, role);
    sessions.forget(person);
    return new Result.Done();
  }
}
