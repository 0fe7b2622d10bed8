package org.vetika.app.account;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.account.AccountEvents.Kind;

/** Closes and reopens accounts. What the person did stays in the record. */
@Component
public class ClosingAccount {
  /** What became of it. */
  public enum Result {
    DONE,
    NOTHING_TO_DO,
    /** Nobody would be left to manage accounts. */
    LAST_ADMINISTRATOR
  }

  private final PersonRows rows;
  private final RoleRows roles;
  private final Sessions sessions;
  private final MailedLinks links;
  private final AccountEvents events;

  ClosingAccount(
      PersonRows rows, RoleRows roles, Sessions sessions, MailedLinks links, AccountEvents events) {
    this.rows = rows;
    this.roles = roles;
    this.sessions = sessions;
    this.links = links;
    this.events = events;
  }

  /** Closes an account: its sessions end at once and its tokens and links open nothing. */
  @Transactional
  public Result close(UUID actor, UUID person) {
    roles.lockAdministrators();
    boolean administrator =
        roles.open(person).stream()
            .anyMatch(grant -> grant.role() == org.vetika.app.web.Role.ADMINISTRATOR);
    if (administrator && !roles.otherAdministrator(person)) {
      return Result.LAST_ADMINISTRATOR;
    }
    if (!rows.disable(person)) {
      return Result.NOTHING_TO_DO;
    }
    links.spendAll(person);
    sessions.endAll(person);
    events.add(Kind.DISABLED, person, actor);
    return Result.DONE;
  }

  /** Opens a closed account again; its old sessions stay ended. */
  @Transactional
  public Result reopen(UUID actor, UUID person) {
    if (!rows.enable(person)) {
      return Result.NOTHING_TO_DO;
    }
    events.add(Kind.ENABLED, person, actor);
    return Result.DONE;
  }
}
