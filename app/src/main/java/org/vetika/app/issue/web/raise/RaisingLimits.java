package org.vetika.app.issue.web.raise;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.web.RateLimit;
import org.vetika.app.web.Visitor;

/**
 * How often strangers may begin, send and guess. Many people of a village share one network
 * address, so what they send is limited loosely, and guessing tightly. Whoever is signed in is not
 * limited.
 */
@Component
class RaisingLimits {
  private final RateLimit beginning;
  private final RateLimit sending;
  private final RateLimit mailing;
  private final RateLimit guessing;
  private final RateLimit files;

  RaisingLimits(Clock clock) {
    this.beginning = new RateLimit(60, Duration.ofHours(1), clock);
    this.sending = new RateLimit(30, Duration.ofHours(1), clock);
    this.mailing = new RateLimit(4, Duration.ofHours(1), clock);
    this.files = new RateLimit(60, Duration.ofHours(1), clock);
    this.guessing = new RateLimit(20, Duration.ofMinutes(15), clock);
  }

  boolean mayBegin(@Nullable Visitor visitor, String address) {
    return visitor != null || beginning.allows(address);
  }

  boolean maySend(@Nullable Visitor visitor, String address) {
    return visitor != null || sending.allows(address);
  }

  /** Letters to one address, whoever asks for them. */
  boolean mayMail(String email) {
    return mailing.allows(email);
  }

  /** Looking into files costs more than texts do. */
  boolean mayGiveFiles(@Nullable Visitor visitor, String address) {
    return visitor != null || files.allows(address);
  }

  boolean mayTryReceipt(String address) {
    return guessing.allows(address);
  }
}
