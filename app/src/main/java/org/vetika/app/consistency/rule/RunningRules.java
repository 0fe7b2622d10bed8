package org.vetika.app.consistency.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at what is due: an indicator whose figures or rules changed, and all of them once a night.
 * What is due is on record from the transaction of the change until the look is committed, so that
 * a server that dies or was down loses nothing and finds nothing twice.
 */
@Component
public class RunningRules {
  /** A night begins here, when nobody enters figures. */
  private static final LocalTime NIGHT = LocalTime.of(1, 0);

  private final JdbcClient database;
  private final LookingAtFigures looking;
  private final TransactionTemplate transactions;
  private final Clock clock;

  RunningRules(
      JdbcClient database,
      LookingAtFigures looking,
      TransactionTemplate transactions,
      Clock clock) {
    this.database = database;
    this.looking = looking;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Looks at everything that is due, one indicator in a transaction.
   *
   * @param goOn false when the server goes down
   * @return how many indicators were looked at
   */
  public int runDue(BooleanSupplier goOn) {
    int looked = 0;
    while (goOn.getAsBoolean() && Boolean.TRUE.equals(transactions.execute(status -> runNext()))) {
      looked++;
    }
    return looked;
  }

  /**
   * Makes all indicators due, once for the newest night that began.
   *
   * @return whether nobody had begun it
   */
  public boolean beginNight() {
    LocalDate today = LocalDate.now(clock.withZone(StatedCounts.ZONE));
    boolean begun = !LocalTime.now(clock.withZone(StatedCounts.ZONE)).isBefore(NIGHT);
    LocalDate night = begun ? today : today.minusDays(1);
    boolean known =
        database
            .sql("select exists (select from rule_night where day >= :day)")
            .param("day", night)
            .query((row, index) -> row.getBoolean(1))
            .single();
    return !known && Boolean.TRUE.equals(transactions.execute(status -> begin(night)));
  }

  private boolean begin(LocalDate night) {
    int first =
        database
            .sql(
                """
                insert into rule_night (day, begun_at) values (:day, :at) on conflict do nothing
                """)
            .param("day", night)
            .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
            .update();
    if (first == 1) {
      database
          .sql(
              """
              insert into rule_due (indicator_id, since)
              select distinct indicator_id, now() from figure order by indicator_id
              on conflict (indicator_id) do nothing
              """)
          .update();
    }
    return first == 1;
  }

  /**
   * Those who write what is due hold its lock until they commit: such rows are for the next turn.
   */
  private boolean runNext() {
    Optional<Long> due =
        database
            .sql(
                """
                delete from rule_due where indicator_id = (
                  select indicator_id from rule_due order by since, indicator_id
                  limit 1 for update skip locked)
                returning indicator_id
                """)
            .query((row, index) -> row.getLong(1))
            .optional();
    due.map(this::affected).ifPresent(all -> all.forEach(looking::look));
    return due.isPresent();
  }

  /** The indicator, and those whose rules name it. */
  private List<String> affected(long indicator) {
    return database
        .sql(
            """
            select number from indicator where id = :id or id in (
              select indicator_id from quality_rule where :id = any(other_ids))
            order by id
            """)
        .param("id", indicator)
        .query((row, index) -> row.getString(1))
        .list();
  }
}
