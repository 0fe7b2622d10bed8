package org.vetika.app.account;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.vetika.app.mail.Delivery;
import org.vetika.app.mail.Letter;
import org.vetika.app.mail.Mailing;

/**
 * Sends mail after the answer to the browser, so that the time of the answer does not tell whether
 * there was somebody to write to. These letters hold secrets: they are sent at once or never, and
 * kept nowhere. Logs name neither the person nor the text.
 */
@Component
class OutgoingMail {
  private static final Logger LOG = LoggerFactory.getLogger(OutgoingMail.class);

  private final Mailing mailing;
  private final ExecutorService later = Executors.newVirtualThreadPerTaskExecutor();

  OutgoingMail(Mailing mailing) {
    this.mailing = mailing;
  }

  /**
   * Makes and sends a mail in a thread of its own; nothing is sent when the supplier gives null.
   */
  void later(Supplier<@Nullable Letter> letter) {
    later.execute(() -> {
      try {
        Letter made = letter.get();
        if (made != null) {
          send(made);
        }
      } catch (RuntimeException e) {
        LOG.error("A mail could not be made", e);
      }
    });
  }

  private void send(Letter letter) {
    switch (mailing.send(letter)) {
      case Delivery.Sent() -> {}
      case Delivery.AddressRefused(String reason) -> notSent(reason);
      case Delivery.Failed(String reason) -> notSent(reason);
      case Delivery.Unreachable(String reason) -> notSent(reason);
    }
  }

  private static void notSent(String reason) {
    LOG.error("A mail could not be sent: {}", reason);
  }

  @PreDestroy
  void finish() {
    later.close();
  }
}
