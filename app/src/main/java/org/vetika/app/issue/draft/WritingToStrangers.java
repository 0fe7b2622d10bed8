package org.vetika.app.issue.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.issue.IssueEntriesAppended;
import org.vetika.app.issue.IssueEntryAppended;
import org.vetika.app.mail.Delivery;
import org.vetika.app.mail.Letter;
import org.vetika.app.mail.Mailing;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;
import org.vetika.khmer.KhmerDates;

/**
 * Tells those who left an e-mail address instead of having an account what others add to their
 * issue, with a link that opens it. What could not be sent is tried again at the next start.
 */
@Component
class WritingToStrangers {
  private static final Logger LOG = LoggerFactory.getLogger(WritingToStrangers.class);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final JdbcClient database;
  private final IssueKeys keys;
  private final Mailing mailing;
  private final Messages messages;
  private final String origin;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;

  WritingToStrangers(
      JdbcClient database,
      IssueKeys keys,
      Mailing mailing,
      Messages messages,
      @Value("${vetika.origin:http://localhost:8080}") String origin,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.keys = keys;
    this.mailing = mailing;
    this.messages = messages;
    this.origin = origin;
    this.events = events;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** That the letter about an entry could not be sent with the others. */
  record LetterFailed(long entry) {}

  /** What is written about an entry, and to whom. */
  private record News(
      long entry,
      String email,
      Language language,
      byte[] receiptHash,
      String number,
      String title,
      String side,
      String text,
      @Nullable String waitsFor,
      @Nullable String awaited,
      @Nullable LocalDate dueOn) {
    static News of(ResultSet row) throws SQLException {
      return new News(
          row.getLong("id"),
          row.getString("email"),
          Language.ofTag(row.getString("language")).orElseThrow(),
          row.getBytes("receipt_hash"),
          row.getString("number"),
          row.getString("title"),
          row.getString("side"),
          row.getString("text"),
          row.getString("waits_for"),
          row.getString("deed"),
          row.getObject("due_on", LocalDate.class));
    }
  }

  /** After the commit and in a thread of its own: no connection waits for the mail server. */
  @Async
  @TransactionalEventListener
  void on(IssueEntryAppended appended) {
    news(List.of(appended.entry())).forEach(this::write);
  }

  /** One after the other. What fails goes on alone, so that nobody gets the others twice. */
  @Async
  @TransactionalEventListener
  void on(IssueEntriesAppended appended) {
    for (News each : news(appended.entries())) {
      try {
        write(each);
      } catch (RuntimeException e) {
        LOG.warn("A letter about entry {} waits for another attempt", each.entry(), e);
        transactions.executeWithoutResult(
            status -> events.publishEvent(new LetterFailed(each.entry())));
      }
    }
  }

  @Async
  @TransactionalEventListener
  void on(LetterFailed failed) {
    news(List.of(failed.entry())).forEach(this::write);
  }

  private List<News> news(List<Long> entries) {
    return database
        .sql(
            """
            select behind.email, behind.language, behind.receipt_hash, issue.number, issue.title,
              entry.id, entry.side, entry.text, wait.waits_for, wait.deed, wait.due_on
            from issue_entry entry
            join issue on issue.id = entry.issue_id
            join issue_person behind on behind.issue_id = issue.id
            left join issue_wait wait on wait.issue_id = issue.id and wait.ended_on is null
            where entry.id = any(:entries) and entry.side <> 'asker' and behind.email is not null
              and behind.receipt_hash is not null
            order by entry.id
            """)
        .param("entries", entries.toArray(Long[]::new))
        .query((row, index) -> News.of(row))
        .list();
  }

  private void write(News news) {
    Language language = news.language();
    String link =
        origin
            + "/"
            + language.tag()
            + "/issues/link?token="
            + keys.fresh(news.receiptHash(), IssueKeys.Place.MAIL);
    String side = messages.of(language, "issue-side." + news.side());
    String said = news.text().isEmpty() ? "" : "\n\n" + side + ":\n" + news.text();
    Delivery delivery =
        mailing.send(
            Letter.plain(
                news.email(),
                messages.of(language, "issue-raise.mail.news.subject", news.number()),
                messages.of(
                    language, "issue-raise.mail.news", news.title(), said, waiting(news), link)));
    switch (delivery) {
      case Delivery.Sent sent -> {}
      case Delivery.AddressRefused refused -> {}
      case Delivery.Failed(String reason) -> throw new IllegalStateException(reason);
      case Delivery.Unreachable(String reason) -> throw new IllegalStateException(reason);
    }
  }

  private String waiting(News news) {
    Language language = news.language();
    if (news.waitsFor() == null || news.dueOn() == null) {
      return messages.of(language, "issue-raise.mail.ended");
    }
    String day =
        language == Language.EN
            ? ENGLISH.format(news.dueOn())
            : KhmerDates.format(news.dueOn(), false);
    return messages.of(
        language,
        "issue-raise.mail.waits",
        messages.of(language, "issue-side." + news.waitsFor()),
        messages.of(language, "issue-awaited." + news.awaited()),
        day);
  }
}
