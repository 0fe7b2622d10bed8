package org.vetika.app.issue.responsiveness;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;

/** Counts how authorities answer what everybody may see: two queries, however many groups. */
@Component
public class Responsiveness {
  /** The group of a row; {@code wait} and {@code issue} are joined. */
  private static final String GROUP =
      """
      case :dimension
        when 'authority' then wait.authority_id::text
        when 'place' then left(issue.place_code, 2)
        when 'topic' then issue.topic_code
        when 'year' then extract(year from wait.began_on)::text
        else 'all'
      end
      """;

  private static final String WHERE =
      """
      where issue.visibility = 'public' and wait.deed = 'answer'
        and (cast(:year as integer) is null
          or wait.began_on between make_date(:year, 1, 1) and make_date(:year, 12, 31))
        and (cast(:place as text) is null or issue.place_code like :place || '%')
        and (cast(:topic as text) is null or issue.topic_code = :topic
          or issue.topic_code like :topic || '.%')
        and (:anyAuthority or wait.authority_id = any(:authorities))
      """;

  private final JdbcClient database;
  private final Organizations organizations;
  private final Clock clock;

  Responsiveness(JdbcClient database, Organizations organizations, Clock clock) {
    this.database = database;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * Which issues are counted; null and empty mean any.
   *
   * @param year in which an authority received it
   * @param authorities internal ids of one authority and all that were merged into it
   */
  public record Scope(
      @Nullable Integer year,
      @Nullable String place,
      @Nullable String topic,
      List<Long> authorities) {
    public static final Scope ALL = new Scope(null, null, null, List.of());
  }

  /** How a turn ended, and how often after so many days. */
  private record Turns(
      @Nullable String key, String ending, boolean inTime, boolean overdue, int days, long count) {}

  /** What became of the issues of a group's last turns. */
  private record Ends(@Nullable String key, long settled, long unverified, long contested) {}

  /**
   * The groups of a dimension, those that received most first, and all of them together.
   *
   * @param all null when nobody received anything
   */
  public record Table(List<Answered> groups, @Nullable Answered all) {}

  /** The groups of a dimension, those that received most first. */
  public List<Answered> by(Dimension dimension, Scope scope) {
    return table(dimension, scope).groups();
  }

  /** The same with their sum, from the same two queries. */
  public Table table(Dimension dimension, Scope scope) {
    Map<String, String> merged = new HashMap<>();
    List<Turns> turns = turns(dimension, scope);
    if (dimension == Dimension.AUTHORITY) {
      merged.putAll(current(turns));
    }
    var byKey = new HashMap<@Nullable String, List<Turns>>();
    turns.forEach(
        turn -> byKey.computeIfAbsent(now(merged, turn.key()), key -> new ArrayList<>()).add(turn));
    var ends = new HashMap<@Nullable String, Ends>();
    List<Ends> found = ends(dimension, scope);
    found.forEach(end -> ends.merge(now(merged, end.key()), end, Responsiveness::plus));
    List<Answered> groups =
        byKey.entrySet().stream()
            .map(each -> answered(each.getKey(), each.getValue(), ends.get(each.getKey())))
            .sorted(
                Comparator.comparingLong(Answered::received)
                    .reversed()
                    .thenComparing(each -> Objects.requireNonNullElse(each.key(), "")))
            .toList();
    return new Table(
        groups,
        turns.isEmpty()
            ? null
            : answered(
                Dimension.ALL.key(),
                turns,
                found.stream().reduce(Responsiveness::plus).orElse(null)));
  }

  /** The years in which an authority received anything, from the earliest. */
  public List<Integer> years() {
    return database
        .sql(
            """
            select distinct cast(extract(year from wait.began_on) as integer)
            from issue_wait wait join issue on issue.id = wait.issue_id
            where wait.deed = 'answer' and issue.visibility = 'public' order by 1
            """)
        .query((row, index) -> row.getInt(1))
        .list();
  }

  private static @Nullable String now(Map<String, String> merged, @Nullable String key) {
    return key == null ? null : merged.getOrDefault(key, key);
  }

  private static Ends plus(Ends one, Ends other) {
    return new Ends(
        one.key,
        one.settled + other.settled,
        one.unverified + other.unverified,
        one.contested + other.contested);
  }

  /** What authorities were merged into since. */
  private Map<String, String> current(List<Turns> turns) {
    List<Long> ids =
        turns.stream()
            .map(Turns::key)
            .filter(Objects::nonNull)
            .map(Long::valueOf)
            .distinct()
            .toList();
    var current = new HashMap<String, String>();
    for (Map.Entry<Long, OrganizationName> each : organizations.names(ids).entrySet()) {
      current.put(each.getKey().toString(), Long.toString(each.getValue().id()));
    }
    return current;
  }

  private static Answered answered(@Nullable String key, List<Turns> turns, @Nullable Ends ends) {
    var answered = new HashMap<Integer, Long>();
    var left = new HashMap<Integer, Long>();
    for (Turns turn : turns) {
      switch (turn.ending()) {
        case "answered" -> answered.merge(turn.days(), turn.count(), Long::sum);
        // Who had to hand it up did not answer, and never will: no excuse by leaving early.
        case "escalated" -> {}
        default -> left.merge(turn.days(), turn.count(), Long::sum);
      }
    }
    long never = count(turns, "escalated");
    return new Answered(
        key,
        turns.stream().mapToLong(Turns::count).sum(),
        turns.stream()
            .filter(turn -> turn.ending().equals("answered") && turn.inTime())
            .mapToLong(Turns::count)
            .sum(),
        turns.stream()
            .filter(turn -> turn.ending().equals("answered") && !turn.inTime())
            .mapToLong(Turns::count)
            .sum(),
        count(turns, "waiting"),
        turns.stream().filter(Turns::overdue).mapToLong(Turns::count).sum(),
        count(turns, "referred"),
        never,
        ends == null ? 0 : ends.contested,
        ends == null ? 0 : ends.settled,
        ends == null ? 0 : ends.unverified,
        KaplanMeier.of(answered, left, never));
  }

  private static long count(List<Turns> turns, String ending) {
    return turns.stream()
        .filter(turn -> turn.ending().equals(ending))
        .mapToLong(Turns::count)
        .sum();
  }

  private List<Turns> turns(Dimension dimension, Scope scope) {
    return bind(
            dimension,
            scope,
            """
            select key, ending, in_time, overdue, days, count(*) from (
              select
            """
                + GROUP
                + """
                     as key, coalesce(wait.ended_by, 'waiting') as ending,
                    coalesce(wait.ended_on <= wait.due_on, false) as in_time,
                    wait.ended_on is null and wait.due_on < :today and wait.paused_since is null
                      as overdue,
                    coalesce(wait.ended_on, :today) - wait.began_on as days
                  from issue_wait wait join issue on issue.id = wait.issue_id
                """
                + WHERE
                + ") as turn group by key, ending, in_time, overdue, days")
        .query((row, index) ->
            new Turns(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                row.getBoolean(4),
                Math.max(0, row.getInt(5)),
                row.getLong(6)))
        .list();
  }

  private List<Ends> ends(Dimension dimension, Scope scope) {
    return bind(
            dimension,
            scope,
            "select "
                + GROUP
                + """
                 as key,
                  count(*) filter (where issue.state = 'settled' and wait.id = newest.id),
                  count(*) filter (where issue.state = 'unverified' and wait.id = newest.id),
                  count(*) filter (where exists (
                    select from issue_wait verify where verify.issue_id = wait.issue_id
                      and verify.ended_by = 'contested' and verify.id > wait.id
                      and not exists (select from issue_wait between_them
                        where between_them.issue_id = wait.issue_id
                          and between_them.deed = 'answer' and between_them.id > wait.id
                          and between_them.id < verify.id)))
                from issue_wait wait join issue on issue.id = wait.issue_id
                join lateral (select max(id) as id from issue_wait
                  where issue_id = issue.id and deed = 'answer') as newest on true
                """
                + WHERE
                + " and wait.ended_on is not null group by key")
        .query((row, index) ->
            new Ends(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .list();
  }

  private StatementSpec bind(Dimension dimension, Scope scope, String sql) {
    return database
        .sql(sql)
        .param("dimension", dimension.key())
        .param("today", LocalDate.now(clock))
        .param("year", scope.year(), Types.INTEGER)
        .param("place", scope.place(), Types.VARCHAR)
        .param("topic", scope.topic(), Types.VARCHAR)
        .param("anyAuthority", scope.authorities().isEmpty())
        .param("authorities", scope.authorities().toArray(Long[]::new));
  }
}
