package org.vetika.app.consistency.discrepancy;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.issue.clock.LegalTimeChanged;

/** Moves the days of open discrepancies when the calendar of holidays or the rules change. */
@Component
class DiscrepancyDueDates {
  private static final Viewer ALL = new Viewer(java.util.Set.of(), true);

  private final JdbcClient database;
  private final Discrepancies discrepancies;
  private final DiscrepancyStore store;
  private final DiscrepancyDates dates;

  DiscrepancyDueDates(
      JdbcClient database,
      Discrepancies discrepancies,
      DiscrepancyStore store,
      DiscrepancyDates dates) {
    this.database = database;
    this.discrepancies = discrepancies;
    this.store = store;
    this.dates = dates;
  }

  @ApplicationModuleListener
  void on(LegalTimeChanged changed) {
    open(changed.from()).forEach(this::move);
  }

  private List<String> open(LocalDate from) {
    return database
        .sql(
            """
            select distinct discrepancy.number from discrepancy
            join discrepancy_round turn on turn.discrepancy_id = discrepancy.id
            where turn.due_on >= :from
            """)
        .param("from", from)
        .query((row, index) -> row.getString(1))
        .list();
  }

  private void move(String number) {
    store.lock(number);
    discrepancies
        .find(number, ALL)
        .ifPresent(of -> {
          DiscrepancyDue due = of.due();
          if (due != null) {
            DiscrepancyDue anew = dates.due(of.first(), of.second(), due.from());
            if (!anew.equals(due)) {
              store.move(of.id(), of.round(), of.course(), anew);
            }
          }
        });
  }
}
