package org.vetika.app.consistency.discrepancy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.consistency.discrepancy.DiscrepancyNotices.Day;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.record.NoticeChoices;

/** Reminds both sides of the day by which somebody has to speak, and tells them that it passed. */
@Component
class DiscrepancyReminders {
  /** The longest reminder of any rule reaches no further. */
  private static final int DAYS_AHEAD = 40;

  private static final int AT_ONCE = 500;

  private static final String OPEN =
      """
      select discrepancy.number, turn.discrepancy_id, turn.round, turn.due_on,
        first_of.party_id as first_party, second_of.party_id as second_party
      from discrepancy_round turn
      join discrepancy on discrepancy.id = turn.discrepancy_id
      join figure first_of on first_of.id = discrepancy.first_figure
      join figure second_of on second_of.id = discrepancy.second_figure
      where not exists (select from discrepancy_round later
          where later.discrepancy_id = turn.discrepancy_id and later.round > turn.round)
      """;

  private static final String HELD =
      " order by turn.due_on, turn.discrepancy_id limit :most for update of turn skip locked";

  private final JdbcClient database;
  private final DiscrepancyDates dates;
  private final DiscrepancyNotices notices;
  private final DiscrepancyOwners owners;
  private final NoticeChoices choices;
  private final Organizations organizations;
  private final Clock clock;

  DiscrepancyReminders(
      JdbcClient database,
      DiscrepancyDates dates,
      DiscrepancyNotices notices,
      DiscrepancyOwners owners,
      NoticeChoices choices,
      Organizations organizations,
      Clock clock) {
    this.database = database;
    this.dates = dates;
    this.notices = notices;
    this.owners = owners;
    this.choices = choices;
    this.organizations = organizations;
    this.clock = clock;
  }

  private record Wait(
      String number, long discrepancy, int round, LocalDate dueOn, long first, long second) {
    Day day() {
      return new Day(number, dueOn);
    }

    long party(DiscrepancySide side) {
      return side == DiscrepancySide.FIRST ? first : second;
    }
  }

  /** Each day is reminded of once; a day that passed meanwhile is not. Gives how many. */
  @Transactional
  int remind() {
    LocalDate today = today();
    List<Wait> near =
        held(
            """
             and turn.reminded_at is null and turn.due_on between :today and :until
              and turn.due_from < :today
            """,
            today);
    Map<Long, OrganizationName> names =
        organizations.names(
            near.stream().flatMap(each -> Stream.of(each.first(), each.second())).toList());
    List<Wait> due =
        near.stream()
            .filter(each ->
                !today.isBefore(
                    dates.reminder(
                        Objects.requireNonNull(names.get(each.first())),
                        Objects.requireNonNull(names.get(each.second())),
                        each.dueOn())))
            .toList();
    due.forEach(each ->
        note(
            "update discrepancy_round set reminded_at = :at"
                + " where discrepancy_id = :id and round = :round",
            each));
    tell(DiscrepancyNotices.REMINDER, due);
    return due.size();
  }

  /** Says once of each day that it passed; gives how many. */
  @Transactional
  int tellOverdue() {
    List<Wait> late =
        held(
            """
             and turn.overdue_told_at is null and turn.due_on < :today
            """,
            today());
    late.forEach(each ->
        note(
            "update discrepancy_round set overdue_told_at = :at"
                + " where discrepancy_id = :id and round = :round",
            each));
    tell(DiscrepancyNotices.OVERDUE, late);
    return late.size();
  }

  private void note(String update, Wait wait) {
    database
        .sql(update)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", wait.discrepancy())
        .param("round", wait.round())
        .update();
  }

  /**
   * Who answers for a side is told alone; everybody of the organization when nobody does, or when
   * who does declined such mail.
   */
  private void tell(String type, List<Wait> waits) {
    Map<Long, Map<DiscrepancySide, UUID>> answering =
        owners.answering(waits.stream().map(Wait::discrepancy).toList());
    Set<UUID> declined =
        choices.declined(
            answering.values().stream().flatMap(each -> each.values().stream()).toList());
    notices.tell(
        waits.stream()
            .map(each -> {
              var named = new EnumMap<DiscrepancySide, UUID>(DiscrepancySide.class);
              named.putAll(answering.getOrDefault(each.discrepancy(), Map.of()));
              named.values().removeAll(declined);
              Set<Long> unnamed =
                  Stream.of(DiscrepancySide.values())
                      .filter(side -> !named.containsKey(side))
                      .map(each::party)
                      .collect(Collectors.toSet());
              return notices.day(type, each.day(), unnamed, Set.copyOf(named.values()));
            })
            .toList());
  }

  private List<Wait> held(String condition, LocalDate today) {
    return database
        .sql(OPEN + condition + HELD)
        .param("today", today)
        .param("until", today.plusDays(DAYS_AHEAD))
        .param("most", AT_ONCE)
        .query((row, index) ->
            new Wait(
                row.getString("number"),
                row.getLong("discrepancy_id"),
                row.getInt("round"),
                row.getObject("due_on", LocalDate.class),
                row.getLong("first_party"),
                row.getLong("second_party")))
        .list();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Discrepancies.ZONE));
  }
}
