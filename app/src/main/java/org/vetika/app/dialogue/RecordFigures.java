package org.vetika.app.dialogue;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much is on record, counted anew each time: nothing is kept that could be wrong. */
@Component
public class RecordFigures {
  private final JdbcClient database;

  RecordFigures(JdbcClient database) {
    this.database = database;
  }

  /**
   * The figures of a moment.
   *
   * @param held dialogues that took place
   * @param firstYear of the first that took place, null when none did
   * @param lastYear of the last
   * @param provinces how many provinces saw at least one
   * @param organizations how many took part in a dialogue in any role
   * @param results published results by kind; kinds without any are absent
   */
  public record Figures(
      int held,
      @Nullable Integer firstYear,
      @Nullable Integer lastYear,
      int provinces,
      int organizations,
      Map<ResultKind, Integer> results) {
    public int resultsInAll() {
      return results.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** The figures of now, in two queries. */
  public Figures now() {
    Map<ResultKind, Integer> results = results();
    return database
        .sql(
            """
            select count(*) as held,
              extract(year from min(starts_on))::integer as first_year,
              extract(year from max(starts_on))::integer as last_year,
              (select count(distinct left(place_code, 2)) from dialogue_place p
               join dialogue d on d.id = p.dialogue_id where d.status = 'held') as provinces,
              (select count(distinct organization_id) from dialogue_participation)
                as organizations
            from dialogue where status = 'held'
            """)
        .query((row, index) ->
            new Figures(
                row.getInt("held"),
                Columns.integer(row, "first_year"),
                Columns.integer(row, "last_year"),
                row.getInt("provinces"),
                row.getInt("organizations"),
                results))
        .single();
  }

  private Map<ResultKind, Integer> results() {
    var results = new EnumMap<ResultKind, Integer>(ResultKind.class);
    database
        .sql(
            """
            select r.kind, count(*) from result r
            join summary_result s on s.id = r.summary_id
            where s.state = 'published' group by r.kind
            """)
        .query(row -> {
          results.put(ResultKind.stored(row.getString(1)), row.getInt(2));
        });
    return results;
  }
}
