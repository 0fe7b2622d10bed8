package org.vetika.app.issue.routing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.AuthorityLevel;

/** Reads the rules that fit an issue. */
@Component
class RoutingRows {
  private final JdbcClient database;

  RoutingRows(JdbcClient database) {
    this.database = database;
  }

  /** A rule that fits; {@code authority} as it was entered. */
  record Fitting(long id, long authority, AuthorityLevel level, boolean risingOnly) {}

  /**
   * The rules valid on a day for a place and a topic, the most specific first: deeper place, then
   * deeper topic, then lower level, then later start, then later entry.
   */
  List<Fitting> fitting(@Nullable String place, @Nullable String topic, LocalDate day) {
    return database
        .sql(
            """
            with recursive topics (code, height) as (
              select cast(:topic as text), 0
              union all
              select t.parent_code, topics.height + 1
              from topic t join topics on t.code = topics.code
              where t.parent_code is not null and topics.height < 20
            )
            select r.id, r.authority_id, r.level, r.rising_only
            from routing_rule r left join topics on topics.code = r.topic_code
            where r.withdrawn_at is null
              and r.valid_from <= :day and (r.valid_until is null or r.valid_until >= :day)
              and (r.place_code is null or starts_with(cast(:place as text), r.place_code))
              and (r.topic_code is null or topics.code is not null)
            order by length(r.place_code) desc nulls last, topics.height nulls last,
              array_position(array['commune', 'district', 'province', 'national'], r.level),
              r.valid_from desc, r.id desc
            """)
        .param("topic", topic)
        .param("place", place)
        .param("day", day)
        .query((row, index) ->
            new Fitting(
                row.getLong(1),
                row.getLong(2),
                AuthorityLevel.ofKey(row.getString(3)),
                row.getBoolean(4)))
        .list();
  }

  /**
   * The levels at which an authority, or what was merged into it, answers by the rules of a day.
   */
  List<AuthorityLevel> levelsOf(long authority, LocalDate day) {
    return database
        .sql(
            """
            select distinct r.level from routing_rule r
            join organization o on o.id = r.authority_id
            where coalesce(o.merged_into, o.id) = :authority and r.withdrawn_at is null
              and r.valid_from <= :day and (r.valid_until is null or r.valid_until >= :day)
            """)
        .param("authority", authority)
        .param("day", day)
        .query((row, index) -> AuthorityLevel.ofKey(row.getString(1)))
        .list();
  }
}
