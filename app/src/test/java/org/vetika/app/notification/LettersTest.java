package org.vetika.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.notification.NotificationFixture.pumpAnswered;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.account.Person;
import org.vetika.app.record.NewsArrived;
import org.vetika.app.web.Language;
import org.vetika.app.web.Role;

class LettersTest extends MailedTest {
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired Unsubscribing unsubscribing;

  @Test
  void who_follows_a_province_is_told_of_a_village_in_it_with_text_duty_and_day() throws Exception {
    Reader sokha = follower("sokha@example.org", Language.EN, FollowKind.PLACE, "07");
    follower("other@example.org", Language.EN, FollowKind.PLACE, "08");
    arrives(pumpAnswered("answer-1"));
    work();
    MimeMessage mail = mailTo("sokha@example.org").getFirst();
    assertThat(mail.getSubject())
        .isEqualTo("I2026-0012: The commune answers about the broken pump");
    long letter = onlyLetter();
    String end = "http://localhost:8080/en/unsubscribe/" + sokha.secret() + "/" + letter;
    assertThat(text(mail).strip())
        .isEqualTo(
            """
            The commune will replace the pump.

            The village chief is told when work begins.

            Who must act: Angkor Chey commune, by 5 December 2026

            On the record: http://localhost:8080/en/issues/I2026-0012#e3

            --\s
            You get this mail because you follow: Kampot and all places in it

            End this mail with one click:
            %s

            All that you follow:
            http://localhost:8080/en/following/%s\
            """
                .formatted(end, sokha.secret()));
    assertThat(mail.getHeader("List-Unsubscribe", null)).isEqualTo("<" + end + ">");
    assertThat(mail.getHeader("List-Unsubscribe-Post", null))
        .isEqualTo("List-Unsubscribe=One-Click");
    assertThat(mail.getMessageID()).isEqualTo("<vetika-letter-" + letter + "@localhost>");
    assertThat(mailTo("other@example.org")).as("follows another province").isEmpty();
  }

  @Test
  void a_letter_in_khmer_is_khmer_throughout() throws Exception {
    follower("sokha@example.org", Language.KM, FollowKind.ISSUE, "I2026-0012");
    arrives(pumpAnswered("answer-1"));
    work();
    MimeMessage mail = mailTo("sokha@example.org").getFirst();
    assertThat(mail.getSubject()).isEqualTo("I2026-0012៖ ឃុំឆ្លើយអំពីស្នប់ខូច");
    assertThat(text(mail))
        .startsWith("ឃុំនឹងប្តូរស្នប់ថ្មី។\n\nមេភូមិនឹងទទួលដំណឹង")
        .contains("អ្នកដែលត្រូវចាត់វិធានការ៖ ឃុំអង្គរជ័យ ត្រឹមថ្ងៃទី៥ ខែធ្នូ ឆ្នាំ២០២៦")
        .contains("http://localhost:8080/km/issues/I2026-0012#e3")
        .doesNotContain("Who must act");
  }

  @Test
  void who_follows_by_three_ways_gets_one_mail_and_one_click_ends_all_three() {
    Reader sokha = follower("sokha@example.org", Language.EN, FollowKind.ISSUE, "I2026-0012");
    follower("sokha@example.org", Language.EN, FollowKind.PLACE, "0701", Rhythm.WEEKLY);
    follower("sokha@example.org", Language.EN, FollowKind.TOPIC, "sector");
    arrives(pumpAnswered("answer-1"));
    work();
    assertThat(mailTo("sokha@example.org")).hasSize(1);
    follower("sokha@example.org", Language.EN, FollowKind.PLACE, "08");
    unsubscribing.unsubscribe(sokha.secret(), onlyLetter());
    assertThat(subscriptions.ofReader(sokha.id()))
        .as("what had no part in it stays")
        .extracting(Subscription::followed)
        .containsExactly(new Followed(FollowKind.PLACE, "08"));
  }

  @Test
  void a_search_is_followed_in_english_and_in_khmer() {
    follower("english@example.org", Language.EN, FollowKind.SEARCH, "pumps replaced");
    follower("khmer@example.org", Language.KM, FollowKind.SEARCH, "ស្នប់");
    follower("other@example.org", Language.EN, FollowKind.SEARCH, "pumps stolen");
    follower("odd@example.org", Language.EN, FollowKind.SEARCH, "& | ! :*");
    arrives(pumpAnswered("answer-1"));
    work();
    assertThat(mailTo("english@example.org")).hasSize(1);
    assertThat(mailTo("khmer@example.org")).hasSize(1);
    assertThat(mailTo("other@example.org")).isEmpty();
    assertThat(mailTo("odd@example.org")).isEmpty();
  }

  @Test
  void news_that_was_withdrawn_before_the_letter_went_out_is_told_to_nobody() {
    follower("sokha@example.org", Language.EN, FollowKind.PLACE, "07");
    arrives(pumpAnswered("withdrawn"));
    telling.tell(() -> true);
    assertThat(count("waiting")).isEqualTo(1);
    news.withdraw("withdrawn");
    sending.send(() -> true);
    assertThat(MAIL.getReceivedMessages()).isEmpty();
    assertThat(count("given-up")).isEqualTo(1);
  }

  @Test
  void a_text_in_the_other_language_alone_is_marked_as_that() {
    follower("sokha@example.org", Language.KM, FollowKind.PLACE, "07");
    arrives(pumpAnswered("english-only", null, List.of(NotificationFixture.ENGLISH)));
    work();
    assertThat(text(mailTo("sokha@example.org").getFirst()))
        .startsWith("(អត្ថបទនេះមានជាភាសាអង់គ្លេសប៉ុណ្ណោះ។)\n\nThe commune will");
  }

  @Test
  void news_published_twice_by_the_application_is_told_once() throws Exception {
    follower("sokha@example.org", Language.EN, FollowKind.PLACE, "07");
    news.put(pumpAnswered("event"));
    var event = new NewsArrived(NotificationFixture.TYPE, "event", MovableClock.START);
    transaction.executeWithoutResult(status -> events.publishEvent(event));
    awaitHappening();
    transaction.executeWithoutResult(status -> events.publishEvent(event));
    work();
    Thread.sleep(200);
    work();
    assertThat(mailTo("sokha@example.org")).hasSize(1);
  }

  @Test
  void letters_wait_while_the_mail_server_is_down_and_arrive_once() {
    follower("sokha@example.org", Language.EN, FollowKind.PLACE, "07");
    follower("dara@example.org", Language.EN, FollowKind.PLACE, "07");
    MAIL.stop();
    try {
      arrives(pumpAnswered("answer-1"));
      work();
      assertThat(count("failed")).as("one try tells that nobody is there").isEqualTo(1);
      assertThat(count("waiting")).isEqualTo(1);
      MovableClock.pass(Duration.ofDays(10));
      sending.send(() -> true);
      assertThat(count("given-up")).as("however long it takes").isZero();
    } finally {
      MAIL.start();
    }
    MovableClock.pass(Duration.ofMinutes(2));
    sending.send(() -> true);
    sending.send(() -> true);
    assertThat(mailTo("sokha@example.org")).hasSize(1);
    assertThat(mailTo("dara@example.org")).hasSize(1);
    assertThat(count("sent")).isEqualTo(2);
  }

  @Test
  void a_letter_whose_process_was_killed_is_sent_by_another_later() {
    follower("sokha@example.org", Language.EN, FollowKind.PLACE, "07");
    arrives(pumpAnswered("answer-1"));
    telling.tell(() -> true);
    transaction.executeWithoutResult(status -> letters.claim());
    sending.send(() -> true);
    assertThat(MAIL.getReceivedMessages()).as("perhaps the other is still at it").isEmpty();
    MovableClock.pass(SendingLetters.INTERRUPTED);
    sending.send(() -> true);
    sending.send(() -> true);
    assertThat(mailTo("sokha@example.org")).hasSize(1);
  }

  @Test
  void officers_of_an_authority_are_told_what_they_must_do_administrators_are_not() {
    Person officer = accounts.people().holding(Role.OFFICER);
    Person administrator = accounts.people().holding(Role.ADMINISTRATOR);
    Person declined = accounts.people().holding(Role.OFFICER);
    Person named = accounts.sokha();
    Reader row = readers.forPerson(declined.id(), declined.email());
    readers.setNotices(row.id(), false);
    arrives(
        NotificationFixture.pumpWithYou("with-you"),
        organizations(officer, administrator, declined),
        List.of(named.id(), officer.id()));
    work();
    assertThat(mailTo(officer.email())).hasSize(1);
    assertThat(mailTo(named.email())).hasSize(1);
    assertThat(mailTo(administrator.email())).isEmpty();
    assertThat(mailTo(declined.email())).isEmpty();
    assertThat(text(mailTo(officer.email()).getFirst()))
        .as("nobody knows yet which language: both")
        .contains("អ្នកដែលត្រូវចាត់វិធានការ៖ ខេត្តកំពត ត្រឹមថ្ងៃទី២០ ខែវិច្ឆិកា ឆ្នាំ២០២៦")
        .contains("Who must act: Kampot province, by 20 November 2026")
        .contains("You get this mail because it concerns you or an organization");
  }

  @Test
  void a_digest_comes_the_next_morning_and_holds_everything_once() throws Exception {
    follower("daily@example.org", Language.EN, FollowKind.PLACE, "07", Rhythm.DAILY);
    follower("weekly@example.org", Language.EN, FollowKind.PLACE, "07", Rhythm.WEEKLY);
    arrives(pumpAnswered("answer-1"));
    arrives(pumpAnswered("answer-2"));
    work();
    assertThat(MAIL.getReceivedMessages()).isEmpty();
    MovableClock.set("2026-11-05", 6);
    work();
    assertThat(MAIL.getReceivedMessages()).as("before seven").isEmpty();
    MovableClock.set("2026-11-05", 7);
    work();
    work();
    assertThat(mailTo("daily@example.org")).hasSize(1);
    assertThat(mailTo("daily@example.org").getFirst().getSubject())
        .isEqualTo("Vetika: 2 pieces of news, 5 November 2026");
    assertThat(text(mailTo("daily@example.org").getFirst()))
        .startsWith("* I2026-0012: The commune answers about the broken pump\n\nThe commune will")
        .containsOnlyOnce("because you follow");
    assertThat(mailTo("weekly@example.org")).as("it is Thursday").isEmpty();
    MovableClock.set("2026-11-09", 8);
    work();
    assertThat(mailTo("weekly@example.org")).as("Monday").hasSize(1);
    assertThat(mailTo("daily@example.org")).as("no news, no mail").hasSize(1);
  }

  @Test
  void after_ten_days_without_a_server_there_is_one_digest() {
    follower("daily@example.org", Language.EN, FollowKind.PLACE, "07", Rhythm.DAILY);
    arrives(pumpAnswered("answer-1"));
    telling.tell(() -> true);
    MovableClock.pass(Duration.ofDays(10));
    work();
    work();
    assertThat(mailTo("daily@example.org")).hasSize(1);
  }

  private List<Long> organizations(Person... people) {
    return List.of(people).stream()
        .map(person ->
            database
                .sql("select organization_id from role_grant where person_id = :person")
                .param("person", person.id())
                .query((row, index) -> row.getLong(1))
                .single())
        .toList();
  }

  private long onlyLetter() {
    return database.sql("select id from letter").query((row, index) -> row.getLong(1)).single();
  }

  private void awaitHappening() throws InterruptedException {
    for (int tries = 0; tries < 200; tries++) {
      if (database.sql("select id from happening").query().listOfRows().size() == 1) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("The event was not noted");
  }
}
