package org.vetika.app.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.web.RateLimit;
import org.vetika.app.web.Visitor;

/** What people have sent: a test, or once more what was sent before. */
@Component
public class Resending {
  private static final int TESTS_IN_A_WHILE = 10;

  private final Endpoints endpoints;
  private final DeliveryRows deliveries;
  private final SendingDeliveries sending;
  private final TransactionTemplate transaction;
  private final RateLimit limit;

  Resending(
      Endpoints endpoints,
      DeliveryRows deliveries,
      SendingDeliveries sending,
      TransactionTemplate transaction,
      Clock clock) {
    this.endpoints = endpoints;
    this.deliveries = deliveries;
    this.sending = sending;
    this.transaction = transaction;
    this.limit = new RateLimit(TESTS_IN_A_WHILE, Duration.ofMinutes(10), clock);
  }

  /**
   * Sends a trial message now, also to an address that is paused, and waits for what becomes of it;
   * done with the id of the delivery.
   */
  public Outcome<Long> test(Visitor visitor, long endpoint) {
    if (endpoints.find(visitor, endpoint).isEmpty()) {
      return Outcome.refused(Refusal.UNKNOWN);
    }
    if (!limit.allows(visitor.person().toString())) {
      return Outcome.refused(Refusal.LIMITED);
    }
    long delivery =
        Objects.requireNonNull(transaction.execute(status -> deliveries.addTest(endpoint)));
    sending.sendTest(delivery);
    return new Outcome.Done<>(delivery);
  }

  /** Sends a message again under the same id, as the record is now; a test is made anew instead. */
  public Outcome<Long> again(Visitor visitor, long endpoint, long delivery) {
    if (endpoints.find(visitor, endpoint).isEmpty()) {
      return Outcome.refused(Refusal.UNKNOWN);
    }
    boolean found =
        Boolean.TRUE.equals(transaction.execute(status -> deliveries.again(endpoint, delivery)));
    return found ? new Outcome.Done<>(delivery) : Outcome.refused(Refusal.UNKNOWN);
  }
}
