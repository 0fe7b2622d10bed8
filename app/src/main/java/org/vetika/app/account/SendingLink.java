package org.vetika.app.account;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.account.AccountEvents.Kind;
import org.vetika.app.account.MailedLinks.Link;
import org.vetika.app.account.MailedLinks.Purpose;
import org.vetika.app.mail.Letter;
import org.vetika.app.web.Language;
import org.vetika.app.web.RateLimit;

/** Mails a link that signs in once, within a quarter of an hour. */
@Component
public class SendingLink {
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final People people;
  private final MailedLinks links;
  private final Letters letters;
  private final OutgoingMail mail;
  private final AccountEvents events;
  private final RateLimit perEmail;
  private final RateLimit perAddress;

  SendingLink(
      People people,
      MailedLinks links,
      Letters letters,
      OutgoingMail mail,
      AccountEvents events,
      Clock clock) {
    this.people = people;
    this.links = links;
    this.letters = letters;
    this.mail = mail;
    this.events = events;
    this.perEmail = new RateLimit(4, WINDOW, clock);
    this.perAddress = new RateLimit(20, WINDOW, clock);
  }

  /**
   * Sends the link if the e-mail is that of somebody who may sign in. Whether it is, neither the
   * answer nor its time tells: everything happens afterwards.
   *
   * @param next the page to go to, without its language, or empty
   * @param from the network address that asks
   * @return false when too many were asked for
   */
  public boolean send(String email, String next, Language language, String from) {
    if (!perAddress.allows(from) || !perEmail.allows(email)) {
      return false;
    }
    mail.later(() -> letter(email.strip(), next, language));
    return true;
  }

  private @Nullable Letter letter(String email, String next, Language language) {
    Person person = people.withEmail(email).filter(Person::maySignIn).orElse(null);
    if (person == null) {
      return null;
    }
    String token = links.add(new Link(person.id(), Purpose.SIGN_IN, null, next));
    events.add(Kind.LINK_SENT, person.id());
    return letters.signInLink(language, person, token);
  }
}
