package org.vetika.app.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.vetika.app.account.AccountEvents.Kind;
import org.vetika.app.account.MailedLinks.Link;
import org.vetika.app.account.MailedLinks.Purpose;
import org.vetika.app.web.Language;
import org.vetika.app.web.Role;

/** Makes an account with a role in one step, for the command line and the demonstration data. */
@Component
public class CreatingAccount {
  /**
   * An account to be made.
   *
   * @param password null for an invitation
   * @param organizationNumber the public number of the organization in which the role is held
   */
  public record NewAccount(
      String name, String email, @Nullable String password, String organizationNumber, Role role) {}

  /** What became of it. */
  public sealed interface Result {
    /**
     * The account is there.
     *
     * @param invitation the address at which the person accepts within a week; null with a password
     */
    record Created(UUID person, @Nullable String invitation) implements Result {}

    record NameMissing() implements Result {}

    record NotAnEmail() implements Result {}

    record EmailTaken() implements Result {}

    record PasswordRefused(PasswordRules.Refusal why) implements Result {}

    record UnknownOrganization() implements Result {}
  }

  private final PersonRows rows;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final GrantingRole granting;
  private final MailedLinks links;
  private final Letters letters;
  private final AccountEvents events;

  CreatingAccount(
      PersonRows rows,
      Passwords passwords,
      PasswordRules rules,
      GrantingRole granting,
      MailedLinks links,
      Letters letters,
      AccountEvents events) {
    this.rows = rows;
    this.passwords = passwords;
    this.rules = rules;
    this.granting = granting;
    this.links = links;
    this.letters = letters;
    this.events = events;
  }

  /** Makes the account and the role, or neither. */
  @Transactional
  public Result create(NewAccount account) {
    String name = account.name().strip();
    String email = account.email().strip();
    String password = account.password();
    if (name.isEmpty() || name.length() > 200) {
      return new Result.NameMissing();
    }
    if (!EmailAddress.plausible(email)) {
      return new Result.NotAnEmail();
    }
    if (password != null) {
      var refusal = rules.refusal(password, name, email);
      if (refusal.isPresent()) {
        return new Result.PasswordRefused(refusal.get());
      }
    }
    String hash = password == null ? null : passwords.hash(password);
    UUID person = rows.add(name, email, hash, password != null).orElse(null);
    if (person == null) {
      return new Result.EmailTaken();
    }
    events.add(Kind.CREATED, person, null);
    var granted = granting.grant(null, person, account.organizationNumber(), account.role());
    if (!(granted instanceof GrantingRole.Result.Done)) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return new Result.UnknownOrganization();
    }
    return new Result.Created(person, password == null ? invitation(person) : null);
  }

  private String invitation(UUID person) {
    String token = links.add(new Link(person, Purpose.INVITATION, null, ""));
    events.add(Kind.INVITED, person, null);
    return letters.address(Language.EN, token);
  }
}
