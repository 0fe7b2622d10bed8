package org.vetika.app.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.account.AccountEvents.Kind;

/**
 * Signing in as somebody of whom an OpenID provider says that it checked the e-mail. It opens
 * accounts that are there; it makes none.
 */
@Component
public class SigningInByProvider {
  private final People people;
  private final Sessions sessions;
  private final AccountEvents events;

  SigningInByProvider(People people, Sessions sessions, AccountEvents events) {
    this.people = people;
    this.sessions = sessions;
    this.events = events;
  }

  /** The token of the new session, or nothing when the e-mail is not checked or nobody's here. */
  public Optional<String> signIn(@Nullable String email, boolean checked, String browser) {
    Optional<Person> person =
        email == null || !checked
            ? Optional.empty()
            : people.withEmail(email).filter(Person::maySignIn);
    if (person.isEmpty()) {
      events.add(Kind.SIGN_IN_FAILED, null);
    }
    return person.map(found -> {
      events.add(Kind.SIGNED_IN_BY_PROVIDER, found.id());
      return sessions.begin(found.id(), browser);
    });
  }
}
