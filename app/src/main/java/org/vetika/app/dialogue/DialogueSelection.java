package org.vetika.app.dialogue;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.vetika.app.organization.Organizations;
import org.vetika.app.record.FacetRows;
import org.vetika.app.web.Facet;

/** Finds which dialogues a filter wants, and counts them by each dimension. */
@Component
final class DialogueSelection {
  /** Each dialogue with one flag per dimension: does it match the filter there? */
  private static final String FLAGGED =
      """
      with flagged as (
        select d.id, d.number, d.kind, d.level, d.status, d.starts_on, s.code as series,
          extract(year from d.starts_on)::integer as year,
          (cast(:kind as text) is null or d.kind = :kind) as is_kind,
          (cast(:level as text) is null or d.level = :level) as is_level,
          (cast(:status as text) is null or d.status = :status) as is_status,
          (cast(:year as integer) is null
            or extract(year from d.starts_on)::integer = :year) as is_year,
          (cast(:series as text) is null or s.code = :series) as is_series,
          (cast(:place as text) is null or exists (
            select 1 from dialogue_place p
            where p.dialogue_id = d.id and starts_with(p.place_code, :place))) as is_place,
          (cast(:topic as text) is null or exists (
            select 1 from dialogue_topic t
            where t.dialogue_id = d.id and t.topic_code = :topic) or exists (
            select 1 from summary_result summary
            join result_topic t on t.summary_id = summary.id
            where summary.dialogue_id = d.id and summary.state = 'published'
              and t.topic_code = :topic)) as is_topic,
          (cast(:organization as bigint) is null or exists (
            select 1 from dialogue_participation o
            where o.dialogue_id = d.id and o.organization_id = any(:organizations)))
            as is_organization
        from dialogue d left join dialogue_series s on s.id = d.series_id
      )
      """;

  private final JdbcClient database;
  private final Organizations organizations;

  DialogueSelection(JdbcClient database, Organizations organizations) {
    this.database = database;
    this.organizations = organizations;
  }

  /** Ids, newest first, after the dialogue of a number. */
  List<Long> ids(DialogueFilter filter, @Nullable String after, int size) {
    return bind(
            filter,
            FLAGGED
                + """
                select id from flagged
                where is_kind and is_level and is_status and is_year and is_series and is_place
                  and is_topic and is_organization
                  and (cast(:after as text) is null or (starts_on, id) <
                    (select starts_on, id from dialogue where number = :after))
                order by starts_on desc, id desc limit :size
                """)
        .param("after", after, Types.VARCHAR)
        .param("size", size)
        .query((row, index) -> row.getLong(1))
        .list();
  }

  /** The facets by dimension; under {@code total} one facet with the number of all matches. */
  Map<String, List<Facet>> facets(DialogueFilter filter) {
    return bind(
            filter,
            FLAGGED
                + """
                select 'total' as dimension, 'all' as value, count(*) as dialogues from flagged
                where is_kind and is_level and is_status and is_year and is_series and is_place
                  and is_topic and is_organization
                union all
                select 'kind', kind, count(*) from flagged
                where is_level and is_status and is_year and is_series and is_place and is_topic
                  and is_organization group by kind
                union all
                select 'level', level, count(*) from flagged
                where is_kind and is_status and is_year and is_series and is_place and is_topic
                  and is_organization group by level
                union all
                select 'status', status, count(*) from flagged
                where is_kind and is_level and is_year and is_series and is_place and is_topic
                  and is_organization group by status
                union all
                select 'year', year::text, count(*) from flagged
                where is_kind and is_level and is_status and is_series and is_place and is_topic
                  and is_organization group by year
                union all
                select 'series', series, count(*) from flagged
                where series is not null and is_kind and is_level and is_status and is_year
                  and is_place and is_topic and is_organization group by series
                union all
                select 'place', left(p.place_code, 2), count(distinct flagged.id) from flagged
                join dialogue_place p on p.dialogue_id = flagged.id and p.place_code is not null
                where is_kind and is_level and is_status and is_year and is_series and is_topic
                  and is_organization group by left(p.place_code, 2)
                union all
                select 'topic', t.topic_code, count(*) from flagged
                join (
                  select dialogue_id, topic_code from dialogue_topic
                  union
                  select summary.dialogue_id, rt.topic_code from summary_result summary
                  join result_topic rt on rt.summary_id = summary.id
                  where summary.state = 'published'
                ) t on t.dialogue_id = flagged.id
                where is_kind and is_level and is_status and is_year and is_series and is_place
                  and is_organization group by t.topic_code
                order by dimension, value
                """)
        .query(FacetRows::byDimension);
  }

  /** Under which ids an organization may have taken part: others were merged into it since. */
  private Long[] oneToday(@Nullable Long organization) {
    return organization == null
        ? new Long[0]
        : organizations.idsOf(organization).toArray(Long[]::new);
  }

  private StatementSpec bind(DialogueFilter filter, String sql) {
    return database
        .sql(sql)
        .param("kind", filter.kind() == null ? null : filter.kind().key(), Types.VARCHAR)
        .param("level", filter.level() == null ? null : filter.level().key(), Types.VARCHAR)
        .param("status", filter.status() == null ? null : filter.status().key(), Types.VARCHAR)
        .param("year", filter.year(), Types.INTEGER)
        .param("series", filter.series(), Types.VARCHAR)
        .param("place", filter.place(), Types.VARCHAR)
        .param("topic", filter.topic(), Types.VARCHAR)
        .param("organization", filter.organization(), Types.BIGINT)
        .param("organizations", oneToday(filter.organization()));
  }
}
