package org.vetika.app.issue.web.raise;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vetika.app.LocalMail;
import org.vetika.app.issue.IssueFixture;

/** Strangers who leave an address, and a mail server that takes their letters. */
abstract class ByMailScene {
  static final Pattern LINK =
      Pattern.compile("http://localhost:8080/(km|en)(/issues/link\\?token=(\\S+))");

  @RegisterExtension static final GreenMailExtension MAIL = LocalMail.server();

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry settings) {
    LocalMail.tell(settings, MAIL);
  }

  @Autowired MockMvcTester pages;
  @Autowired IssueFixture fixture;
  @Autowired JdbcClient database;
  @Autowired JavaMailSender sender;

  /** The server of letters comes back at another port, while the program stays the same. */
  @BeforeEach
  void knowTheMailServer() {
    ((JavaMailSenderImpl) sender).setPort(MAIL.getSmtp().getPort());
  }

  static String address() {
    return "sokha-" + UUID.randomUUID() + "@example.org";
  }

  String complete(Journey stranger, String email) {
    stranger.go("/km/issues/new", "title", "អណ្តូង " + email, "text", "គ្មានទឹក", "language", "km");
    String base = stranger.at.replaceFirst("/place$", "");
    stranger.go(base + "/place", "place", fixture.commune);
    if (stranger.at.endsWith("/topic")) {
      stranger.go(base + "/topic", "topic", "none");
    }
    if (stranger.at.endsWith("/similar")) {
      stranger.go(base + "/similar");
    }
    stranger.go(base + "/authority", "authority", "suggested");
    stranger.go(base + "/files");
    stranger.go(base + "/who", "who", "e-mail", "email", email);
    stranger.go(base + "/seen", "seen", "public");
    return base;
  }

  long raisedBy(String email) {
    return database
        .sql("select count(*) from issue_person where email = :email")
        .param("email", email)
        .query(Long.class)
        .single();
  }

  static Matcher link(String email) throws Exception {
    Matcher link = null;
    for (MimeMessage mail : MAIL.getReceivedMessages()) {
      if (mail.getAllRecipients()[0].toString().equals(email)) {
        link = LINK.matcher(String.valueOf(mail.getContent()));
        assertThat(link.find()).isTrue();
      }
    }
    return java.util.Objects.requireNonNull(link);
  }
}
