package org.vetika.app.notification;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.mail.Delivery;
import org.vetika.app.mail.Letter;
import org.vetika.app.mail.Mailing;
import org.vetika.app.mail.RetryDelay;
import org.vetika.app.notification.LetterRows.Claimed;

/**
 * Sends what is due, one letter after the other: each is taken, handed over and settled in
 * transactions of its own, so that a crash leaves at most the one in hand unknown.
 */
@Component
class SendingLetters {
  private static final Logger LOG = LoggerFactory.getLogger(SendingLetters.class);

  /** Longer than any conversation with a mail server: the timeouts are far below. */
  static final Duration INTERRUPTED = Duration.ofMinutes(10);

  private final LetterRows letters;
  private final ReaderRows readers;
  private final Addresses addresses;
  private final WritingLetters writing;
  private final Mailing mailing;
  private final TransactionTemplate transaction;

  SendingLetters(
      LetterRows letters,
      ReaderRows readers,
      Addresses addresses,
      WritingLetters writing,
      Mailing mailing,
      TransactionTemplate transaction) {
    this.letters = letters;
    this.readers = readers;
    this.addresses = addresses;
    this.writing = writing;
    this.mailing = mailing;
    this.transaction = transaction;
  }

  /** Works until nothing is due, the mail server is away, or it should not go on. */
  void send(BooleanSupplier goOn) {
    transaction.executeWithoutResult(status -> letters.releaseClaimedFor(INTERRUPTED));
    while (goOn.getAsBoolean() && sendNext()) {}
  }

  private boolean sendNext() {
    Claimed claimed = transaction.execute(status -> letters.claim().orElse(null));
    if (claimed == null) {
      return false;
    }
    try {
      return send(claimed);
    } catch (RuntimeException e) {
      LOG.error("Letter {} could not be made", claimed.id(), e);
      settle(() -> fail(claimed, "not-made"));
      return true;
    }
  }

  /** Whether others may follow. */
  private boolean send(Claimed claimed) {
    Reader reader = readers.find(claimed.reader()).orElse(null);
    if (reader == null) {
      return true;
    }
    String address = addresses.of(reader).orElse(null);
    if (address == null) {
      settle(() -> letters.ended(claimed.id(), LetterState.GIVEN_UP, "account-closed"));
      return true;
    }
    if (reader.stopped(address)) {
      settle(() -> letters.ended(claimed.id(), LetterState.BOUNCED, "refused-before"));
      return true;
    }
    Optional<Letter> letter = writing.write(claimed, reader, address);
    if (letter.isEmpty()) {
      settle(() -> letters.ended(claimed.id(), LetterState.GIVEN_UP, "nothing-to-say"));
      return true;
    }
    return settle(claimed, address, mailing.send(letter.get()));
  }

  private boolean settle(Claimed claimed, String address, Delivery delivery) {
    switch (delivery) {
      case Delivery.Sent() ->
          settle(() -> {
            letters.sent(claimed.id());
            readers.forgiveRefusals(claimed.reader());
          });
      case Delivery.AddressRefused(String reason) ->
          settle(() -> {
            letters.ended(claimed.id(), LetterState.BOUNCED, reason);
            readers.countRefusal(claimed.reader(), address);
          });
      case Delivery.Failed(String reason) -> settle(() -> fail(claimed, reason));
      case Delivery.Unreachable(String reason) -> {
        LOG.warn("The mail server cannot be reached ({}); letters wait", reason);
        settle(() -> letters.notTried(claimed.id(), "unreachable", RetryDelay.UNREACHABLE));
        return false;
      }
    }
    return true;
  }

  private void fail(Claimed claimed, String reason) {
    if (claimed.attempts() >= RetryDelay.MOST_ATTEMPTS) {
      letters.ended(claimed.id(), LetterState.GIVEN_UP, reason);
    } else {
      letters.failed(claimed.id(), reason, RetryDelay.after(claimed.attempts()));
    }
  }

  private void settle(Runnable change) {
    transaction.executeWithoutResult(status -> change.run());
  }
}
