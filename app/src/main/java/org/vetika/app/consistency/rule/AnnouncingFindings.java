package org.vetika.app.consistency.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.consistency.Indicators;
import org.vetika.app.record.PublicEntriesChanged;
import org.vetika.app.record.PublicEntryChanged;

/**
 * Tells search which findings became public by the calendar, and which are named or protected
 * otherwise because what is counted was defined anew.
 */
@Component
public class AnnouncingFindings {
  private static final int AT_ONCE = 1000;

  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AnnouncingFindings(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
    this.database = database;
    this.events = events;
    this.clock = clock;
  }

  private record Due(long id, String number) {}

  /**
   * Tells of those whose day has come, each once, also after days of downtime. Whether everybody
   * may see one is asked when its entry is read.
   *
   * @return how many
   */
  @Transactional
  public int announceDue() {
    List<Due> due = due();
    // Nothing is written when nothing is due: each write drops the kept pages.
    if (!due.isEmpty()) {
      database
          .sql("update rule_finding set announced_at = :now where id = any(:ids)")
          .param("now", clock.instant().atOffset(ZoneOffset.UTC))
          .param("ids", due.stream().map(Due::id).toArray(Long[]::new))
          .update();
      events.publishEvent(
          new PublicEntriesChanged(FindingEntries.TYPE, due.stream().map(Due::number).toList()));
    }
    return due.size();
  }

  private List<Due> due() {
    return database
        .sql(
            """
            select id, number from rule_finding
            where announced_at is null and public_on <= :today
            order by id limit :most for update skip locked
            """)
        .param("today", LocalDate.now(clock.withZone(StatedCounts.ZONE)))
        .param("most", AT_ONCE)
        .query((row, index) -> new Due(row.getLong(1), row.getString(2)))
        .list();
  }

  /** In the transaction of the new definition: it may protect people from now on. */
  @EventListener
  void on(PublicEntryChanged change) {
    if (change.type().equals(Indicators.ENTRY_TYPE)) {
      List<String> told =
          database
              .sql(
                  """
                  select finding.number from rule_finding finding
                  join indicator on indicator.id = finding.indicator_id
                  where indicator.number = :indicator and finding.announced_at is not null
                  order by finding.id
                  """)
              .param("indicator", change.key())
              .query((row, index) -> row.getString(1))
              .list();
      if (!told.isEmpty()) {
        events.publishEvent(new PublicEntriesChanged(FindingEntries.TYPE, told));
      }
    }
  }
}
