package org.vetika.app.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters that did not arrive, as those who run the server see them: never the whole address. */
@Component
public class UndeliveredLetters {
  /** How many one page of {@link #page} holds. */
  public static final int PAGE = 50;

  /**
   * A letter that did not arrive.
   *
   * @param state failed, bounced, or given-up
   * @param reason a code: such as {@code SMTP 550}, {@code unreachable}, {@code interrupted}
   * @param nextAt when it is tried again; null when it is not
   */
  public record Undelivered(
      long id,
      String maskedAddress,
      String state,
      String reason,
      int attempts,
      Instant madeAt,
      @Nullable Instant nextAt) {}

  private final JdbcClient database;
  private final ReaderRows readers;
  private final Addresses addresses;
  private final Clock clock;

  UndeliveredLetters(JdbcClient database, ReaderRows readers, Addresses addresses, Clock clock) {
    this.database = database;
    this.readers = readers;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** How many letters there are by state: waiting, sending, sent, failed, bounced, given-up. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new HashMap<>();
    database
        .sql("select state, count(*) from letter group by state")
        .query(row -> {
          counts.put(row.getString(1), row.getLong(2));
        });
    return Map.copyOf(counts);
  }

  /**
   * The newest first, {@value #PAGE} and one more, so that the caller sees whether there are more.
   *
   * @param before the id of the last one of the page before; {@link Long#MAX_VALUE} to begin
   */
  public List<Undelivered> page(long before) {
    List<Row> rows =
        database
            .sql(
                """
                select id, reader_id, state, coalesce(reason, '') as reason, attempts, made_at,
                  due_at
                from letter
                where state in ('failed', 'bounced', 'given-up')
                  and reason is distinct from 'nothing-to-say' and id < :before
                order by id desc limit :limit
                """)
            .param("before", before)
            .param("limit", PAGE + 1)
            .query(UndeliveredLetters::row)
            .list();
    Map<Long, String> found =
        addresses.of(readers.byIds(rows.stream().map(Row::reader).distinct().toList()));
    return rows.stream().map(row -> row.masked(found.get(row.reader()))).toList();
  }

  private record Row(long reader, Undelivered letter) {
    Undelivered masked(@Nullable String address) {
      return new Undelivered(
          letter.id(),
          address == null ? "–" : Addresses.masked(address),
          letter.state(),
          letter.reason(),
          letter.attempts(),
          letter.madeAt(),
          letter.nextAt());
    }
  }

  private static Row row(ResultSet row, int index) throws SQLException {
    String state = row.getString("state");
    return new Row(
        row.getLong("reader_id"),
        new Undelivered(
            row.getLong("id"),
            "",
            state,
            row.getString("reason"),
            row.getInt("attempts"),
            Times.of(row, "made_at"),
            state.equals("failed") ? Times.of(row, "due_at") : null));
  }

  /** Tries one again now, whatever became of it; forgets that its address was refused. */
  @Transactional
  public void retry(long letter) {
    retry(letter, letter);
  }

  /** Tries all again now. */
  @Transactional
  public void retryAll() {
    retry(0, Long.MAX_VALUE);
  }

  private void retry(long first, long last) {
    database
        .sql(
            """
            with again as (
              update letter set state = 'waiting', attempts = 0, reason = null, due_at = :now
              where state in ('failed', 'bounced', 'given-up')
                and reason is distinct from 'nothing-to-say' and id between :first and :last
              returning reader_id
            )
            update reader set refusals = 0, refused_email = null
            where refusals > 0 and id in (select reader_id from again)
            """)
        .param("now", Times.at(clock.instant()))
        .param("first", first)
        .param("last", last)
        .update();
  }
}
