package org.vetika.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.vetika.app.notification.NotificationFixture.pumpAnswered;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vetika.app.mail.RetryDelay;
import org.vetika.app.web.Language;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** Mail servers that say no, and what those who run Vetika see of it. */
class RefusedLettersTest extends NotificationTest {
  private static final RefusingMailServer REFUSING = new RefusingMailServer();

  @Autowired MockMvcTester pages;

  @DynamicPropertySource
  static void refusingServer(DynamicPropertyRegistry settings) {
    settings.add("spring.mail.host", () -> "127.0.0.1");
    settings.add("spring.mail.port", REFUSING::port);
  }

  @Test
  void an_address_that_is_refused_for_good_is_asked_three_times_and_never_again() {
    follower("gone1@example.org", Language.EN, FollowKind.PLACE, "07");
    follower("fine1@example.org", Language.EN, FollowKind.PLACE, "07");
    for (int number = 1; number <= 5; number++) {
      arrives(pumpAnswered("answer-" + number));
      work();
    }
    assertThat(REFUSING.asked()).filteredOn("gone1@example.org"::equals).hasSize(3);
    assertThat(REFUSING.taken()).filteredOn("fine1@example.org"::equals).hasSize(5);
    assertThat(count("bounced")).isEqualTo(3);
    Reader gone = readers.forEmail("fine1@example.org");
    assertThat(gone.refusals()).isZero();
  }

  @Test
  void letters_already_waiting_for_a_refused_address_bounce_without_asking() {
    follower("gone2@example.org", Language.EN, FollowKind.PLACE, "07");
    for (int number = 1; number <= 5; number++) {
      arrives(pumpAnswered("answer-" + number));
    }
    work();
    assertThat(REFUSING.asked()).filteredOn("gone2@example.org"::equals).hasSize(3);
    assertThat(count("bounced")).isEqualTo(5);
  }

  @Test
  void what_is_refused_for_now_is_tried_again_ever_more_rarely_and_then_given_up() {
    follower("busy@example.org", Language.EN, FollowKind.PLACE, "07");
    arrives(pumpAnswered("answer-1"));
    work();
    work();
    assertThat(attempts()).as("not again at once").isEqualTo(1);
    MovableClock.pass(Duration.ofMinutes(1));
    work();
    MovableClock.pass(Duration.ofMinutes(1));
    work();
    assertThat(attempts()).as("the second time it waits longer").isEqualTo(2);
    while (count("failed") == 1 && attempts() <= RetryDelay.MOST_ATTEMPTS) {
      MovableClock.pass(Duration.ofHours(8));
      work();
    }
    assertThat(count("given-up")).isEqualTo(1);
    assertThat(attempts()).isEqualTo(RetryDelay.MOST_ATTEMPTS);
  }

  @Test
  void a_refused_text_is_not_the_fault_of_the_address() {
    Reader reader = follower("odd@example.org", Language.EN, FollowKind.PLACE, "07");
    arrives(pumpAnswered("answer-1"));
    work();
    assertThat(count("failed")).isEqualTo(1);
    assertThat(readers.find(reader.id()).orElseThrow().refusals()).isZero();
  }

  @Test
  void administrators_see_why_but_not_the_address_and_have_it_tried_again() {
    follower("gone-sokha@example.org", Language.EN, FollowKind.PLACE, "07");
    follower("odd-sokha@example.org", Language.EN, FollowKind.PLACE, "07");
    arrives(pumpAnswered("answer-1"));
    work();
    String page = "/en/admin/mail";
    assertThat(pages.get().uri(page).requestAttr(Visitor.ATTRIBUTE, administrator()))
        .hasStatusOk()
        .bodyText()
        .contains("g•••@example.org", "Address refused", "SMTP 550", "SMTP 554")
        .doesNotContain("sokha");
    assertThat(
            pages
                .post()
                .uri(page + "/retry")
                .with(csrf())
                .requestAttr(Visitor.ATTRIBUTE, administrator()))
        .hasStatus(303);
    assertThat(count("waiting")).isEqualTo(2);
    assertThat(readers.forEmail("gone-sokha@example.org").refusals()).isZero();
  }

  @Test
  void many_undelivered_letters_come_in_parts() {
    follower("gone-many@example.org", Language.EN, FollowKind.PLACE, "07");
    for (int number = 0; number <= UndeliveredLetters.PAGE; number++) {
      arrives(pumpAnswered("answer-" + number));
    }
    work();
    String first = body("/en/admin/mail");
    assertThat(first.split("<th scope=\"row\">")).hasSize(UndeliveredLetters.PAGE + 1);
    String next = first.replaceAll("(?s).*href=\"(/en/admin/mail\\?before=[0-9]+)\".*", "$1");
    assertThat(body(next).split("<th scope=\"row\">")).hasSize(2);
  }

  private String body(String address) {
    try {
      return pages
          .get()
          .uri(address)
          .requestAttr(Visitor.ATTRIBUTE, administrator())
          .exchange()
          .getResponse()
          .getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Visitor administrator() {
    return new Visitor(
        new UUID(0, 7),
        "Administrator",
        List.of(new Visitor.Mandate(1, "CCC", Role.ADMINISTRATOR)));
  }

  private int attempts() {
    return database
        .sql("select attempts from letter")
        .query((row, index) -> row.getInt(1))
        .single();
  }
}
