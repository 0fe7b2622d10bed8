package org.vetika.app.issue.web.raise;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.RoutingIssue;

@VetikaTest
@Import(IssueFixture.class)
class ConfirmedByMailTest {
  private static final Pattern LINK =
      Pattern.compile("http://localhost:8080/(km|en)(/issues/link\\?token=(\\S+))");

  @RegisterExtension
  static final GreenMailExtension MAIL =
      new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
          .withPerMethodLifecycle(false);

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry settings) {
    settings.add("spring.mail.host", () -> "127.0.0.1");
    settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
  }

  @Autowired MockMvcTester pages;
  @Autowired IssueFixture fixture;
  @Autowired JdbcClient database;
  @Autowired RoutingIssue routing;

  private static String address() {
    return "sokha-" + UUID.randomUUID() + "@example.org";
  }

  private String complete(Journey stranger, String email) {
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

  private long raisedBy(String email) {
    return database
        .sql("select count(*) from issue_person where email = :email")
        .param("email", email)
        .query(Long.class)
        .single();
  }

  private static Matcher link(String email) throws Exception {
    Matcher link = null;
    for (MimeMessage mail : MAIL.getReceivedMessages()) {
      if (mail.getAllRecipients()[0].toString().equals(email)) {
        link = LINK.matcher(String.valueOf(mail.getContent()));
        assertThat(link.find()).isTrue();
      }
    }
    return java.util.Objects.requireNonNull(link);
  }

  @Test
  void nothing_is_sent_on_before_the_link_is_used_and_the_link_opens_the_issue_ever_after()
      throws Exception {
    String email = address();
    var stranger = new Journey(pages, null);
    String base = complete(stranger, email);
    MvcTestResult waits = stranger.go(base + "/send");
    assertThat(Journey.text(waits)).contains(email, "នៅមួយជំហានទៀត");
    assertThat(raisedBy(email)).isZero();

    Matcher link = link(email);
    assertThat(link.group(1)).as("in the reader's language").isEqualTo("km");
    var phone = new Journey(pages, null);
    assertThat(phone.get("/km" + link.group(2))).hasStatusOk();
    assertThat(raisedBy(email)).as("looking changes nothing").isZero();
    MvcTestResult own = phone.go("/km/issues/link", "token", link.group(3));
    assertThat(phone.at).isEqualTo("/km/issues/receipt/issue");
    assertThat(Journey.text(own)).contains("អណ្តូង " + email);
    assertThat(raisedBy(email)).isEqualTo(1);

    assertThat(Journey.text(stranger.get(base + "/sent"))).contains("I20").doesNotContain(email);
    new Journey(pages, null).go("/en/issues/link", "token", link.group(3));
    assertThat(raisedBy(email)).as("once").isEqualTo(1);
  }

  @Test
  void a_new_link_replaces_the_one_before_and_a_changed_draft_asks_anew() throws Exception {
    String email = address();
    var stranger = new Journey(pages, null);
    String base = complete(stranger, email);
    stranger.go(base + "/send");
    String first = link(email).group(3);
    stranger.go(base + "/send");
    String second = link(email).group(3);
    assertThat(second).isNotEqualTo(first);
    assertThat(stranger.post("/en/issues/link", "token", first)).hasStatus(410);
    stranger.go(base + "/matter", "title", "Another text " + email, "text", "x", "language", "en");
    assertThat(stranger.post("/en/issues/link", "token", second))
        .as("it confirmed another text")
        .hasStatus(410);
    assertThat(raisedBy(email)).isZero();
  }

  @Test
  void nobody_is_flooded_with_letters() {
    String email = address();
    var stranger = new Journey(pages, null);
    String base = complete(stranger, email);
    for (int letter = 0; letter < 4; letter++) {
      stranger.go(base + "/send");
    }
    assertThat(stranger.post(base + "/send")).hasStatus(429);
  }

  @Test
  void when_the_mail_server_is_down_nothing_is_lost_and_said_so() {
    String email = address();
    var stranger = new Journey(pages, null);
    String base = complete(stranger, email);
    MAIL.stop();
    try {
      assertThat(stranger.post(base + "/send")).hasStatus(502).bodyText().contains(email);
    } finally {
      MAIL.start();
    }
    assertThat(stranger.get(base + "/check")).hasStatusOk();
  }

  @Test
  void who_left_an_address_is_told_what_others_add_with_a_link_that_opens_the_issue()
      throws Exception {
    String email = address();
    var stranger = new Journey(pages, null);
    String base = complete(stranger, email);
    stranger.go(base + "/send");
    stranger.go("/km/issues/link", "token", link(email).group(3));
    String number =
        database
            .sql(
                """
                select number from issue join issue_person behind on behind.issue_id = issue.id
                where behind.email = :email
                """)
            .param("email", email)
            .query(String.class)
            .single();
    int before = MAIL.getReceivedMessages().length;
    IssueFixture.done(routing.giveBack(number, fixture.facilitator, "Which well?"));
    assertThat(MAIL.waitForIncomingEmail(15_000, before + 1)).isTrue();
    MimeMessage news = MAIL.getReceivedMessages()[before];
    assertThat(news.getSubject()).contains(number);
    assertThat(String.valueOf(news.getContent())).contains("Which well?");
    Matcher fresh = LINK.matcher(String.valueOf(news.getContent()));
    assertThat(fresh.find()).isTrue();
    var phone = new Journey(pages, null);
    assertThat(Journey.text(phone.go("/km/issues/link", "token", fresh.group(3))))
        .contains("Which well?");
  }
}
