package org.vetika.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.vetika.app.notification.NotificationFixture.pumpAnswered;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.account.Person;
import org.vetika.app.web.Language;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** What readers do in the browser and mail programs by themselves. */
class FollowPagesTest extends MailedTest {
  private static final Pattern LINK =
      Pattern.compile("http://localhost:8080(/(km|en)/follow/confirm\\?token=(\\S+))");

  @Autowired MockMvcTester pages;

  @Test
  void who_has_no_account_follows_after_opening_the_link_and_pressing_the_button()
      throws Exception {
    assertThat(pages.get().uri("/km/follow?place=07"))
        .hasStatusOk()
        .bodyText()
        .contains("ខេត្តកំពត".substring(5), "name=\"email\"");
    assertThat(ask("km", "place", "07", "sokha@example.org", "daily"))
        .hasStatus(303)
        .hasHeader("Location", "/km/follow/sent");
    MimeMessage mail = awaitMailTo("sokha@example.org");
    assertThat(mail.getSubject()).isEqualTo("សូមបញ្ជាក់ថាអ្នកចង់ទទួលអ៊ីមែលពីវេទិកា");
    Matcher link = LINK.matcher(text(mail));
    assertThat(link.find()).isTrue();
    assertThat(pages.get().uri(link.group(1))).hasStatusOk().bodyText().contains("<button");
    assertThat(readersKnown()).as("looking changes nothing").isZero();
    MvcTestResult confirmed = confirm(link.group(3));
    assertThat(confirmed).hasStatus(303);
    String own = String.valueOf(confirmed.getResponse().getHeader("Location"));
    assertThat(own).matches("/en/following/[\\w-]{43}\\?done=followed");
    assertThat(pages.get().uri(own))
        .hasStatusOk()
        .bodyText()
        .contains("Kampot and all places in it", "s•••@example.org")
        .doesNotContain("sokha@example.org");
    assertThat(confirm(link.group(3))).as("a second time").hasStatus(410);
    Reader reader = readers.forEmail("sokha@example.org");
    assertThat(reader.language()).isEqualTo(Language.KM);
    assertThat(subscriptions.ofReader(reader.id()))
        .extracting(Subscription::rhythm)
        .containsExactly(Rhythm.DAILY);
  }

  @Test
  void a_link_is_too_old_after_three_days_and_the_address_is_forgotten() {
    ask("en", "search", "water pump", "late@example.org", "at-once");
    Matcher link = LINK.matcher(text(awaitMailTo("late@example.org")));
    assertThat(link.find()).isTrue();
    MovableClock.pass(Duration.ofDays(3));
    assertThat(pages.get().uri(link.group(1))).hasStatus(410);
    assertThat(confirm(link.group(3))).hasStatus(410);
    requests.deleteExpired();
    assertThat(database.sql("select email from follow_request").query().listOfRows()).isEmpty();
    assertThat(readersKnown()).isZero();
  }

  @Test
  void nobody_can_have_a_stranger_flooded_with_questions() {
    for (int times = 0; times < 4; times++) {
      assertThat(ask("en", "place", "07", "victim@example.org", "daily")).hasStatus(303);
    }
    assertThat(ask("en", "place", "08", "VICTIM@example.org", "daily")).hasStatus(429);
    MovableClock.pass(Duration.ofMinutes(16));
    assertThat(ask("en", "place", "07", "victim@example.org", "daily")).hasStatus(303);
  }

  @Test
  void what_does_not_exist_cannot_be_followed_and_what_is_no_address_comes_back() {
    assertThat(pages.get().uri("/en/follow?place=99")).hasStatus(404);
    assertThat(pages.get().uri("/en/follow?topic=none")).hasStatus(404);
    assertThat(pages.get().uri("/en/follow?authority=O9999")).hasStatus(404);
    assertThat(pages.get().uri("/en/follow?issue=I2199-999")).hasStatus(404);
    assertThat(pages.get().uri("/en/follow?search=")).hasStatus(404);
    assertThat(pages.get().uri("/en/follow")).hasStatusOk();
    assertThat(ask("en", "nothing", "07", "sokha@example.org", "daily")).hasStatus(404);
    assertThat(ask("en", "search", "<b>pump</b>", "not an address", "weekly"))
        .hasStatus(422)
        .bodyText()
        .contains("value=\"not an address\"", "name@example.org", "&lt;b&gt;pump&lt;/b&gt;")
        .containsPattern("value=\"weekly\" checked");
  }

  @Test
  void who_is_signed_in_follows_at_once_and_keeps_what_was_followed_before() {
    Person sokha = accounts.sokha();
    follower(sokha.email(), Language.EN, FollowKind.PLACE, "08");
    assertThat(
            pages
                .post()
                .uri("/en/follow")
                .with(csrf())
                .requestAttr(Visitor.ATTRIBUTE, visitor(sokha))
                .param("kind", "topic")
                .param("of", "sector.water-and-sanitation")
                .param("rhythm", "weekly"))
        .hasStatus(303)
        .hasHeader("Location", "/en/following?done=followed");
    assertThat(pages.get().uri("/en/following").requestAttr(Visitor.ATTRIBUTE, visitor(sokha)))
        .hasStatusOk()
        .bodyText()
        .contains("The topic Water and sanitation and all below it", "Kandal and all places");
    assertThat(MAIL.getReceivedMessages()).as("nothing to confirm").isEmpty();
    assertThat(readersKnown()).isEqualTo(1);
  }

  @Test
  void a_mail_program_unsubscribes_by_one_post_without_session_and_token() throws Exception {
    follower("sokha@example.org", Language.EN, FollowKind.PLACE, "07");
    follower("sokha@example.org", Language.EN, FollowKind.PLACE, "08");
    arrives(pumpAnswered("answer-1"));
    work();
    String link = endLink("sokha@example.org");
    assertThat(pages.get().uri(link)).hasStatusOk().bodyText().contains("Kampot", "<button");
    assertThat(post(link)).hasStatusOk().bodyText().contains("You get no more mail about");
    assertThat(post(link)).as("the program asks twice").hasStatusOk();
    assertThat(pages.get().uri(link)).hasStatus(410);
    arrives(pumpAnswered("answer-2"));
    work();
    assertThat(mailTo("sokha@example.org")).hasSize(1);
    assertThat(readersKnown()).as("Kandal is still followed").isEqualTo(1);
  }

  @Test
  void with_the_last_subscription_the_address_goes_and_letters_on_their_way_with_it()
      throws Exception {
    follower("sokha@example.org", Language.EN, FollowKind.PLACE, "07");
    arrives(pumpAnswered("answer-1"));
    work();
    arrives(pumpAnswered("answer-2"));
    telling.tell(() -> true);
    post(endLink("sokha@example.org"));
    assertThat(readersKnown()).isZero();
    work();
    assertThat(mailTo("sokha@example.org")).hasSize(1);
  }

  @Test
  void a_stranger_cannot_unsubscribe_others_by_guessing_numbers() {
    follower("sokha@example.org", Language.EN, FollowKind.PLACE, "07");
    Reader other = follower("other@example.org", Language.EN, FollowKind.PLACE, "08");
    arrives(pumpAnswered("answer-1"));
    work();
    String letter = endLink("sokha@example.org").replaceFirst(".*/", "");
    assertThat(post("/en/unsubscribe/" + other.secret() + "/" + letter)).hasStatusOk();
    assertThat(post("/en/unsubscribe/x/" + letter)).hasStatusOk();
    assertThat(database.sql("select id from subscription").query().listOfRows()).hasSize(2);
  }

  @Test
  void the_own_page_changes_rhythm_and_language_and_ends_everything() {
    Reader sokha = follower("sokha@example.org", Language.EN, FollowKind.PLACE, "07");
    follower("sokha@example.org", Language.EN, FollowKind.PLACE, "08");
    String base = "/en/following/" + sokha.secret();
    long first = subscriptions.ofReader(sokha.id()).getFirst().id();
    assertThat(form(base + "/rhythm", "subscription", "" + first, "rhythm", "weekly"))
        .hasStatus(303);
    assertThat(form(base + "/wishes", "letters", "km", "notices", "false")).hasStatus(303);
    assertThat(subscriptions.ofReader(sokha.id()).getFirst().rhythm()).isEqualTo(Rhythm.WEEKLY);
    assertThat(readers.find(sokha.id()).orElseThrow().language()).isEqualTo(Language.KM);
    assertThat(pages.post().uri(base + "/end").param("subscription", "" + first))
        .as("a forged form")
        .hasStatus(403);
    assertThat(form(base + "/end", "subscription", "" + first, "x", "")).hasStatus(303);
    assertThat(subscriptions.ofReader(sokha.id())).hasSize(1);
    assertThat(form(base + "/end-all", "x", "", "y", ""))
        .hasStatusOk()
        .bodyText()
        .contains("your address is deleted");
    assertThat(readersKnown()).isZero();
    assertThat(pages.get().uri(base)).hasStatus(410);
  }

  @Test
  void a_notice_is_ended_by_its_link_and_can_be_wanted_again() {
    Person officer = accounts.people().holding(Role.OFFICER);
    arrives(NotificationFixture.pumpWithYou("first"), List.of(), List.of(officer.id()));
    work();
    assertThat(post(endLink(officer.email()))).hasStatusOk();
    arrives(NotificationFixture.pumpWithYou("second"), List.of(), List.of(officer.id()));
    work();
    assertThat(mailTo(officer.email())).hasSize(1);
    Reader reader = readers.ofPerson(officer.id()).orElseThrow();
    form("/en/following/" + reader.secret() + "/wishes", "letters", "en", "notices", "true");
    arrives(NotificationFixture.pumpWithYou("third"), List.of(), List.of(officer.id()));
    work();
    assertThat(mailTo(officer.email())).hasSize(2);
  }

  @Autowired FollowRequests requests;

  private MvcTestResult ask(String language, String kind, String of, String email, String rhythm) {
    return pages
        .post()
        .uri("/" + language + "/follow")
        .with(csrf())
        .with(request -> {
          request.setRemoteAddr(email);
          return request;
        })
        .param("kind", kind)
        .param("of", of)
        .param("email", email)
        .param("rhythm", rhythm)
        .exchange();
  }

  private MvcTestResult confirm(String token) {
    return pages.post().uri("/en/follow/confirm").with(csrf()).param("token", token).exchange();
  }

  private MvcTestResult form(
      String address, String name, String value, String otherName, String otherValue) {
    return pages
        .post()
        .uri(address)
        .with(csrf())
        .param(name, value)
        .param(otherName, otherValue)
        .exchange();
  }

  /** As RFC 8058 has it: this body, no cookie, no token. */
  private MvcTestResult post(String link) {
    return pages.post().uri(link).param("List-Unsubscribe", "One-Click").exchange();
  }

  private static String endLink(String email) {
    try {
      return mailTo(email)
          .getLast()
          .getHeader("List-Unsubscribe", null)
          .replaceAll("[<>]|http://localhost:8080", "");
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Visitor visitor(Person person) {
    return new Visitor(person.id(), person.name(), List.of());
  }

  private int readersKnown() {
    return database.sql("select id from reader").query().listOfRows().size();
  }
}
