package org.vetika.app.account;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.vetika.app.account.AccountEvents.Kind;
import org.vetika.app.web.Language;

/** Changes the own password; every session ends, and the browser that asked gets a new one. */
@Component
public class ChangingPassword {
  /** What became of it. */
  public sealed interface Result {
    /** Changed; {@code token} belongs into the session cookie. */
    record Changed(String token) implements Result {}

    /** The new password may not be chosen. */
    record Refused(PasswordRules.Refusal why) implements Result {}

    record WrongPassword() implements Result {}

    record SignInAgain() implements Result {}

    record Limited() implements Result {}
  }

  private final People people;
  private final PersonRows rows;
  private final OwnCredentials credentials;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final Sessions sessions;
  private final MailedLinks links;
  private final AccountEvents events;
  private final Letters letters;
  private final OutgoingMail mail;
  private final TransactionOperations transaction;

  ChangingPassword(
      People people,
      PersonRows rows,
      OwnCredentials credentials,
      Passwords passwords,
      PasswordRules rules,
      Sessions sessions,
      MailedLinks links,
      AccountEvents events,
      Letters letters,
      OutgoingMail mail,
      TransactionOperations transaction) {
    this.people = people;
    this.rows = rows;
    this.credentials = credentials;
    this.passwords = passwords;
    this.rules = rules;
    this.sessions = sessions;
    this.links = links;
    this.events = events;
    this.letters = letters;
    this.mail = mail;
    this.transaction = transaction;
  }

  public Result change(Session session, String present, String wanted, Language language) {
    return switch (credentials.ask(session, present)) {
      case PROVEN -> proven(session, wanted, language);
      case WRONG_PASSWORD -> new Result.WrongPassword();
      case SIGN_IN_AGAIN -> new Result.SignInAgain();
      case LIMITED -> new Result.Limited();
    };
  }

  private Result proven(Session session, String wanted, Language language) {
    Person person = people.find(session.person()).orElseThrow();
    var refusal = rules.refusal(wanted, person.name(), person.email());
    if (refusal.isPresent()) {
      return new Result.Refused(refusal.get());
    }
    // Hashed before the transaction, for it takes a tenth of a second and may wait for its turn.
    String hash = passwords.hash(wanted);
    String token =
        Objects.requireNonNull(transaction.execute(status -> replace(session, person, hash)));
    mail.later(() -> letters.passwordChanged(language, person));
    return new Result.Changed(token);
  }

  private String replace(Session session, Person person, String hash) {
    rows.setPasswordHash(person.id(), hash);
    links.spendAll(person.id());
    sessions.endAll(person.id());
    events.add(Kind.PASSWORD_CHANGED, person.id());
    return sessions.begin(person.id(), session.browser());
  }
}
