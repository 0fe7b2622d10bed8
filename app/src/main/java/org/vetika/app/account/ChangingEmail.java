package org.vetika.app.account;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.account.MailedLinks.Link;
import org.vetika.app.account.MailedLinks.Purpose;
import org.vetika.app.mail.Letter;
import org.vetika.app.web.Language;

/** Changes the own e-mail: a link to the new address confirms it, the old address is told. */
@Component
public class ChangingEmail {
  /** What became of it. */
  public enum Result {
    /** Asked for confirmation, unless the address is somebody else's, which is not told. */
    SENT,
    NOT_AN_EMAIL,
    WRONG_PASSWORD,
    SIGN_IN_AGAIN,
    LIMITED
  }

  private final People people;
  private final OwnCredentials credentials;
  private final MailedLinks links;
  private final Letters letters;
  private final OutgoingMail mail;

  ChangingEmail(
      People people,
      OwnCredentials credentials,
      MailedLinks links,
      Letters letters,
      OutgoingMail mail) {
    this.people = people;
    this.credentials = credentials;
    this.links = links;
    this.letters = letters;
    this.mail = mail;
  }

  public Result ask(Session session, String present, String wanted, Language language) {
    if (!EmailAddress.plausible(wanted.strip())) {
      return Result.NOT_AN_EMAIL;
    }
    return switch (credentials.ask(session, present)) {
      case PROVEN -> {
        mail.later(() -> letter(session, wanted.strip(), language));
        yield Result.SENT;
      }
      case WRONG_PASSWORD -> Result.WRONG_PASSWORD;
      case SIGN_IN_AGAIN -> Result.SIGN_IN_AGAIN;
      case LIMITED -> Result.LIMITED;
    };
  }

  private @Nullable Letter letter(Session session, String email, Language language) {
    Person person = people.find(session.person()).orElse(null);
    if (person == null || people.withEmail(email).isPresent()) {
      return null;
    }
    String token = links.add(new Link(person.id(), Purpose.EMAIL, email, ""));
    return letters.newEmail(language, person, email, token);
  }
}
