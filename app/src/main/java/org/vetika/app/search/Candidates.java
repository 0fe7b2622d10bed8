package org.vetika.app.search;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Language;

/**
 * Finds the rows that match. However common the words: at most {@value #MOST} rows are ranked,
 * names without a date first, then four years from the newest, one by one, and older ones in larger
 * and larger steps, so that rare words are not sought in every year by itself. Older years are not
 * even looked at when that many are found.
 */
@Component
class Candidates {
  static final int MOST = 200;
  static final int MOST_UNDATED = 60;

  private final JdbcClient database;

  Candidates(JdbcClient database) {
    this.database = database;
  }

  /** What PostgreSQL makes of the words. */
  ParsedQuery parse(SearchTerms terms) {
    return database
        .sql(
            """
            select cast(:khmer as tsquery) && websearch_to_tsquery('english', :latin),
              cast(:khmerWords as tsquery) || cast(:khmer as tsquery)
                || websearch_to_tsquery('english', :latin),
              array_to_string(tsvector_to_array(to_tsvector('english', :latin)), ' ')
            """)
        .param("khmer", terms.khmer())
        .param("khmerWords", terms.khmerWords())
        .param("latin", terms.latin())
        .query((row, index) ->
            new ParsedQuery(
                row.getString(1),
                row.getString(2),
                terms.marked(),
                row.getString(3).isEmpty() ? List.of() : List.of(row.getString(3).split(" "))))
        .single();
  }

  /** Matching rows in no order, one more than {@link #MOST} when there are more. */
  List<Candidate> find(SearchQuery query, ParsedQuery parsed) {
    return database
        .sql(
            """
            with asked as materialized (
              select cast(:words as tsquery) && cast(:chosen as tsquery) as words,
                case :year when -1 then (select max(year) from search_entry) else :year end
                  as newest,
                case :year when -1 then
                  (select min(year) from search_entry where year > 0) else :year end as oldest
            ), span as materialized (
              select words && cast('''@y0''' as tsquery) as words, :mostUndated as most,
                0 as place
              from asked where :year in (0, -1)
              union all
              select asked.words && cast(string_agg('''@y' || year || '''', ' | ') as tsquery),
                :most + 1, steps.place
              from asked,
                (values (1, 0, 1), (2, 1, 2), (3, 2, 3), (4, 3, 4), (5, 4, 8), (6, 8, 16),
                  (7, 16, 4000)) as steps (place, from_newest, before),
                generate_series(
                  greatest(newest - before + 1, oldest), newest - from_newest) as year
              where year > 0
              group by asked.words, steps.place
              order by place
            )
            select id, type, key, language, year, date, array_to_string(places, ' '),
              ts_rank(terms, cast(:ranked as tsquery))
                + case when folded_title = :comparable then 2 else 0 end
            from (
              select entry.* from span, lateral (
                select * from search_entry where terms @@ span.words limit span.most
              ) as entry
              limit :most + 1
            ) as found
            """)
        .params(
            Map.of(
                "words", parsed.words(),
                "chosen", SearchMarks.chosen(query.types(), query.place()),
                "year", query.year() == null ? -1 : query.year(),
                "most", MOST,
                "mostUndated", MOST_UNDATED,
                "ranked", parsed.ranked(),
                "comparable", Folding.comparable(query.text())))
        .query((row, index) ->
            new Candidate(
                row.getLong(1),
                new Candidate.EntryKey(row.getString(2), row.getString(3)),
                Language.ofTag(row.getString(4)).orElseThrow(),
                row.getInt(5),
                row.getObject(6, java.time.LocalDate.class),
                row.getString(7).isEmpty() ? List.of() : List.of(row.getString(7).split(" ")),
                row.getDouble(8)))
        .list();
  }
}
