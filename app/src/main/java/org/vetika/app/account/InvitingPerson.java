package org.vetika.app.account;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.account.AccountEvents.Kind;
import org.vetika.app.account.MailedLinks.Link;
import org.vetika.app.account.MailedLinks.Purpose;
import org.vetika.app.web.RateLimit;

/** Invites somebody by e-mail; the invitation is good for a week, and the last one sent counts. */
@Component
public class InvitingPerson {
  /** What became of it. */
  public sealed interface Result {
    record Invited(UUID person) implements Result {}

    record NameMissing() implements Result {}

    record NotAnEmail() implements Result {}

    /** The e-mail is that of somebody who has an account already. */
    record HasAccount(UUID person) implements Result {}

    /** Too many invitations by this administrator. */
    record Limited() implements Result {}
  }

  private final People people;
  private final PersonRows rows;
  private final MailedLinks links;
  private final Letters letters;
  private final OutgoingMail mail;
  private final AccountEvents events;
  private final RateLimit perActor;

  InvitingPerson(
      People people,
      PersonRows rows,
      MailedLinks links,
      Letters letters,
      OutgoingMail mail,
      AccountEvents events,
      Clock clock) {
    this.people = people;
    this.rows = rows;
    this.links = links;
    this.letters = letters;
    this.mail = mail;
    this.events = events;
    this.perActor = new RateLimit(60, Duration.ofHours(1), clock);
  }

  @Transactional
  public Result invite(UUID actor, String name, String email) {
    if (name.isBlank() || name.strip().length() > 200) {
      return new Result.NameMissing();
    }
    if (!EmailAddress.plausible(email.strip())) {
      return new Result.NotAnEmail();
    }
    if (!perActor.allows(actor.toString())) {
      return new Result.Limited();
    }
    Person known = people.withEmail(email.strip()).orElse(null);
    if (known != null && (known.activeSince() != null || known.disabledAt() != null)) {
      return new Result.HasAccount(known.id());
    }
    UUID person =
        known != null
            ? known.id()
            : rows.add(name.strip(), email.strip(), null, false).orElseThrow();
    String token = links.add(new Link(person, Purpose.INVITATION, null, ""));
    events.add(Kind.INVITED, person, actor);
    mail.later(() -> letters.invitation(name.strip(), email.strip(), token));
    return new Result.Invited(person);
  }
}
