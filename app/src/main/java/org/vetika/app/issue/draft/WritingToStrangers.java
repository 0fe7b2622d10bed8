package org.vetika.app.issue.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.IssueEntriesAppended;
import org.vetika.app.issue.IssueEntryAppended;
import org.vetika.app.mail.Delivery;
import org.vetika.app.mail.Letter;
import org.vetika.app.mail.Mailing;
import org.vetika.app.mail.RetryDelay;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;
import org.vetika.khmer.KhmerDates;

/**
 * Tells those who left an e-mail address instead of having an account what others add to their
 * issue, with a link that opens it. What could not be sent is tried again as other letters are.
 */
@Component
public class WritingToStrangers {
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final StrangerLetters letters;
  private final JdbcClient database;
  private final IssueKeys keys;
  private final Mailing mailing;
  private final Messages messages;
  private final String origin;

  WritingToStrangers(
      StrangerLetters letters,
      JdbcClient database,
      IssueKeys keys,
      Mailing mailing,
      Messages messages,
      @Value("${vetika.origin:http://localhost:8080}") String origin) {
    this.letters = letters;
    this.database = database;
    this.keys = keys;
    this.mailing = mailing;
    this.messages = messages;
    this.origin = origin;
  }

  /** What is written about an entry, and to whom. */
  private record News(
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

  /** Noted in the transaction of the entry, so that it is told whatever happens after. */
  @EventListener
  void on(IssueEntryAppended appended) {
    letters.note(List.of(appended.entry()));
  }

  @EventListener
  void on(IssueEntriesAppended appended) {
    letters.note(appended.entries());
  }

  /** Works until nothing is due, the mail server is away, or it should not go on. */
  public void send(BooleanSupplier goOn) {
    boolean reachable = true;
    while (reachable && goOn.getAsBoolean()) {
      Optional<StrangerLetters.Due> due = letters.take();
      if (due.isEmpty()) {
        return;
      }
      reachable = send(due.get());
    }
  }

  private boolean send(StrangerLetters.Due due) {
    Optional<Letter> letter =
        due.entry() == null ? question(due.issue()) : news(due.entry()).map(this::letter);
    if (letter.isEmpty()) {
      letters.ended(due, "given-up", "nothing-to-say");
      return true;
    }
    return settle(due, mailing.send(letter.get()));
  }

  /** Whether others may follow. */
  private boolean settle(StrangerLetters.Due due, Delivery delivery) {
    switch (delivery) {
      case Delivery.Sent() -> letters.ended(due, "sent", "");
      case Delivery.AddressRefused(String reason) -> letters.ended(due, "bounced", reason);
      case Delivery.Failed(String reason) -> {
        if (due.attempts() >= RetryDelay.MOST_ATTEMPTS) {
          letters.ended(due, "given-up", reason);
        } else {
          letters.later(due, RetryDelay.after(due.attempts()), reason, true);
        }
      }
      case Delivery.Unreachable(String reason) -> {
        letters.later(due, RetryDelay.UNREACHABLE, reason, false);
        return false;
      }
    }
    return true;
  }

  private Optional<News> news(long entry) {
    return database
        .sql(
            """
            select behind.email, behind.language, behind.receipt_hash, issue.number, issue.title,
              entry.id, entry.side, entry.text, wait.waits_for, wait.deed, wait.due_on
            from issue_entry entry
            join issue on issue.id = entry.issue_id
            join issue_person behind on behind.issue_id = issue.id
            left join issue_wait wait on wait.issue_id = issue.id and wait.ended_on is null
            where entry.id = :entry and behind.email is not null
              and behind.receipt_hash is not null
            order by entry.id
            """)
        .param("entry", entry)
        .query((row, index) -> News.of(row))
        .optional();
  }

  private Letter letter(News news) {
    Language language = news.language();
    String link = link(language, news.receiptHash(), IssueKeys.Place.MAIL);
    String side = messages.of(language, "issue-side." + news.side());
    String said = news.text().isEmpty() ? "" : "\n\n" + side + ":\n" + news.text();
    return Letter.plain(
        news.email(),
        messages.of(language, "issue-raise.mail.news.subject", news.number()),
        messages.of(language, "issue-raise.mail.news", news.title(), said, waiting(news), link));
  }

  /** Asks whether an address is right that another wrote down; empty when it was confirmed. */
  private Optional<Letter> question(long issue) {
    return database
        .sql(
            """
            select behind.unconfirmed_email, behind.language, behind.receipt_hash, issue.number,
              issue.title
            from issue_person behind join issue on issue.id = behind.issue_id
            where issue.id = :issue and behind.unconfirmed_email is not null
            """)
        .param("issue", issue)
        .query((row, index) -> {
          Language language = Language.ofTag(row.getString("language")).orElseThrow();
          return Letter.plain(
              row.getString("unconfirmed_email"),
              messages.of(language, "issue-raise.mail.confirm.subject", row.getString("number")),
              messages.of(
                  language,
                  "issue-raise.mail.confirm",
                  row.getString("title"),
                  link(language, row.getBytes("receipt_hash"), IssueKeys.Place.CONFIRMATION)));
        })
        .optional();
  }

  private String link(Language language, byte[] receiptHash, IssueKeys.Place place) {
    return origin + "/" + language.tag() + "/issues/link?token=" + keys.fresh(receiptHash, place);
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
