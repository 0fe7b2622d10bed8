package org.vetika.app.notification;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.VetikaTest;
import org.vetika.app.account.AccountFixture;
import org.vetika.app.notification.Happening.Audience;
import org.vetika.app.record.News;
import org.vetika.app.record.Notice;
import org.vetika.app.web.Language;

/** The application with news, readers, and a clock. */
@VetikaTest
@Import({AccountFixture.class, NotificationFixture.class, MovableClock.class})
abstract class NotificationTest {
  @Autowired JdbcClient database;
  @Autowired AccountFixture accounts;
  @Autowired NotificationFixture.TestNews news;
  @Autowired NotificationFixture.TestNotices notices;
  @Autowired ReaderRows readers;
  @Autowired SubscriptionRows subscriptions;
  @Autowired HappeningRows happenings;
  @Autowired LetterRows letters;
  @Autowired TellingReaders telling;
  @Autowired SendingLetters sending;
  @Autowired Digests digests;

  @BeforeEach
  void beginAnew() {
    MovableClock.reset();
    for (String table :
        List.of("mention", "letter", "happening", "subscription", "reader", "follow_request")) {
      database.sql("delete from " + table).update();
    }
  }

  /** Somebody without account who follows something. */
  Reader follower(String email, Language language, FollowKind kind, String target) {
    return follower(email, language, kind, target, Rhythm.AT_ONCE);
  }

  Reader follower(String email, Language language, FollowKind kind, String target, Rhythm rhythm) {
    Reader reader = readers.forEmail(email);
    readers.setLanguage(reader.id(), language);
    subscriptions.put(reader.id(), new Followed(kind, target), rhythm);
    return readers.find(reader.id()).orElseThrow();
  }

  void arrives(News arrived) {
    news.put(arrived);
    happenings.add(Audience.FOLLOWERS, arrived.type(), arrived.key(), List.of(), List.of());
  }

  void arrives(Notice notice, List<Long> organizations, List<UUID> people) {
    notices.put(notice);
    happenings.add(Audience.PARTIES, notice.type(), notice.key(), organizations, people);
  }

  /** What the jobs do, until there is nothing more to do at this moment. */
  void work() {
    telling.tell(() -> true);
    digests.gather(() -> true);
    sending.send(() -> true);
  }

  /** Letters by state. */
  long count(String state) {
    return database
        .sql("select count(*) from letter where state = :state")
        .param("state", state)
        .query((row, index) -> row.getLong(1))
        .single();
  }
}
