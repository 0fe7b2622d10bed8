package org.vetika.app.consistency.round;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why cases are not on all lists, as the parties state it; the newest number of each counts. */
@Component
public class StatedReasons {
  private final JdbcClient database;
  private final Clock clock;

  StatedReasons(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * One number that a party stated.
   *
   * @param organization internal id
   * @param pattern the group, as in {@link RoundResults.PatternCount}
   * @param cases above zero
   */
  public record Stated(long organization, String pattern, NonMatchReason reason, int cases) {}

  /** What holds now, in the order of groups, parties and reasons. */
  public List<Stated> of(UUID round) {
    return database
        .sql(
            """
            select organization_id, pattern, reason, cases from (
              select distinct on (organization_id, pattern, reason)
                organization_id, pattern, reason, cases
              from round_reason where round_id = :round
              order by organization_id, pattern, reason, id desc) newest
            where cases > 0 order by pattern desc, organization_id, reason
            """)
        .param("round", round)
        .query((row, index) ->
            new Stated(
                row.getLong(1),
                row.getString(2),
                NonMatchReason.stored(row.getString(3)),
                row.getInt(4)))
        .list();
  }

  void add(UUID round, RoundHistory.By by, String pattern, NonMatchReason reason, int cases) {
    database
        .sql(
            """
            insert into round_reason (round_id, organization_id, person_id, pattern, reason, cases,
              stated_at)
            values (:round, :party, :person, :pattern, :reason, :cases, :at)
            """)
        .param("round", round)
        .param("party", by.organization())
        .param("person", by.person())
        .param("pattern", pattern)
        .param("reason", reason.key())
        .param("cases", cases)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
