package org.vetika.app;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real mail server for the tests of a class. */
public final class LocalMail {
  private LocalMail() {}

  /** At a port that is free; what it took stays for all tests of the class. */
  public static GreenMailExtension server() {
    return new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
        .withPerMethodLifecycle(false);
  }

  /** Has the program send its mail to that server. */
  public static void tell(DynamicPropertyRegistry settings, GreenMailExtension server) {
    settings.add("spring.mail.host", () -> "127.0.0.1");
    settings.add("spring.mail.port", () -> server.getSmtp().getPort());
  }
}
