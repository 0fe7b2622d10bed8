package org.vetika.app.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Language;

/**
 * Finds the rows that match. However common the words: at most {@value #MOST} rows are ranked (an
 * eighth more for phrases), names without a date first, then the newest. How the index is asked
 * depends on how many of the newest rows match: common words are found among them, rare ones are
 * sought in all times at once, and only those between need a step between ({@link SearchSpans}).
 *
 * <p>Rows are chosen by all words and pairs of words being there, which the index knows by itself,
 * and only those chosen are asked whether the words of a phrase stand together.
 */
@Component
class Candidates {
  static final int MOST = 200;
  static final int MOST_UNDATED = 60;

  /** Of phrases: some rows have all pairs of one but not the phrase. */
  private static final int MOST_CHOSEN = MOST + MOST / 8;

  /** Of rows of all times so many are looked at, and the newest of them taken. */
  private static final int MOST_OLDER = 1_600;

  // A query that is null makes the index answer nothing at no cost. Rows are held by their place in
  // the table, so that each is read again without a second index. Time and words are two
  // conditions,
  // so that the index goes through a span only, however rare the words. Words are read by
  // themselves (select), else they would be for each row.
  private static final String FIND =
      """
      with asked as materialized (
        select cast(:chosenBy as tsquery) && cast(:chosen as tsquery) as words
      ), undated as materialized (
        select entry.* from asked, lateral (
          select ctid as spot from search_entry
          where terms @@ cast(:undated as tsquery) and terms @@ asked.words limit :mostUndated
        ) as entry
      ), newest as materialized (
        select entry.* from asked, lateral (
          select ctid as spot from search_entry
          where terms @@ cast(:newest as tsquery) and terms @@ asked.words limit :most + 1
        ) as entry
      ), next_asked as materialized (
        select words, cast(step.marks as tsquery) as marks, step.since
        from asked left join lateral (
          select marks, since
          from (select count(*) as matching from newest) as counted,
            unnest(:least, :marks, cast(:since as date[])) as step (least, marks, since)
          where matching between least and :most order by least desc limit 1
        ) as step on true
      ), next as materialized (
        select entry.spot from next_asked, lateral (
          select ctid as spot, date from search_entry
          where terms @@ next_asked.marks and terms @@ next_asked.words limit 2 * :most + 1
        ) as entry
        where entry.date < cast(:newestFrom as date) limit :most + 1
      ), older_asked as materialized (
        select
          case when (select count(*) from newest) + (select count(*) from next) <= :most
            then asked.words && cast(:older as tsquery) end as words,
          coalesce(next_asked.since, cast(:newestFrom as date)) as before
        from asked, next_asked
      ), older as materialized (
        select entry.spot from older_asked, lateral (
          select ctid as spot, date, year from search_entry
          where terms @@ older_asked.words limit :mostOlder
        ) as entry
        where entry.date < older_asked.before and entry.year > 0
        order by entry.date desc limit :most + 1
      ), spots as materialized (
        select spot from undated union all select spot from newest
        union all select spot from next union all select spot from older
        limit :most + 1
      )
      select id, type, key, language, year, date, array_to_string(places, ' '),
        ts_rank(terms, (select cast(:ranked as tsquery)))
          + case when folded_title = :comparable then 2 else 0 end,
        (select count(*) from spots) > :most
          or (select count(*) from undated) = :mostUndated
      from search_entry
      where ctid = any(array(select spot from spots limit :most))
        and terms @@ (select cast(:words as tsquery))
      """;

  private final JdbcClient database;
  private final NewestEntries newest;

  Candidates(JdbcClient database, NewestEntries newest) {
    this.database = database;
    this.newest = newest;
  }

  /** What PostgreSQL makes of the words. */
  ParsedQuery parse(SearchTerms terms) {
    return database
        .sql(
            """
            select cast(:khmer as tsquery) && websearch_to_tsquery('english', :latin) && (
                select cast(coalesce(string_agg(quote_literal(lexeme), ' & '), '') as tsquery)
                from unnest(:phrases) as phrase,
                  unnest(search_pairs(to_tsvector('english', phrase)))),
              cast(:khmerWords as tsquery) || cast(:khmer as tsquery)
                || websearch_to_tsquery('english', :latin),
              array_to_string(tsvector_to_array(to_tsvector('english', :latin)), ' ')
            """)
        .param("khmer", terms.khmer())
        .param("khmerWords", terms.khmerWords())
        .param("latin", terms.latin())
        .param("phrases", terms.phrases().toArray(String[]::new))
        .query((row, index) ->
            new ParsedQuery(
                row.getString(1),
                row.getString(2),
                terms.marked(),
                row.getString(3).isEmpty() ? List.of() : List.of(row.getString(3).split(" "))))
        .single();
  }

  /**
   * Rows that match.
   *
   * @param rows in no order
   * @param more whether there are rows that were not looked at
   */
  record Found(List<Candidate> rows, boolean more) {
    static final Found NONE = new Found(List.of(), false);
  }

  /** Matching rows, as many as are ranked. */
  Found find(SearchQuery query, ParsedQuery parsed) {
    return find(
        query, parsed, query.year() == null ? newest.spans() : SearchSpans.of(query.year()));
  }

  /** The same with time cut as wanted. */
  Found find(SearchQuery query, ParsedQuery parsed, SearchSpans spans) {
    String chosenBy = parsed.withoutOrder();
    if (chosenBy.equals(parsed.words())) {
      return find(query, parsed, spans, chosenBy, MOST);
    }
    Found found = find(query, parsed, spans, chosenBy, MOST_CHOSEN);
    boolean unusual = found.rows().isEmpty() || found.more() && found.rows().size() < MOST / 2;
    return unusual ? find(query, parsed, spans, parsed.words(), MOST) : found;
  }

  private Found find(
      SearchQuery query, ParsedQuery parsed, SearchSpans spans, String chosenBy, int most) {
    return database
        .sql(FIND)
        .param("words", parsed.words())
        .param("chosenBy", chosenBy)
        .param("chosen", SearchMarks.chosen(query.types(), query.place()))
        .param("undated", spans.undated())
        .param("newest", spans.newest().marks())
        .param("newestFrom", spans.newest().from())
        .param("least", spans.next().stream().map(SearchSpans.Step::least).toArray(Integer[]::new))
        .param("marks", spans.next().stream().map(SearchSpans.Step::marks).toArray(String[]::new))
        .param(
            "since",
            spans.next().stream().map(step -> step.from().toString()).toArray(String[]::new))
        .param("older", spans.older())
        .param("most", most)
        .param("mostUndated", MOST_UNDATED)
        .param("mostOlder", MOST_OLDER)
        .param("ranked", parsed.ranked())
        .param("comparable", Folding.comparable(query.text()))
        .query(Candidates::found);
  }

  private static Found found(ResultSet row) throws SQLException {
    List<Candidate> rows = new ArrayList<>();
    boolean more = false;
    while (row.next()) {
      rows.add(
          new Candidate(
              row.getLong(1),
              new Candidate.EntryKey(row.getString(2), row.getString(3)),
              Language.ofTag(row.getString(4)).orElseThrow(),
              row.getInt(5),
              row.getObject(6, LocalDate.class),
              row.getString(7).isEmpty() ? List.of() : List.of(row.getString(7).split(" ")),
              row.getDouble(8)));
      more = row.getBoolean(9);
    }
    return new Found(List.copyOf(rows), more);
  }
}
