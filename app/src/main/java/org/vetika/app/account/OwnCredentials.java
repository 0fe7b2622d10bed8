package org.vetika.app.account;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.vetika.app.web.RateLimit;

/**
 * Asks again who somebody is before the account itself is changed: by the present password, or, for
 * those who have none, by a sign-in of the last quarter of an hour.
 */
@Component
class OwnCredentials {
  /** What became of asking. */
  enum Answer {
    PROVEN,
    WRONG_PASSWORD,
    /** There is no password, and the sign-in is too long ago. */
    SIGN_IN_AGAIN,
    LIMITED
  }

  private final PersonRows rows;
  private final Passwords passwords;
  private final Clock clock;
  private final RateLimit perPerson;

  OwnCredentials(PersonRows rows, Passwords passwords, Clock clock) {
    this.rows = rows;
    this.passwords = passwords;
    this.clock = clock;
    this.perPerson = new RateLimit(10, Duration.ofMinutes(15), clock);
  }

  Answer ask(Session session, String password) {
    var hash = rows.passwordHash(session.person());
    if (hash.isEmpty()) {
      return session.fresh(clock.instant()) ? Answer.PROVEN : Answer.SIGN_IN_AGAIN;
    }
    if (!perPerson.allows(session.person().toString())) {
      return Answer.LIMITED;
    }
    if (!passwords.matches(password, hash)) {
      return Answer.WRONG_PASSWORD;
    }
    perPerson.forget(session.person().toString());
    return Answer.PROVEN;
  }
}
