package org.vetika.app.issue.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vetika.app.organization.AuthorityLevel;

/**
 * Rules and calendar as they were read: everything that is computed from them is pure.
 *
 * @param version of the tables
 * @param announcedYears whose yearly list is on record
 */
record LegalTimeReading(
    String version,
    List<LegalTimeRule> rules,
    List<Holiday> holidays,
    WorkingDays workingDays,
    Set<Integer> announcedYears) {

  static LegalTimeReading of(String version, List<LegalTimeRule> rules, List<Holiday> holidays) {
    return new LegalTimeReading(
        version,
        List.copyOf(rules),
        List.copyOf(holidays),
        WorkingDays.of(days(holidays, false), days(holidays, true)),
        holidays.stream()
            .filter(holiday -> holiday.announced() && holiday.kind().yearly())
            .map(holiday -> holiday.day().getYear())
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Set<LocalDate> days(List<Holiday> holidays, boolean worked) {
    return holidays.stream()
        .filter(holiday -> (holiday.kind() == HolidayKind.WORKING_DAY) == worked)
        .map(Holiday::day)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The rule for the level, else the one for any. */
  Optional<LegalTimeRule> rule(Deed deed, @Nullable AuthorityLevel level, LocalDate start) {
    Optional<LegalTimeRule> own = level == null ? Optional.empty() : exactRule(deed, level, start);
    return own.isPresent() ? own : exactRule(deed, null, start);
  }

  private Optional<LegalTimeRule> exactRule(
      Deed deed, @Nullable AuthorityLevel level, LocalDate start) {
    return rules.stream().filter(rule -> rule.covers(deed, level, start)).findFirst();
  }

  /** By when, by a rule, with so many days more for lawful pauses. */
  Due due(LegalTimeRule rule, LocalDate start, int pausedDays) {
    LocalDate day =
        rule.deed() == Deed.REMIND
            ? back(rule, start)
            : forth(rule, start, Math.addExact(rule.days(), pausedDays));
    return new Due(day, rule.name(), touchesUnannouncedYear(start, day));
  }

  private LocalDate forth(LegalTimeRule rule, LocalDate start, int days) {
    return workingDays.firstWorkingFrom(
        switch (rule.unit()) {
          case WORKING -> workingDays.plus(start, days);
          case CALENDAR -> start.plusDays(days);
        });
  }

  /** Reminders never come later than the rule says. */
  private LocalDate back(LegalTimeRule rule, LocalDate dueDay) {
    return switch (rule.unit()) {
      case WORKING -> workingDays.plus(dueDay, -rule.days());
      case CALENDAR -> workingDays.plus(dueDay.minusDays(rule.days()).plusDays(1), -1);
    };
  }

  private boolean touchesUnannouncedYear(LocalDate one, LocalDate other) {
    int first = Math.min(one.getYear(), other.getYear());
    int last = Math.max(one.getYear(), other.getYear());
    for (int year = first; year <= last; year++) {
      if (!announcedYears.contains(year)) {
        return true;
      }
    }
    return false;
  }
}
