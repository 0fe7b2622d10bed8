package org.vetika.app.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.notification.Happening.Audience;
import org.vetika.app.record.NoticeWanted;
import org.vetika.app.record.Tidings;

/** What is to be told, and how far that has come. */
@Component
class HappeningRows {
  private final JdbcClient database;
  private final Clock clock;

  HappeningRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Notes a happening; one that is known already is not noted again. */
  void add(
      Audience audience,
      String type,
      String key,
      Collection<Long> organizations,
      Collection<UUID> people) {
    database
        .sql(
            """
            insert into happening
              (audience, type, key, organizations, people, arrived_at, due_at)
            values (:audience, :type, :key, :organizations, cast(:people as uuid[]), :now, :now)
            on conflict (audience, type, key) do nothing
            """)
        .param("audience", audience.key())
        .param("type", type)
        .param("key", key)
        .param("organizations", organizations.toArray(Long[]::new))
        .param("people", people.stream().map(UUID::toString).toArray(String[]::new))
        .param("now", Times.at(clock.instant()))
        .update();
  }

  /** Notes many happenings in two statements. */
  void add(Tidings tidings) {
    add(
        Audience.FOLLOWERS,
        tidings.news().stream()
            .map(each -> new NoticeWanted(each.type(), each.key(), each.at(), Set.of(), Set.of()))
            .toList());
    add(Audience.PARTIES, tidings.notices());
  }

  /** Arrays in arrays would be flattened on the way: they travel as texts. */
  private void add(Audience audience, List<NoticeWanted> notices) {
    if (notices.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into happening
              (audience, type, key, organizations, people, arrived_at, due_at)
            select :audience, type, key, cast(organizations as bigint[]), cast(people as uuid[]),
              :now, :now
            from unnest(cast(:types as text[]), cast(:keys as text[]),
              cast(:organizations as text[]), cast(:people as text[]))
              as noted (type, key, organizations, people)
            on conflict (audience, type, key) do nothing
            """)
        .param("audience", audience.key())
        .param("types", notices.stream().map(NoticeWanted::type).toArray(String[]::new))
        .param("keys", notices.stream().map(NoticeWanted::key).toArray(String[]::new))
        .param(
            "organizations",
            notices.stream().map(each -> array(each.organizations())).toArray(String[]::new))
        .param("people", notices.stream().map(each -> array(each.people())).toArray(String[]::new))
        .param("now", Times.at(clock.instant()))
        .update();
  }

  private static String array(Collection<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
  }

  /** The oldest that is not told to all, locked; those that another process works on are not. */
  Optional<Happening> next() {
    return database
        .sql(
            """
            select id, audience, type, key, organizations, people, told_up_to from happening
            where told_at is null and due_at <= :now
            order by id limit 1 for update skip locked
            """)
        .param("now", Times.at(clock.instant()))
        .query(HappeningRows::row)
        .optional();
  }

  void advance(long id, long toldUpTo) {
    database
        .sql("update happening set told_up_to = :upTo where id = :id")
        .param("upTo", toldUpTo)
        .param("id", id)
        .update();
  }

  void finish(long id) {
    database
        .sql("update happening set told_at = :now where id = :id")
        .param("now", Times.at(clock.instant()))
        .param("id", id)
        .update();
  }

  /** Tries again later, so that one that fails does not stand in the way of all others. */
  void postpone(long id, Duration delay) {
    database
        .sql("update happening set due_at = :due where id = :id")
        .param("due", Times.at(clock.instant().plus(delay)))
        .param("id", id)
        .update();
  }

  static Happening row(ResultSet row, int index) throws SQLException {
    return new Happening(
        row.getLong("id"),
        Audience.stored(row.getString("audience")),
        row.getString("type"),
        row.getString("key"),
        Set.of((Long[]) row.getArray("organizations").getArray()),
        Set.of((UUID[]) row.getArray("people").getArray()),
        row.getLong("told_up_to"));
  }
}
