package org.vetika.app.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.record.NoticeWanted;
import org.vetika.app.webhook.Delivery.State;
import org.vetika.app.webhook.DeliveryRows.Attempt;
import org.vetika.app.webhook.Endpoint.Why;
import org.vetika.app.webhook.Reply.Answered;
import org.vetika.app.webhook.Reply.Unreached;

/** Writes down what became of an attempt, and what follows from it. */
@Component
class Settling {
  private final DeliveryRows deliveries;
  private final EndpointRows endpoints;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Settling(
      DeliveryRows deliveries,
      EndpointRows endpoints,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.deliveries = deliveries;
    this.endpoints = endpoints;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  void withhold(Claimed claimed) {
    transaction.executeWithoutResult(status -> {
      deliveries.withhold(claimed.id());
      deliveries.release(claimed);
    });
  }

  void settle(Claimed claimed, String body, Reply reply) {
    Verdict verdict =
        Verdict.of(reply, claimed.attempts() + 1, claimed.othersArrive(), claimed.id());
    transaction.executeWithoutResult(status -> {
      if (claimed.test()) {
        State state = verdict instanceof Verdict.Arrived ? State.DELIVERED : State.GIVEN_UP;
        deliveries.settle(attempt(claimed, state, null, body, reply));
      } else {
        settle(claimed, body, reply, verdict);
      }
    });
  }

  private void settle(Claimed claimed, String body, Reply reply, Verdict verdict) {
    switch (verdict) {
      case Verdict.Arrived() -> {
        deliveries.settle(attempt(claimed, State.DELIVERED, null, body, reply));
        deliveries.release(claimed, null, true);
      }
      case Verdict.ServerLater(Duration wait) -> {
        Instant next = clock.instant().plus(wait);
        deliveries.settle(attempt(claimed, State.WAITING, next, body, reply));
        deliveries.release(claimed, next, false);
      }
      case Verdict.MessageLater(Duration wait) -> {
        Instant next = clock.instant().plus(wait);
        deliveries.settle(attempt(claimed, State.WAITING, next, body, reply));
        deliveries.release(claimed, null, false);
      }
      case Verdict.GivenUp() -> {
        deliveries.settle(attempt(claimed, State.GIVEN_UP, null, body, reply));
        deliveries.release(claimed, null, false);
      }
      case Verdict.Failing() -> pause(claimed, body, reply, Why.FAILING);
      case Verdict.Gone() -> pause(claimed, body, reply, Why.GONE);
    }
  }

  /** The message waits until somebody says that the address is told again. */
  private void pause(Claimed claimed, String body, Reply reply, Why why) {
    deliveries.settle(attempt(claimed, State.WAITING, null, body, reply));
    deliveries.release(claimed, null, false);
    if (endpoints.pause(claimed.endpoint(), why)) {
      Instant now = clock.instant();
      events.publishEvent(
          new NoticeWanted(
              PausedNotices.TYPE,
              PausedNotices.key(claimed.endpoint(), now),
              now,
              Set.of(claimed.organization()),
              Set.of()));
    }
  }

  private static Attempt attempt(
      Claimed claimed, State state, @Nullable Instant next, String body, Reply reply) {
    long took = reply.took().toMillis();
    return switch (reply) {
      case Answered answered ->
          new Attempt(
              claimed.id(), state, next, took, answered.status(), null, body, answered.text());
      case Unreached unreached ->
          new Attempt(
              claimed.id(), state, next, took, null, unreached.failure().key(), body, null);
    };
  }
}
