package org.vetika.app.notification;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gathers what was told since the last digest into one letter for each reader: every morning, and
 * on Monday mornings. After days without a server there is one digest, which holds everything.
 */
@Component
class Digests {
  static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final int BATCH = 500;

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Digests(JdbcClient database, TransactionTemplate transaction, Clock clock) {
    this.database = database;
    this.transaction = transaction;
    this.clock = clock;
  }

  void gather(BooleanSupplier goOn) {
    for (Rhythm rhythm : List.of(Rhythm.DAILY, Rhythm.WEEKLY)) {
      Instant until = lastDue(rhythm, clock.instant().atZone(clock.getZone()));
      while (goOn.getAsBoolean() && batch(rhythm, until) > 0) {}
    }
  }

  /** The last moment, not after now, at which such a digest was due. */
  static Instant lastDue(Rhythm rhythm, ZonedDateTime now) {
    ZonedDateTime morning = now.with(MORNING);
    if (morning.isAfter(now)) {
      morning = morning.minusDays(1);
    }
    return (rhythm == Rhythm.WEEKLY
            ? morning.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            : morning)
        .toInstant();
  }

  /** Mentions that found a letter; the reader is locked, so that two never make one each. */
  private int batch(Rhythm rhythm, Instant until) {
    Integer mentions =
        transaction.execute(status ->
            database
                .sql(
                    """
                    with due as (
                      select id from reader
                      where exists (select from mention
                                    where reader_id = reader.id and rhythm = :rhythm
                                      and letter_id is null and made_at < :until)
                      order by id limit :size for update skip locked
                    ), made as (
                      insert into letter (reader_id, rhythm, made_at, due_at)
                      select id, :rhythm, :now, :now from due
                      returning id, reader_id
                    )
                    update mention set letter_id = made.id from made
                    where mention.reader_id = made.reader_id and rhythm = :rhythm
                      and letter_id is null and made_at < :until
                    """)
                .param("rhythm", rhythm.key())
                .param("until", Times.at(until))
                .param("size", BATCH)
                .param("now", Times.at(clock.instant()))
                .update());
    return mentions == null ? 0 : mentions;
  }
}
