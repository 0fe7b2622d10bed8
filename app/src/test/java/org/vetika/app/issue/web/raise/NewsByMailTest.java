package org.vetika.app.issue.web.raise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.IssueFixture.done;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.vetika.app.VetikaTest;
import org.vetika.app.issue.IssueFixture;
import org.vetika.app.issue.ReplyingToIssue;
import org.vetika.app.issue.RoutingIssue;
import org.vetika.app.issue.Side;
import org.vetika.app.issue.draft.WritingToStrangers;
import org.vetika.app.web.Language;

/** What strangers who left an address are told afterwards. */
@VetikaTest
@Import(IssueFixture.class)
class NewsByMailTest extends ByMailScene {
  @Autowired RoutingIssue routing;
  @Autowired ReplyingToIssue replying;
  @Autowired WritingToStrangers writing;

  private static long sentTo(String email) throws Exception {
    long sent = 0;
    for (MimeMessage mail : MAIL.getReceivedMessages()) {
      sent += mail.getAllRecipients()[0].toString().equals(email) ? 1 : 0;
    }
    return sent;
  }

  private List<String> states(String email) {
    return database
        .sql(
            """
            select letter.state from stranger_letter letter
            join issue_person behind on behind.issue_id = letter.issue_id
            where behind.email = :email order by letter.id
            """)
        .param("email", email)
        .query((row, index) -> row.getString(1))
        .list();
  }

  /** Of the issue that somebody with this address raised, whether they confirmed it or not. */
  private String numberOf(String email) {
    return database
        .sql(
            """
            select issue.number from issue_person behind join issue on issue.id = behind.issue_id
            where :email in (behind.email, behind.unconfirmed_email)
            """)
        .param("email", email)
        .query(String.class)
        .single();
  }

  @Test
  void who_had_an_issue_entered_gets_one_question_and_news_only_after_confirming()
      throws Exception {
    String email = address();
    var helper = new Journey(pages, fixture.community.visitor());
    assertThat(helper.post("/en/desk/issues/assist", "way", "radio", "whom", "x", "email", "none"))
        .hasStatus(422);
    helper.go(
        "/en/desk/issues/assist",
        "way",
        "radio",
        "whom",
        "a rice farmer",
        "written-in",
        "km",
        "email",
        email,
        "for",
        Long.toString(fixture.community.organization()));
    String base = helper.at.replaceFirst("/matter$", "");
    helper.go(base + "/matter", "title", "ទឹក " + email, "text", "គ្មានទឹក", "language", "km");
    helper.go(base + "/place", "place", fixture.commune);
    helper.go(base + "/topic", "topic", "none");
    helper.go(base + "/authority", "authority", "suggested");
    helper.go(base + "/files");
    helper.go(base + "/seen", "seen", "public");
    helper.go(base + "/send");
    writing.send(() -> true);
    assertThat(raisedBy(email)).as("not confirmed").isZero();
    assertThat(sentTo(email)).isEqualTo(1);

    String number = numberOf(email);
    done(replying.reply(number, fixture.facilitator, Side.FACILITATOR, Language.EN, "First.", ""));
    writing.send(() -> true);
    assertThat(sentTo(email)).as("no news before").isEqualTo(1);

    Matcher link = link(email);
    var farmer = new Journey(pages, null);
    assertThat(farmer.get("/km" + link.group(2))).hasStatusOk();
    farmer.go("/km/issues/link", "token", link.group(3));
    assertThat(farmer.at).isEqualTo("/km/issues/receipt/issue");
    assertThat(raisedBy(email)).isEqualTo(1);
    farmer.go("/km/issues/link", "token", link.group(3));
    assertThat(farmer.at).as("opens it again").isEqualTo("/km/issues/receipt/issue");

    done(replying.reply(number, fixture.facilitator, Side.FACILITATOR, Language.EN, "Second.", ""));
    writing.send(() -> true);
    writing.send(() -> true);
    assertThat(sentTo(email)).as("once").isEqualTo(2);
    assertThat(states(email)).containsExactly("sent", "sent");
  }

  @Test
  void a_letter_that_was_not_taken_is_tried_again_later_and_not_lost() throws Exception {
    String email = address();
    var stranger = new Journey(pages, null);
    stranger.go(complete(stranger, email) + "/send");
    stranger.go("/km/issues/link", "token", link(email).group(3));
    String number = numberOf(email);
    MAIL.stop();
    done(replying.reply(number, fixture.facilitator, Side.FACILITATOR, Language.EN, "News.", ""));
    writing.send(() -> true);
    assertThat(states(email)).containsExactly("waiting");
    int port = ((JavaMailSenderImpl) sender).getPort();
    var again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    again.start();
    try {
      writing.send(() -> true);
      assertThat(states(email)).as("it waits its time").containsExactly("waiting");
      database
          .sql(
              "update stranger_letter set due_at = now() - interval '1 hour' where state = 'waiting'")
          .update();
      writing.send(() -> true);
      assertThat(states(email)).containsExactly("sent");
      assertThat(again.getReceivedMessages()).isNotEmpty();
    } finally {
      again.stop();
      MAIL.start();
      ((JavaMailSenderImpl) sender).setPort(MAIL.getSmtp().getPort());
    }
  }

  @Test
  void who_left_an_address_is_told_what_others_add_with_a_link_that_opens_the_issue()
      throws Exception {
    String email = address();
    var stranger = new Journey(pages, null);
    String base = complete(stranger, email);
    stranger.go(base + "/send");
    stranger.go("/km/issues/link", "token", link(email).group(3));
    String number = numberOf(email);
    int before = MAIL.getReceivedMessages().length;
    done(routing.giveBack(number, fixture.facilitator, "Which well?"));
    writing.send(() -> true);
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
