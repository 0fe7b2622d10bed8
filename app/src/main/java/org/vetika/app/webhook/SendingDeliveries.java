package org.vetika.app.webhook;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.webhook.Reply.Failure;
import org.vetika.app.webhook.Reply.Unreached;

/**
 * Sends what is due. A delivery is taken, sent and settled in transactions of their own; when the
 * program dies in between, it is sent again under the same id: twice perhaps, never not at all.
 */
@Component
class SendingDeliveries {
  private static final Logger LOG = LoggerFactory.getLogger(SendingDeliveries.class);

  /** Addresses that are told at the same time, so that slow ones do not hold up the others. */
  private static final int AT_ONCE = 4;

  private final ClaimRows claims;
  private final Payloads payloads;
  private final Posting posting;
  private final CheckedHosts hosts;
  private final Settling settling;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SendingDeliveries(
      ClaimRows claims,
      Payloads payloads,
      Posting posting,
      CheckedHosts hosts,
      Settling settling,
      TransactionTemplate transaction,
      Clock clock) {
    this.claims = claims;
    this.payloads = payloads;
    this.posting = posting;
    this.hosts = hosts;
    this.settling = settling;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Works until nothing is due, or it should not go on. */
  void send(BooleanSupplier goOn) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, AT_ONCE).forEach(each -> threads.execute(() -> work(goOn)));
    }
  }

  private void work(BooleanSupplier goOn) {
    try {
      while (goOn.getAsBoolean() && sendNext()) {}
    } catch (RuntimeException e) {
      LOG.error("Webhooks cannot be sent now", e);
    }
  }

  private boolean sendNext() {
    Claimed claimed = transaction.execute(status -> claims.claim().orElse(null));
    if (claimed == null) {
      return false;
    }
    send(claimed);
    return true;
  }

  /** Sends this one now and only once. */
  void sendTest(long delivery) {
    send(claims.take(delivery));
  }

  private void send(Claimed claimed) {
    String body;
    try {
      body = payloads.write(claimed).orElse(null);
    } catch (RuntimeException e) {
      LOG.error("No body for {}", claimed, e);
      settling.settle(claimed, "", new Unreached(Failure.NOT_MADE, Duration.ZERO));
      return;
    }
    if (body == null) {
      settling.withhold(claimed);
      return;
    }
    settling.settle(claimed, body, post(claimed, body));
  }

  private Reply post(Claimed claimed, String body) {
    Instant now = clock.instant();
    return switch (Target.read(claimed.url(), hosts.loopbackAllowed())) {
      case Outcome.Done<URI>(URI target) ->
          posting.post(
              target, Message.of(claimed.message(), now, body), List.copyOf(claimed.secrets()));
      case Outcome.Refused<URI> refused -> new Unreached(Failure.ADDRESS, Duration.ZERO);
    };
  }
}
