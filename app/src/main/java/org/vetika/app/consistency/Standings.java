package org.vetika.app.consistency;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps with each indicator how its public figures stand to each other, for lists. */
@Component
class Standings {
  private final Indicators indicators;
  private final Comparisons comparisons;
  private final FigureReading figures;
  private final JdbcClient database;

  Standings(
      Indicators indicators, Comparisons comparisons, FigureReading figures, JdbcClient database) {
    this.indicators = indicators;
    this.comparisons = comparisons;
    this.figures = figures;
    this.database = database;
  }

  /** Works it out anew, in the transaction of what changed. */
  @Transactional(propagation = Propagation.MANDATORY)
  void renew(String number) {
    Indicator indicator = indicators.find(number).orElseThrow();
    Standing standing = comparisons.standing(indicator);
    if (standing != indicator.standing()) {
      database
          .sql("update indicator set standing = :standing where id = :id")
          .param("standing", standing.key())
          .param("id", indicator.id())
          .update();
    }
  }

  /** What became public since may change how its indicator stands. */
  @Transactional
  void renewOfLate() {
    List<String> changed =
        database
            .sql(
                """
                select distinct indicator.number
                from figure_revision revision join figure on figure.id = revision.figure_id
                join indicator on indicator.id = figure.indicator_id
                where revision.public_from between cast(:today as date) - 60 and :today
                  and revision.public_from > cast(revision.entered_at as date)
                """)
            .param("today", figures.today())
            .query((row, index) -> row.getString(1))
            .list();
    changed.forEach(this::renew);
  }
}
