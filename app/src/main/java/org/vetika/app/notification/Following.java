package org.vetika.app.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.account.EmailAddress;
import org.vetika.app.account.People;
import org.vetika.app.account.Person;
import org.vetika.app.notification.FollowRequests.FollowRequest;
import org.vetika.app.web.Language;
import org.vetika.app.web.RateLimit;

/**
 * Begins to follow something: at once for somebody signed in, after the link in a mail was used for
 * anybody else, so that nobody is made to get mail by another.
 */
@Component
public class Following {
  private static final Duration WINDOW = Duration.ofMinutes(15);

  /** What became of a request by e-mail. */
  public enum Asked {
    SENT,
    NOT_AN_EMAIL,
    LIMITED
  }

  private final ReaderRows readers;
  private final SubscriptionRows subscriptions;
  private final FollowRequests requests;
  private final FollowedThings things;
  private final ConfirmationMail mail;
  private final People people;
  private final RateLimit perEmail;
  private final RateLimit perAddress;

  Following(
      ReaderRows readers,
      SubscriptionRows subscriptions,
      FollowRequests requests,
      FollowedThings things,
      ConfirmationMail mail,
      People people,
      Clock clock) {
    this.readers = readers;
    this.subscriptions = subscriptions;
    this.requests = requests;
    this.things = things;
    this.mail = mail;
    this.people = people;
    this.perEmail = new RateLimit(4, WINDOW, clock);
    this.perAddress = new RateLimit(20, WINDOW, clock);
  }

  /**
   * Follows for somebody signed in, or changes how often.
   *
   * @param language of the page, in which letters come from now on
   * @return false when the person follows as much as one may
   */
  @Transactional
  public boolean follow(UUID person, FollowedThing thing, Rhythm rhythm, Language language) {
    Person known = people.find(person).orElseThrow();
    Reader reader = readers.forPerson(person, known.email());
    readers.setLanguage(reader.id(), language);
    return subscriptions.put(reader.id(), thing.followed(), rhythm);
  }

  /**
   * Sends a link that confirms. Neither the answer nor its time tells whether the address is known.
   *
   * @param from the network address that asks
   */
  public Asked ask(
      String email, FollowedThing thing, Rhythm rhythm, Language language, String from) {
    String address = email.strip();
    if (!EmailAddress.plausible(address)) {
      return Asked.NOT_AN_EMAIL;
    }
    if (!perAddress.allows(from) || !perEmail.allows(address)) {
      return Asked.LIMITED;
    }
    mail.ask(new FollowRequest(address, language, thing.followed(), rhythm), thing);
    return Asked.SENT;
  }

  /** What a link would follow; looking does not use it. */
  public Optional<FollowedThing> look(String token) {
    return requests.look(token).flatMap(request -> things.find(request.followed()));
  }

  /**
   * Uses a link.
   *
   * @return the secret of the reader's own page; empty when the link is too old or was used
   */
  @Transactional
  public Optional<String> confirm(String token) {
    return requests.take(token).map(this::confirm);
  }

  private String confirm(FollowRequest request) {
    Reader reader =
        people
            .withEmail(request.email())
            .filter(Person::maySignIn)
            .map(person -> readers.forPerson(person.id(), person.email()))
            .orElseGet(() -> readers.forEmail(request.email()));
    readers.forgiveRefusals(reader.id());
    readers.setLanguage(reader.id(), request.language());
    subscriptions.put(reader.id(), request.followed(), request.rhythm());
    return reader.secret();
  }
}
