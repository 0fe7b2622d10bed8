package org.vetika.app.consistency.discrepancy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.vetika.app.record.NoticeWanted;
import org.vetika.app.record.Tidings;

/** Asks for mail to the two parties of a discrepancy or their people, and to nobody else. */
@Component
class DiscrepancyNotices {
  /** Something was said or done; the key is the internal id of the entry. */
  static final String ENTRY = "discrepancy";

  /** The day is near; the key of this and the next is the number and the day. */
  static final String REMINDER = "discrepancy-reminder";

  static final String OVERDUE = "discrepancy-overdue";

  /** The record asks to account for a difference; the key is the internal id of the proposal. */
  static final String PROPOSAL = "discrepancy-proposal";

  /** Somebody was named to answer for a side; the key of this and the next is the internal row. */
  static final String OWNER = "discrepancy-owner";

  /** Who was named no longer acts for the organization. */
  static final String OWNER_LEFT = "discrepancy-owner-left";

  private static final String BETWEEN = " ";

  private final ApplicationEventPublisher events;
  private final Clock clock;

  DiscrepancyNotices(ApplicationEventPublisher events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  /** Number and day of a reminder. */
  record Day(String number, LocalDate dueOn) {
    static Day of(String key) {
      int between = key.indexOf(BETWEEN);
      return new Day(
          key.substring(0, between), LocalDate.parse(key.substring(between + BETWEEN.length())));
    }

    String key() {
      return number + BETWEEN + dueOn;
    }
  }

  void entry(long entry, long first, long second) {
    events.publishEvent(notice(ENTRY, Long.toString(entry), Set.of(first, second), Set.of()));
  }

  /** To the people who answer for the sides, and to the organizations of which nobody does. */
  NoticeWanted day(String type, Day day, Set<Long> organizations, Set<UUID> people) {
    return notice(type, day.key(), organizations, people);
  }

  NoticeWanted proposal(long proposal, long first, long second) {
    return notice(PROPOSAL, Long.toString(proposal), Set.of(first, second), Set.of());
  }

  /** To the person who was named. */
  void named(long row, UUID person) {
    events.publishEvent(notice(OWNER, Long.toString(row), Set.of(), Set.of(person)));
  }

  /** To the organization for which nobody in particular answers any more. */
  void left(long row, long organization) {
    events.publishEvent(notice(OWNER_LEFT, Long.toString(row), Set.of(organization), Set.of()));
  }

  /** Many at once, in the transaction that made them. */
  void tell(List<NoticeWanted> many) {
    if (!many.isEmpty()) {
      events.publishEvent(new Tidings(List.of(), many));
    }
  }

  private NoticeWanted notice(String type, String key, Set<Long> organizations, Set<UUID> people) {
    return new NoticeWanted(type, key, clock.instant(), organizations, people);
  }
}
