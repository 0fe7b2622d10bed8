package org.vetika.app.account;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A browser in which a person is signed in.
 *
 * @param id names the session in the owner's list; it opens nothing
 * @param started when the person signed in: every sign-in begins a new session
 * @param browser such as {@code Firefox, Android}
 */
public record Session(
    UUID id, UUID person, Instant started, Instant seen, Instant expires, String browser) {
  /** After so long without a request a session is over. */
  static final Duration IDLE = Duration.ofHours(12);

  /** After so long a session is over in any case. */
  static final Duration LONGEST = Duration.ofDays(30);

  /** What may be done for so long after signing in: changing what one signs in with. */
  static final Duration FRESH = Duration.ofMinutes(15);

  /** Whether the person proved so lately who they are that the account itself may be changed. */
  public boolean fresh(Instant now) {
    return started.plus(FRESH).isAfter(now);
  }

  boolean over(Instant now) {
    return !now.isBefore(expires) || !now.isBefore(seen.plus(IDLE));
  }
}
