package org.vetika.app.issue.web.raise;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vetika.app.mail.Delivery;
import org.vetika.app.mail.Letter;
import org.vetika.app.mail.Mailing;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;

/** The letter with the link that confirms an address. */
@Component
class ConfirmationMail {
  private final Mailing mailing;
  private final Messages messages;
  private final String origin;

  ConfirmationMail(
      Mailing mailing,
      Messages messages,
      @Value("${vetika.origin:http://localhost:8080}") String origin) {
    this.mailing = mailing;
    this.messages = messages;
    this.origin = origin;
  }

  /** Sends it in the reader's language and waits for the mail server's answer. */
  Delivery send(String email, String title, String link, Language language) {
    String address = origin + "/" + language.tag() + "/issues/link?token=" + link;
    return mailing.send(
        Letter.plain(
            email,
            messages.of(language, "issue-raise.mail.subject"),
            messages.of(language, "issue-raise.mail.text", title, address)));
  }
}
