package org.vetika.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.notification.NotificationFixture.pumpAnswered;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Ten thousand people follow one place: nothing is lost, nothing comes twice. */
class ManyFollowersTest extends MailedTest {
  private static final int MANY = 10_000;

  @Test
  void ten_thousand_followers_have_ten_thousand_letters() {
    tenThousandFollowKampot();
    arrives(pumpAnswered("answer-1"));
    assertThat(mentions()).as("the request notes one row and does nothing more").isZero();
    var batches = new AtomicInteger();
    telling.tell(() -> batches.incrementAndGet() > 0);
    everybodyOnce();
    assertThat(batches.get()).isEqualTo(MANY / TellingReaders.BATCH + 2);
  }

  @Test
  void a_job_killed_between_two_batches_goes_on_where_it_stood() {
    tenThousandFollowKampot();
    arrives(pumpAnswered("answer-1"));
    var left = new AtomicInteger(7);
    telling.tell(() -> left.getAndDecrement() > 0);
    assertThat(mentions()).isEqualTo(7L * TellingReaders.BATCH);
    telling.tell(() -> true);
    everybodyOnce();
  }

  @Test
  void a_job_killed_in_the_middle_of_a_batch_loses_and_doubles_nothing() {
    tenThousandFollowKampot();
    arrives(pumpAnswered("answer-1"));
    dieAtLetter(3_210);
    try {
      telling.tell(() -> true);
      assertThat(mentions()).as("the batch was undone").isEqualTo(3_000);
    } finally {
      database.sql("drop trigger die on letter").update();
      database.sql("drop function die()").update();
    }
    MovableClock.pass(Duration.ofMinutes(5));
    telling.tell(() -> true);
    everybodyOnce();
  }

  @Test
  void two_jobs_at_once_do_not_double_anything() throws Exception {
    tenThousandFollowKampot();
    arrives(pumpAnswered("answer-1"));
    Callable<Boolean> job =
        () -> {
          telling.tell(() -> true);
          return true;
        };
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var done : threads.invokeAll(List.of(job, job))) {
        assertThat(done.get()).isTrue();
      }
    }
    telling.tell(() -> true);
    everybodyOnce();
  }

  /** All by hand: ten thousand rows through the pages would take minutes. */
  private void tenThousandFollowKampot() {
    database
        .sql(
            """
            insert into reader (email, language, secret, created_at)
            select 'reader' || n || '@example.org', 'en', lpad(n::text, 43, 'x'), :now
            from generate_series(1, :many) as n
            """)
        .param("now", Times.at(MovableClock.START))
        .param("many", MANY)
        .update();
    database
        .sql(
            """
            insert into subscription (reader_id, kind, target, rhythm, created_at)
            select id, 'place', case id % 2 when 0 then '07' else '070103' end, 'at-once', :now
            from reader
            """)
        .param("now", Times.at(MovableClock.START))
        .update();
  }

  /** The database itself ends the batch in which this letter is written. */
  private void dieAtLetter(int number) {
    database
        .sql(
            """
            create function die() returns trigger language plpgsql as $$
            begin
              if (select count(*) from letter) >= %d then
                raise exception 'killed';
              end if;
              return null;
            end
            $$
            """
                .formatted(number))
        .update();
    database
        .sql("create trigger die after insert on letter for each statement execute function die()")
        .update();
  }

  private long mentions() {
    return database
        .sql("select count(*) from mention")
        .query((row, index) -> row.getLong(1))
        .single();
  }

  private void everybodyOnce() {
    assertThat(
            database
                .sql("select count(*), count(distinct reader_id) from letter")
                .query((row, index) -> List.of(row.getInt(1), row.getInt(2)))
                .single())
        .isEqualTo(List.of(MANY, MANY));
    assertThat(mentions()).isEqualTo(MANY);
    assertThat(
            database
                .sql("select count(*) from happening where told_at is null")
                .query((row, index) -> row.getInt(1))
                .single())
        .isZero();
  }
}
