package org.vetika.app.account;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vetika.app.account.AccountEvents.Kind;

/** Ending sessions by their owner. */
@Component
public class SigningOut {
  private final Sessions sessions;
  private final AccountEvents events;

  SigningOut(Sessions sessions, AccountEvents events) {
    this.sessions = sessions;
    this.events = events;
  }

  /** Ends the session of a token. */
  public void of(String token) {
    sessions.end(token).ifPresent(person -> events.add(Kind.SIGNED_OUT, person));
  }

  /** Ends another session of the person; false when there is none of this id. */
  public boolean elsewhere(UUID person, UUID session) {
    boolean ended = sessions.end(person, session);
    if (ended) {
      events.add(Kind.SESSION_ENDED, person);
    }
    return ended;
  }
}
