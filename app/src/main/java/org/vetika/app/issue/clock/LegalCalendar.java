package org.vetika.app.issue.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The calendar and the rules, to be read: pages, tables, calendars of others. */
@Component
public class LegalCalendar {
  private final LegalTime legalTime;
  private final LegalTimeRows rows;

  LegalCalendar(LegalTime legalTime, LegalTimeRows rows) {
    this.legalTime = legalTime;
    this.rows = rows;
  }

  /** The days of a year that hold, by date; from memory. */
  public List<Holiday> holidays(int year) {
    return legalTime.reading().holidays().stream()
        .filter(holiday -> holiday.day().getYear() == year)
        .toList();
  }

  /** The years with any day on record. */
  public SortedSet<Integer> years() {
    return legalTime.reading().holidays().stream()
        .map(holiday -> holiday.day().getYear())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether the announced list of the year is on record; else its days are only expected. */
  public boolean announced(int year) {
    return legalTime.reading().announcedYears().contains(year);
  }

  /** The rules for what begins on a day, by deed; from memory. */
  public List<LegalTimeRule> rules(LocalDate day) {
    return legalTime.reading().rules().stream()
        .filter(rule -> rule.covers(rule.deed(), rule.level(), day))
        .toList();
  }

  /** All days ever entered for a year, withdrawn ones too. */
  public List<Holiday> everEntered(int year) {
    return rows.everEntered(year);
  }

  /** All rules ever entered, past, future and withdrawn ones too. */
  public List<LegalTimeRule> everyRule() {
    return rows.rules(true);
  }

  /** A day by its id, withdrawn or not. */
  public Optional<Holiday> holiday(long id) {
    return rows.holiday(id);
  }
}
