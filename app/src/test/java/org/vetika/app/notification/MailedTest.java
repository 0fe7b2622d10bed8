package org.vetika.app.notification;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same with a real mail server, which can be stopped. */
abstract class MailedTest extends NotificationTest {
  /** One port for all, so that the server can stop and come back. */
  static final GreenMail MAIL = started();

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry settings) {
    settings.add("spring.mail.host", () -> "127.0.0.1");
    settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
  }

  private static GreenMail started() {
    var server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  private static int freePort() {
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void emptyMailboxes() throws FolderException {
    MAIL.purgeEmailFromAllMailboxes();
  }

  static List<MimeMessage> mailTo(String email) {
    return Arrays.stream(MAIL.getReceivedMessages())
        .filter(mail -> to(mail).equals(email))
        .toList();
  }

  /** The mail that is sent beside the answer to the browser, once it is there. */
  static MimeMessage awaitMailTo(String email) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (mailTo(email).isEmpty() && System.nanoTime() < end) {
      Thread.onSpinWait();
      MAIL.waitForIncomingEmail(50, 1);
    }
    return mailTo(email).getLast();
  }

  static String text(MimeMessage mail) {
    try {
      return ((String) mail.getContent()).replace("\r\n", "\n");
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String to(MimeMessage mail) {
    try {
      return mail.getRecipients(Message.RecipientType.TO)[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
