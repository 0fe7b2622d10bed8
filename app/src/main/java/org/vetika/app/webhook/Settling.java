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
    Instant now = clock.instant();
    transaction.executeWithoutResult(status -> {
      if (claimed.test()) {
        State state = verdict instanceof Verdict.Arrived ? State.DELIVERED : State.GIVEN_UP;
        deliveries.settle(attempt(claimed, state, null, body, reply), now);
      } else {
        settle(claimed, body, reply, verdict, now);
      }
    });
  }

  private void settle(Claimed claimed, String body, Reply reply, Verdict verdict, Instant now) {
    State state =
        switch (verdict) {
          case Verdict.Arrived arrived -> State.DELIVERED;
          case Verdict.GivenUp over -> State.GIVEN_UP;
          // The last two wait until somebody says that the address is told again.
          case Verdict.ServerLater l -> State.WAITING;
          case Verdict.MessageLater l -> State.WAITING;
          case Verdict.Failing f -> State.WAITING;
          case Verdict.Gone g -> State.WAITING;
        };
    Instant server = verdict instanceof Verdict.ServerLater(Duration time) ? now.plus(time) : null;
    Instant message =
        verdict instanceof Verdict.MessageLater(Duration time) ? now.plus(time) : server;
    deliveries.settle(attempt(claimed, state, message, body, reply), now);
    deliveries.release(claimed, server, state == State.DELIVERED, now);
    switch (verdict) {
      case Verdict.Failing f -> pause(claimed, Why.FAILING, now);
      case Verdict.Gone g -> pause(claimed, Why.GONE, now);
      default -> {}
    }
  }

  private void pause(Claimed claimed, Why why, Instant now) {
    if (endpoints.pause(claimed.endpoint(), why)) {
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
          new Attempt(claimed.id(), state, next, took, null, unreached.failure().key(), body, null);
    };
  }
}
