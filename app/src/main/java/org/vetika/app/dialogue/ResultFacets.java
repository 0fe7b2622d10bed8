package org.vetika.app.dialogue;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.record.FacetRows;
import org.vetika.app.web.Facet;

/** Counts published results by each dimension of their filter. */
@Component
public class ResultFacets {
  /** Each result with one flag per dimension: does it match the filter there? */
  private static final String FLAGGED =
      """
      with dialogues as (
        select d.id, s.id as summary, extract(year from d.starts_on)::integer as year,
          (cast(:year as integer) is null
            or extract(year from d.starts_on)::integer = :year) as is_year,
          (cast(:place as text) is null or exists (
            select 1 from dialogue_place p
            where p.dialogue_id = d.id and starts_with(p.place_code, :place))) as is_place
        from dialogue d
        join summary_result s on s.dialogue_id = d.id and s.state = 'published'
      ), flagged as (
        select r.id, r.kind, d.id as dialogue, d.year, d.is_year, d.is_place,
          (cast(:kind as text) is null or r.kind = :kind) as is_kind,
          (cast(:topic as text) is null or exists (
            select 1 from result_topic t
            where t.result_id = r.id and t.topic_code = :topic)) as is_topic
        from dialogues d join result r on r.summary_id = d.summary
      )
      """;

  private final JdbcClient database;

  ResultFacets(JdbcClient database) {
    this.database = database;
  }

  /**
   * How many results each value of {@code kind}, {@code year}, {@code place} (provinces) and {@code
   * topic} would leave, all other dimensions of the filter kept. The dimensions that are no choice,
   * dialogue and addressee, do not count.
   */
  public Map<String, List<Facet>> of(ResultFilter filter) {
    return database
        .sql(
            FLAGGED
                + """
                select 'kind' as dimension, kind as value, count(*) as results from flagged
                where is_year and is_place and is_topic group by kind
                union all
                select 'year', year::text, count(*) from flagged
                where is_kind and is_place and is_topic group by year
                union all
                select 'place', p.province, count(*) from flagged
                join (
                  select distinct dialogue_id, left(place_code, 2) as province
                  from dialogue_place where place_code is not null
                ) p on p.dialogue_id = flagged.dialogue
                where is_kind and is_year and is_topic group by p.province
                union all
                select 'topic', t.topic_code, count(*) from flagged
                join result_topic t on t.result_id = flagged.id
                where is_kind and is_year and is_place group by t.topic_code
                order by dimension, value
                """)
        .param("kind", filter.kind() == null ? null : filter.kind().key(), Types.VARCHAR)
        .param("year", filter.year(), Types.INTEGER)
        .param("place", filter.place(), Types.VARCHAR)
        .param("topic", filter.topic(), Types.VARCHAR)
        .query(FacetRows::byDimension);
  }
}
