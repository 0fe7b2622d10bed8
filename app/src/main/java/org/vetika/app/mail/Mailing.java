package org.vetika.app.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends mail by the configured server ({@code spring.mail.host}), or writes it into the folder
 * {@code outbox} of the data folder when there is none.
 */
@Component
public class Mailing {
  private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);

  private final @Nullable JavaMailSender server;
  private final MimeLetters messages;
  private final Outbox outbox;

  Mailing(
      ObjectProvider<JavaMailSender> server,
      @Value("${spring.mail.host:${spring.mail.jndi-name:}}") String named,
      @Value("${vetika.data:data}") Path data,
      @Value("${vetika.mail.from:vetika@localhost}") String from,
      Clock clock) {
    // Asked for here: whether the bean is there was decided when the program was built.
    this.server = named.isEmpty() ? null : server.getIfAvailable();
    this.messages = new MimeLetters(from, clock);
    this.outbox = new Outbox(data.resolve("outbox"), clock);
    if (this.server == null) {
      LOG.warn(
          "No mail server is set (spring.mail.host): mail is written into {}",
          data.resolve("outbox").toAbsolutePath());
    }
  }

  /** Sends a letter now and waits for the server's answer; never throws because of the server. */
  public Delivery send(Letter letter) {
    try {
      if (server != null) {
        server.send(messages.message(server.createMimeMessage(), letter));
      } else {
        outbox.write(messages.message(Outbox.emptyMessage(), letter));
      }
      return new Delivery.Sent();
    } catch (AddressException e) {
      return new Delivery.AddressRefused("not an address");
    } catch (MailAuthenticationException e) {
      return new Delivery.Unreachable("the mail server refuses the account");
    } catch (MailException e) {
      return ServerAnswers.delivery(e);
    } catch (MessagingException | IOException e) {
      return new Delivery.Failed(e.getClass().getSimpleName());
    }
  }
}
