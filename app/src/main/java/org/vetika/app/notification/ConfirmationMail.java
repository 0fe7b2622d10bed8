package org.vetika.app.notification;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vetika.app.mail.Delivery;
import org.vetika.app.mail.Letter;
import org.vetika.app.mail.Mailing;
import org.vetika.app.notification.FollowRequests.FollowRequest;

/**
 * Asks an address whether it wants mail. Sent after the answer to the browser, at once or never:
 * the letter holds a secret, so it is kept nowhere.
 */
@Component
class ConfirmationMail {
  private static final Logger LOG = LoggerFactory.getLogger(ConfirmationMail.class);

  private final FollowRequests requests;
  private final LetterWords words;
  private final Mailing mailing;
  private final String origin;
  private final ExecutorService later = Executors.newVirtualThreadPerTaskExecutor();

  ConfirmationMail(
      FollowRequests requests,
      LetterWords words,
      Mailing mailing,
      @Value("${vetika.origin:http://localhost:8080}") String origin) {
    this.requests = requests;
    this.words = words;
    this.mailing = mailing;
    this.origin = origin;
  }

  void ask(FollowRequest request, FollowedThing thing) {
    later.execute(() -> {
      try {
        send(request, thing);
      } catch (RuntimeException e) {
        LOG.error("A question to confirm could not be made", e);
      }
    });
  }

  private void send(FollowRequest request, FollowedThing thing) {
    String href =
        origin + "/" + request.language().tag() + "/follow/confirm?token=" + requests.add(request);
    Delivery delivery =
        mailing.send(
            Letter.plain(
                request.email(),
                words.confirmationSubject(request.language()),
                words.confirmation(request.language(), thing, href)));
    if (!(delivery instanceof Delivery.Sent)) {
      LOG.error("A question to confirm could not be sent: {}", delivery);
    }
  }

  @PreDestroy
  void finish() {
    later.close();
  }
}
