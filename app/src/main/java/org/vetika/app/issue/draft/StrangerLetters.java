package org.vetika.app.issue.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters to those who left an e-mail address with their issue, each with its state: waiting, sent,
 * bounced, given up. Neither text nor secret is kept; both are made when a letter is sent.
 */
@Component
class StrangerLetters {
  /** Longer than any conversation with a mail server: a letter in hand then was interrupted. */
  private static final Duration IN_HAND = Duration.ofMinutes(10);

  private final JdbcClient database;
  private final Clock clock;

  StrangerLetters(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A letter that is to be sent now.
   *
   * @param entry what it tells of; null when it asks to confirm the address
   * @param attempts with this one
   */
  record Due(long id, long issue, @Nullable Long entry, int attempts) {}

  /** Notes which entries are to be told: where somebody left an address and did not write it. */
  @Transactional
  public void note(List<Long> entries) {
    database
        .sql(
            """
            insert into stranger_letter (issue_id, entry_id, due_at)
            select entry.issue_id, entry.id, :now from issue_entry entry
            join issue_person behind on behind.issue_id = entry.issue_id
            where entry.id = any(:entries) and entry.side <> 'asker' and behind.email is not null
              and behind.receipt_hash is not null
            on conflict do nothing
            """)
        .param("entries", entries.toArray(Long[]::new))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Takes the letter that is due longest; nobody else takes it for ten minutes. */
  @Transactional
  public Optional<Due> take() {
    Instant now = clock.instant();
    return database
        .sql(
            """
            update stranger_letter set attempts = attempts + 1, due_at = :until
            where id = (
              select id from stranger_letter where state = 'waiting' and due_at <= :now
              order by due_at, id limit 1 for update skip locked)
            returning id, issue_id, entry_id, attempts
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("until", now.plus(IN_HAND).atOffset(ZoneOffset.UTC))
        .query((row, index) ->
            new Due(
                row.getLong("id"),
                row.getLong("issue_id"),
                row.getObject("entry_id", Long.class),
                row.getInt("attempts")))
        .optional();
  }

  /** It arrived, or never will: {@code sent}, {@code bounced}, {@code given-up}. */
  @Transactional
  public void ended(Due letter, String state, String reason) {
    database
        .sql("update stranger_letter set state = :state, reason = :reason where id = :id")
        .param("state", state)
        .param("reason", reason)
        .param("id", letter.id())
        .update();
  }

  /**
   * It is tried again.
   *
   * @param counted false when it was not the letter's fault
   */
  @Transactional
  public void later(Due letter, Duration delay, String reason, boolean counted) {
    database
        .sql(
            """
            update stranger_letter set due_at = :due, reason = :reason, attempts = :attempts
            where id = :id
            """)
        .param("due", clock.instant().plus(delay).atOffset(ZoneOffset.UTC))
        .param("reason", reason)
        .param("attempts", counted ? letter.attempts() : letter.attempts() - 1)
        .param("id", letter.id())
        .update();
  }
}
