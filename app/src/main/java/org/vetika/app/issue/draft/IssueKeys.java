package org.vetika.app.issue.draft;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.web.Tokens;

/**
 * Secrets that open one's own issue without an account: for half an hour in a browser, after the
 * receipt code was given, and for half a year in a mail. Only their SHA-256 is kept.
 */
@Component
public class IssueKeys {
  /** Where a key lies. */
  public enum Place {
    BROWSER("browser", Duration.ofMinutes(30)),
    MAIL("mail", Duration.ofDays(180)),
    /** In the question whether an address that another wrote down is right. */
    CONFIRMATION("confirmation", Duration.ofDays(14));

    private final String key;
    private final Duration life;

    Place(String key, Duration life) {
      this.key = key;
      this.life = life;
    }

    public Duration life() {
      return life;
    }
  }

  private final JdbcClient database;
  private final Clock clock;

  IssueKeys(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The number of the issue that a receipt belongs to. */
  public Optional<String> number(byte[] receiptHash) {
    return database
        .sql(
            """
            select issue.number from issue_person behind
            join issue on issue.id = behind.issue_id
            where behind.receipt_hash = :receipt
            """)
        .param("receipt", receiptHash, Types.BINARY)
        .query((row, index) -> row.getString(1))
        .optional();
  }

  /** A new key for what a receipt opens; gives the secret. */
  @Transactional
  public String fresh(byte[] receiptHash, Place place) {
    String token = Tokens.fresh();
    keep(token, receiptHash, place);
    return token;
  }

  void keep(String token, byte[] receiptHash, Place place) {
    database
        .sql(
            """
            insert into issue_key (token_hash, receipt_hash, kind, expires_at)
            values (:token, :receipt, :kind, :until)
            """)
        .param("token", Tokens.hash(token))
        .param("receipt", receiptHash, Types.BINARY)
        .param("kind", place.key)
        .param("until", at(clock.instant().plus(place.life)))
        .update();
  }

  /** The hash of the receipt that a key stands for; empty when it is none, or no more. */
  public Optional<byte[]> receiptHash(String token, Place place) {
    return database
        .sql(
            """
            select receipt_hash from issue_key
            where token_hash = :token and kind = :kind and expires_at > :now
            """)
        .param("token", Tokens.hash(token))
        .param("kind", place.key)
        .param("now", at(clock.instant()))
        .query((row, index) -> row.getBytes(1))
        .optional();
  }

  /** The key opens nothing any more. */
  @Transactional
  public void end(String token) {
    database
        .sql("delete from issue_key where token_hash = :token")
        .param("token", Tokens.hash(token))
        .update();
  }

  /** Forgets keys that open nothing any more. */
  @Scheduled(cron = "0 19 * * * *")
  @Transactional
  public void expire() {
    database
        .sql("delete from issue_key where expires_at <= :now")
        .param("now", at(clock.instant()))
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
