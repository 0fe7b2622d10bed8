package org.vetika.app.consistency.discrepancy;

import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vetika.app.consistency.Comparison;
import org.vetika.app.consistency.Comparisons;
import org.vetika.app.consistency.Figure;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.discrepancy.DiscrepancyStore.Said;
import org.vetika.app.record.PublicEntryChanged;

/**
 * What time alone does to discrepancies: a revised figure begins another round, who left answers
 * for nothing any more, both sides are reminded of their day and told when it passed, and search
 * learns what became public. Each looks again under a lock: after days of downtime everything
 * happens, and nothing twice.
 */
@Component
public class DiscrepancyClock {
  private static final Logger LOG = LoggerFactory.getLogger(DiscrepancyClock.class);
  private static final Viewer ALL = new Viewer(Set.of(), true);
  private static final int AT_ONCE = 500;

  private final JdbcClient database;
  private final Discrepancies discrepancies;
  private final Comparisons comparisons;
  private final DiscrepancyStore store;
  private final LeavingOwners owners;
  private final DiscrepancyReminders reminders;
  private final DiscrepancyDates dates;
  private final DiscrepancyNotices notices;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;

  DiscrepancyClock(
      JdbcClient database,
      Discrepancies discrepancies,
      Comparisons comparisons,
      DiscrepancyStore store,
      LeavingOwners owners,
      DiscrepancyReminders reminders,
      DiscrepancyDates dates,
      DiscrepancyNotices notices,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.discrepancies = discrepancies;
    this.comparisons = comparisons;
    this.store = store;
    this.owners = owners;
    this.reminders = reminders;
    this.dates = dates;
    this.notices = notices;
    this.events = events;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** How often each thing happened. */
  public record Turned(int revised, int left, int reminded, int toldOverdue) {}

  /** Does everything that is due by today. */
  public Turned turn() {
    List<String> changed = revised();
    changed.forEach(this::revise);
    announce();
    return new Turned(changed.size(), owners.note(), reminders.remind(), reminders.tellOverdue());
  }

  /** Discrepancies that speak of revisions which hold no longer. */
  private List<String> revised() {
    return database
        .sql(
            """
            select discrepancy.number from discrepancy
            join lateral (select first_revision, second_revision from discrepancy_round
              where discrepancy_id = discrepancy.id order by round desc limit 1) course on true
            where exists (select from figure_revision later
                where later.figure_id = discrepancy.first_figure
                  and later.id > course.first_revision)
              or exists (select from figure_revision later
                where later.figure_id = discrepancy.second_figure
                  and later.id > course.second_revision)
            order by discrepancy.id limit :most
            """)
        .param("most", AT_ONCE)
        .query((row, index) -> row.getString(1))
        .list();
  }

  /** One that fails does not stand in the way of the others. */
  private void revise(String number) {
    try {
      transactions.executeWithoutResult(status -> {
        store.lock(number);
        Discrepancy of = discrepancies.find(number, ALL).orElseThrow();
        // Parties that became one organization have nothing to settle with each other.
        comparisons
            .between(of.firstFigure(), of.secondFigure(), ALL)
            .ifPresent(comparison -> beginAnotherRound(of, comparison));
      });
    } catch (RuntimeException e) {
      LOG.error("Discrepancy {} cannot be opened again", number, e);
    }
  }

  private void beginAnotherRound(Discrepancy of, Comparison comparison) {
    Figure first = figure(of.firstFigure(), comparison);
    Figure second = figure(of.secondFigure(), comparison);
    DiscrepancyDeed deed =
        first.now().withdrawn() || second.now().withdrawn() || !comparison.unexplained()
            ? DiscrepancyDeed.EVEN_OUT
            : DiscrepancyDeed.REVISE;
    Course course = of.course().after(deed, null).orElseThrow();
    int round = of.round() + 1;
    store.begin(
        of.id(),
        round,
        first,
        second,
        course,
        course.state().closed() ? null : dates.due(of.first(), of.second(), discrepancies.today()));
    notices.entry(
        store.append(of.id(), round, Said.byRule(deed), null, null),
        of.first().id(),
        of.second().id());
  }

  private static Figure figure(String number, Comparison comparison) {
    return comparison.start().number().equals(number) ? comparison.start() : comparison.end();
  }

  /** Asks who may see it, not the calendar: whatever everybody sees by now is told to search. */
  private void announce() {
    List<Long> untold =
        database
            .sql("select distinct discrepancy_id from discrepancy_round where announced_at is null")
            .query((row, index) -> row.getLong(1))
            .list();
    if (!untold.isEmpty()) {
      discrepancies
          .of(untold, Viewer.EVERYBODY)
          .forEach(each -> transactions.executeWithoutResult(status -> announce(each)));
    }
  }

  private void announce(Discrepancy seen) {
    int told =
        database
            .sql(
                """
                update discrepancy_round set announced_at = now()
                where discrepancy_id = :id and round <= :round and announced_at is null
                """)
            .param("id", seen.id())
            .param("round", seen.round())
            .update();
    if (told > 0) {
      events.publishEvent(new PublicEntryChanged(Discrepancies.ENTRY_TYPE, seen.number()));
    }
  }
}
