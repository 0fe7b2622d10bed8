package org.vetika.app.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.LocalMail;
import org.vetika.app.VetikaTest;
import org.vetika.app.account.AccountFixture;
import org.vetika.app.account.InvitingPerson;
import org.vetika.app.account.People;
import org.vetika.app.account.Person;
import org.vetika.app.account.Sessions;

@VetikaTest
@Import({AccountFixture.class, LinkMailTest.MovableClock.class})
class LinkMailTest {
  private static final Pattern LINK =
      Pattern.compile("http://localhost:8080(/(km|en)/sign-in/link\\?token=(\\S+))");

  @RegisterExtension static final GreenMailExtension MAIL = LocalMail.server();

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry settings) {
    LocalMail.tell(settings, MAIL);
  }

  /** Time that a test lets pass. */
  @TestConfiguration(proxyBeanMethods = false)
  static class MovableClock {
    private static Duration passed = Duration.ZERO;

    @Bean
    @Primary
    Clock movableClock() {
      return new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneId.of("Asia/Phnom_Penh");
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return Instant.now().plus(passed);
        }
      };
    }
  }

  @Autowired MockMvcTester pages;
  @Autowired AccountFixture accounts;
  @Autowired InvitingPerson inviting;
  @Autowired People people;
  @Autowired Sessions sessions;

  @Test
  void a_link_in_khmer_signs_in_once_and_only_after_the_button() throws Exception {
    Person sokha = accounts.people().withoutPassword();
    assertThat(ask("km", sokha.email())).hasStatus(303).hasHeader("Location", "/km/sign-in/sent");
    MimeMessage mail = mailTo(sokha.email());
    assertThat(mail.getSubject()).isEqualTo("តំណសម្រាប់ចូលវេទិកា");
    Matcher link = link(mail);
    assertThat(pages.get().uri(link.group(1)))
        .hasStatusOk()
        .bodyText()
        .contains("នៅសល់មួយជំហានទៀត");
    assertThat(pages.get().uri(link.group(1))).as("looking does not use it").hasStatusOk();
    MvcTestResult used = use(link.group(3));
    assertThat(used).hasStatus(303).hasHeader("Location", "/en/desk");
    assertThat(sessions.find(AccountFixture.sessionIn(used))).isPresent();
    assertThat(use(link.group(3))).as("a second time").hasStatus(410);
    assertThat(pages.get().uri(link.group(1))).hasStatus(410);
  }

  @Test
  void a_stranger_gets_the_same_answer_and_no_mail() throws Exception {
    int before = MAIL.getReceivedMessages().length;
    assertThat(ask("en", "stranger@example.org")).hasStatus(303);
    Person sokha = accounts.people().invited();
    assertThat(ask("en", sokha.email())).as("an invitation that waits").hasStatus(303);
    Person known = accounts.sokha();
    ask("en", known.email());
    mailTo(known.email());
    assertThat(MAIL.getReceivedMessages()).hasSize(before + 1);
  }

  @Test
  void a_link_is_too_old_after_a_quarter_of_an_hour() throws Exception {
    Person sokha = accounts.sokha();
    ask("en", sokha.email());
    String token = link(mailTo(sokha.email())).group(3);
    MovableClock.passed = Duration.ofMinutes(16);
    try {
      assertThat(use(token)).hasStatus(410);
    } finally {
      MovableClock.passed = Duration.ZERO;
    }
  }

  @Test
  void the_fifth_link_in_a_quarter_of_an_hour_is_refused() {
    for (int i = 0; i < 4; i++) {
      assertThat(ask("en", "often@example.org")).hasStatus(303);
    }
    assertThat(ask("en", "Often@example.org ")).hasStatus(429);
  }

  @Test
  void an_invitation_in_both_languages_opens_the_account_and_the_older_one_is_void()
      throws Exception {
    UUID admin = accounts.sokha().id();
    inviting.invite(admin, "Chan Thy", "thy@example.org");
    String first = link(mailTo("thy@example.org")).group(3);
    MAIL.purgeEmailFromAllMailboxes();
    inviting.invite(admin, "Chan Thy", "thy@example.org");
    MimeMessage mail = mailTo("thy@example.org");
    assertThat(mail.getSubject()).contains("ការអញ្ជើញមកវេទិកា", "Invitation to Vetika");
    assertThat(use(first)).hasStatus(410);
    assertThat(use(link(mail).group(3))).hasHeader("Location", "/en/account?done=welcome");
    assertThat(people.withEmail("thy@example.org").orElseThrow().maySignIn()).isTrue();
  }

  @Test
  void an_invitation_expires_after_a_week() throws Exception {
    inviting.invite(accounts.sokha().id(), "Late Person", "late@example.org");
    String token = link(mailTo("late@example.org")).group(3);
    MovableClock.passed = Duration.ofDays(7).plusSeconds(1);
    try {
      assertThat(use(token)).hasStatus(410);
    } finally {
      MovableClock.passed = Duration.ZERO;
    }
    assertThat(people.withEmail("late@example.org").orElseThrow().maySignIn()).isFalse();
  }

  @Test
  void a_new_email_counts_when_it_is_confirmed_and_the_old_one_is_told() throws Exception {
    Person sokha = accounts.sokha();
    var cookie = accounts.cookie(sokha);
    String wanted = "new-" + sokha.email();
    assertThat(
            pages
                .post()
                .uri("/en/account/email")
                .with(csrf())
                .cookie(cookie)
                .param("email", wanted)
                .param("present", AccountFixture.PASSWORD))
        .hasHeader("Location", "/en/account?done=email-sent");
    String token = link(mailTo(wanted)).group(3);
    assertThat(people.find(sokha.id()).orElseThrow().email()).isEqualTo(sokha.email());
    assertThat(use(token)).hasStatusOk().bodyText().contains("The new e-mail is yours");
    assertThat(people.find(sokha.id()).orElseThrow().email()).isEqualTo(wanted);
    assertThat(mailTo(sokha.email()).getSubject()).contains("was changed");
  }

  private MvcTestResult ask(String language, String email) {
    return pages
        .post()
        .uri("/" + language + "/sign-in/send-link")
        .with(csrf())
        .param("email", email)
        .exchange();
  }

  private MvcTestResult use(String token) {
    return pages.post().uri("/en/sign-in/link").with(csrf()).param("token", token).exchange();
  }

  private static MimeMessage mailTo(String email) throws Exception {
    Instant until = Instant.now().plusSeconds(10);
    while (Instant.now().isBefore(until)) {
      for (MimeMessage mail : MAIL.getReceivedMessages()) {
        if (mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(email)) {
          return mail;
        }
      }
      Thread.sleep(20);
    }
    throw new AssertionError("No mail came to " + email);
  }

  private static Matcher link(MimeMessage mail) throws Exception {
    Matcher link = LINK.matcher(String.valueOf(mail.getContent()));
    assertThat(link.find()).isTrue();
    return link;
  }
}
