package org.vetika.app.account;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.account.AccountEvents.Kind;
import org.vetika.app.account.MailedLinks.Link;
import org.vetika.app.account.MailedLinks.Purpose;
import org.vetika.app.web.Language;

/** Uses a mailed link: signs in, accepts an invitation, or confirms a new e-mail. */
@Component
public class UsingLink {
  /** What became of it. */
  public sealed interface Result {
    /** Signed in; {@code next} is a page without its language, or empty. */
    record Welcome(String token, String next) implements Result {}

    /** The invitation is accepted and the person signed in for the first time. */
    record FirstWelcome(String token) implements Result {}

    /** The new e-mail is the person's. */
    record EmailConfirmed() implements Result {}

    /** Used before, too old, never sent, or for an account that is closed. */
    record Gone() implements Result {}
  }

  private final People people;
  private final PersonRows rows;
  private final MailedLinks links;
  private final Sessions sessions;
  private final AccountEvents events;
  private final Letters letters;
  private final OutgoingMail mail;

  UsingLink(
      People people,
      PersonRows rows,
      MailedLinks links,
      Sessions sessions,
      AccountEvents events,
      Letters letters,
      OutgoingMail mail) {
    this.people = people;
    this.rows = rows;
    this.links = links;
    this.sessions = sessions;
    this.events = events;
    this.letters = letters;
    this.mail = mail;
  }

  /** Whether the link may still be used; asking does not use it, so mail scanners spoil nothing. */
  public boolean good(String token) {
    return links.look(token).isPresent();
  }

  @Transactional
  public Result use(String token, String browser, Language language) {
    Link link = links.use(token).orElse(null);
    Person person =
        link == null
            ? null
            : people.find(link.person()).filter(found -> found.disabledAt() == null).orElse(null);
    if (link == null || person == null) {
      return new Result.Gone();
    }
    return switch (link.purpose()) {
      case SIGN_IN -> signIn(link, browser);
      case INVITATION -> accept(link, browser);
      case EMAIL -> confirm(person, link, language);
    };
  }

  private Result signIn(Link link, String browser) {
    links.spend(link.person(), Purpose.SIGN_IN);
    events.add(Kind.SIGNED_IN_BY_LINK, link.person());
    return new Result.Welcome(sessions.begin(link.person(), browser), link.next());
  }

  private Result accept(Link link, String browser) {
    rows.activate(link.person());
    events.add(Kind.INVITATION_USED, link.person());
    return new Result.FirstWelcome(sessions.begin(link.person(), browser));
  }

  private Result confirm(Person person, Link link, Language language) {
    String email = link.newEmail();
    if (email == null || !rows.setEmail(person.id(), email)) {
      return new Result.Gone();
    }
    links.spendAll(person.id());
    events.add(Kind.EMAIL_CHANGED, person.id());
    // To the old address: whoever did not ask for this must hear of it.
    mail.later(() -> letters.emailChanged(language, person));
    return new Result.EmailConfirmed();
  }
}
