package org.vetika.app.search;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Language;

/**
 * Finds the rows that match. However common the words: at most {@value #MOST} rows are ranked,
 * names without a date first and then year by year from the newest, and older years are not even
 * looked at when that many are found.
 */
@Component
class Candidates {
  static final int MOST = 300;
  static final int MOST_UNDATED = 80;

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
              select cast(:words as tsquery) && cast(:chosen as tsquery) as words
            ), span as materialized (
              select 0 as year, :mostUndated as most where :year in (0, -1)
              union all
              select year, :most + 1 from generate_series(
                case :year when -1 then (select max(year) from search_entry) else :year end,
                case :year when -1 then
                  (select min(year) from search_entry where year > 0) else :year end,
                -1) as year
              where year > 0
            )
            select id, type, key, language, year, date, array_to_string(places, ' '),
              ts_rank(terms, cast(:ranked as tsquery))
                + case when folded_title = :comparable then 2 else 0 end
            from (
              select entry.* from asked, span, lateral (
                select * from search_entry
                where terms @@ (asked.words && cast('''@y' || span.year || '''' as tsquery))
                limit span.most
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
