package org.vetika.app.issue.web.raise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.issue.IssueFixture;

@VetikaTest
@Import(IssueFixture.class)
class ConfirmedByMailTest extends ByMailScene {
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
}
