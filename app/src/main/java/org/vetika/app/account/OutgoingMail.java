package org.vetika.app.account;

import jakarta.annotation.PreDestroy;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends mail by the configured server, or writes it into the folder {@code outbox} when there is
 * none. Mail goes out after the answer to the browser, so that the time of the answer does not tell
 * whether there was somebody to write to. Logs name neither the person nor the text.
 */
@Component
class OutgoingMail {
  private static final Logger LOG = LoggerFactory.getLogger(OutgoingMail.class);

  private final @Nullable JavaMailSender server;
  private final Path outbox;
  private final String from;
  private final Clock clock;
  private final ExecutorService later = Executors.newVirtualThreadPerTaskExecutor();

  OutgoingMail(
      ObjectProvider<JavaMailSender> server,
      @Value("${vetika.data:data}") Path data,
      @Value("${vetika.mail.from:vetika@localhost}") String from,
      Clock clock) {
    this.server = server.getIfAvailable();
    this.outbox = data.resolve("outbox");
    this.from = from;
    this.clock = clock;
    if (this.server == null) {
      LOG.warn(
          "No mail server is set (spring.mail.host): mail is written into {}",
          outbox.toAbsolutePath());
    }
  }

  /**
   * Makes and sends a mail in a thread of its own; nothing is sent when the supplier gives null.
   */
  void later(Supplier<@Nullable Mail> letter) {
    later.execute(() -> {
      try {
        Mail mail = letter.get();
        if (mail != null) {
          send(mail);
        }
      } catch (MessagingException | MailException | IOException e) {
        LOG.error("A mail could not be sent: {}", e.getClass().getName());
      } catch (RuntimeException e) {
        LOG.error("A mail could not be made", e);
      }
    });
  }

  private void send(Mail mail) throws MessagingException, IOException {
    MimeMessage message = message(mail);
    if (server != null) {
      server.send(message);
    } else {
      write(message);
    }
  }

  private MimeMessage message(Mail mail) throws MessagingException {
    var message =
        server != null
            ? server.createMimeMessage()
            : new MimeMessage(Session.getInstance(new Properties()));
    message.setFrom(new InternetAddress(from));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
    message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
    message.setText(mail.text(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  /** Readable by the owner only: the mail may hold a link that signs in. */
  private void write(MimeMessage message) throws MessagingException, IOException {
    Files.createDirectories(outbox);
    Path unfinished =
        Files.createFile(
            outbox.resolve(UUID.randomUUID() + ".part"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var file = Files.newOutputStream(unfinished)) {
      message.writeTo(file);
    }
    Files.move(unfinished, outbox.resolve(clock.millis() + "-" + UUID.randomUUID() + ".eml"));
  }

  @PreDestroy
  void finish() {
    later.close();
  }
}
