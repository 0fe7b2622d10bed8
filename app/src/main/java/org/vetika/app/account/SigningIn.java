package org.vetika.app.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vetika.app.account.AccountEvents.Kind;
import org.vetika.app.web.RateLimit;

/**
 * Signing in with e-mail and password. A wrong password, an unknown e-mail, an unused invitation
 * and a closed account are told apart neither by the answer nor by the time it takes.
 */
@Component
public class SigningIn {
  /** How an attempt ended. */
  public sealed interface Result {
    /** Right; {@code token} belongs into the session cookie. */
    record Welcome(String token) implements Result {}

    /** Not right, and not said why. */
    record Refused() implements Result {}

    /** Too many attempts for this e-mail or from this network address. */
    record Limited() implements Result {}
  }

  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final People people;
  private final PersonRows rows;
  private final Passwords passwords;
  private final Sessions sessions;
  private final AccountEvents events;
  private final RateLimit perEmail;
  private final RateLimit perAddress;

  SigningIn(
      People people,
      PersonRows rows,
      Passwords passwords,
      Sessions sessions,
      AccountEvents events,
      Clock clock) {
    this.people = people;
    this.rows = rows;
    this.passwords = passwords;
    this.sessions = sessions;
    this.events = events;
    this.perEmail = new RateLimit(10, WINDOW, clock);
    this.perAddress = new RateLimit(50, WINDOW, clock);
  }

  /**
   * Tries e-mail and password.
   *
   * @param from the network address that asks
   * @param browser its name for the list of sessions
   */
  public Result withPassword(String email, String password, String from, String browser) {
    if (!perAddress.allows(from) || !perEmail.allows(email)) {
      events.add(Kind.SIGN_IN_LIMITED, null);
      return new Result.Limited();
    }
    Optional<Person> person = people.withEmail(email.strip());
    Optional<String> hash =
        person.filter(Person::maySignIn).flatMap(found -> rows.passwordHash(found.id()));
    boolean right = passwords.matches(password, hash);
    UUID id = person.map(Person::id).orElse(null);
    if (!right || id == null) {
      events.add(Kind.SIGN_IN_FAILED, id);
      return new Result.Refused();
    }
    perEmail.forget(email);
    events.add(Kind.SIGNED_IN_BY_PASSWORD, id);
    return new Result.Welcome(sessions.begin(id, browser));
  }
}
