package org.vetika.app.issue.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.vetika.app.organization.AuthorityLevel;
import org.vetika.app.web.KeptReadings;
import org.vetika.app.web.PageCache;

/**
 * By when something has to happen, by the dated rules and the calendar of public holidays. Both are
 * kept in memory and read again when they changed, on whichever server.
 */
@Component
public class LegalTime {
  private final LegalTimeRows rows;
  private final PageCache pages;
  private final KeptReadings<Long, LegalTimeReading> kept;
  private volatile @Nullable LegalTimeReading last;

  LegalTime(LegalTimeRows rows, PageCache pages) {
    this.rows = rows;
    this.pages = pages;
    this.kept = new KeptReadings<>(pages, 1);
  }

  /**
   * By when a deed is due that is timed from a day on.
   *
   * @param level of the authority that holds the issue; of no effect where no rule of the deed asks
   *     for it
   * @param start the day of the event, which is day 0; for {@link Deed#REMIND} the due date, from
   *     which is counted back
   */
  public Due due(Deed deed, AuthorityLevel level, LocalDate start) {
    return due(deed, level, start, 0);
  }

  /**
   * The same after lawful pauses.
   *
   * @param pausedDays so many days of the rule's own unit are added; a reminder needs none, because
   *     its due date moved already
   * @throws IllegalStateException when there is no rule, which the pages of rules never allow
   */
  public Due due(Deed deed, AuthorityLevel level, LocalDate start, int pausedDays) {
    if (pausedDays < 0) {
      throw new IllegalArgumentException("A pause of " + pausedDays + " days");
    }
    LegalTimeReading reading = reading();
    LegalTimeRule rule =
        reading
            .rule(deed, level, start)
            .orElseThrow(
                () -> new IllegalStateException("No rule for " + deed + " from " + start + " on"));
    return reading.due(rule, start, pausedDays);
  }

  /** The calendar as it is now, expected holidays of years to come included. */
  public WorkingDays workingDays() {
    return reading().workingDays();
  }

  /** Working days after the one date, up to and including the other; see {@link WorkingDays}. */
  public int workingDaysBetween(LocalDate afterThis, LocalDate upToThis) {
    return workingDays().between(afterThis, upToThis);
  }

  LegalTimeReading reading() {
    return kept.get(0L, this::current);
  }

  /** Any public change asks for a look at the version; only a change of these tables for more. */
  private LegalTimeReading current() {
    LegalTimeReading known = last;
    String version = rows.version();
    if (known != null && known.version().equals(version)) {
      return known;
    }
    LegalTimeReading read = LegalTimeReading.of(version, rows.rules(false), rows.holidays());
    last = read;
    return read;
  }

  /** Before other listeners ask: the announcement by the database may come a moment later. */
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @TransactionalEventListener
  void forget(LegalTimeChanged changed) {
    pages.drop();
  }
}
