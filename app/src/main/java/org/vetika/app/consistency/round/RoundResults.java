package org.vetika.app.consistency.round;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What rounds found, as counts. Full counts, for the parties: whoever shows them to everybody hides
 * the small ones first.
 */
@Component
public class RoundResults {
  private final JdbcClient database;

  RoundResults(JdbcClient database) {
    this.database = database;
  }

  /**
   * Cases on exactly these lists.
   *
   * @param pattern one character a list in the order of {@link Round#parties}: 1 on it, 0 not
   */
  public record PatternCount(String pattern, int cases) {
    /** Whether some list does not hold these cases. */
    public boolean isPartial() {
      return pattern.indexOf('0') >= 0;
    }

    public boolean isOn(int list) {
      return pattern.charAt(list) == '1';
    }
  }

  /**
   * One list by itself.
   *
   * @param position in {@link Round#parties}
   * @param duplicates records of cases that the list holds once already
   * @param unclear records that are in a doubtful pair
   */
  public record ListCount(int position, int records, int duplicates, int unclear) {}

  /**
   * What is doubtful between two lists alone.
   *
   * @param first position in {@link Round#parties}
   * @param second a later one
   * @param firstUnclear records of the first list that are in a doubtful pair of these two lists
   */
  public record BetweenCount(int first, int second, int firstUnclear, int secondUnclear) {
    /** Of one of the two. */
    int unclear(int list) {
      return list == first ? firstUnclear : secondUnclear;
    }
  }

  /** Every two lists; empty before there is a result. */
  List<BetweenCount> between(UUID round) {
    return database
        .sql(
            """
            select first_list, second_list, first_unclear, second_unclear from round_between_count
            where round_id = :round order by first_list, second_list
            """)
        .param("round", round)
        .query((row, index) ->
            new BetweenCount(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
        .list();
  }

  /** Empty before there is a result. */
  public List<PatternCount> patterns(UUID round) {
    return database
        .sql("select pattern, cases from round_count where round_id = :round order by pattern desc")
        .param("round", round)
        .query((row, index) -> new PatternCount(row.getString(1), row.getInt(2)))
        .list();
  }

  /** Empty before there is a result. */
  public List<ListCount> lists(UUID round) {
    return database
        .sql(
            """
            select position, records, duplicates, unclear from round_list_count
            where round_id = :round order by position
            """)
        .param("round", round)
        .query((row, index) ->
            new ListCount(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
        .list();
  }

  /** Puts a result in the place of an earlier one; inside of the caller's transaction. */
  void keep(
      UUID round, List<PatternCount> patterns, List<ListCount> lists, List<BetweenCount> between) {
    database
        .sql("delete from round_between_count where round_id = :round")
        .param("round", round)
        .update();
    database.sql("delete from round_count where round_id = :round").param("round", round).update();
    database
        .sql("delete from round_list_count where round_id = :round")
        .param("round", round)
        .update();
    for (PatternCount count : patterns) {
      database
          .sql(
              "insert into round_count (round_id, pattern, cases) values (:round, :pattern, :cases)")
          .param("round", round)
          .param("pattern", count.pattern())
          .param("cases", count.cases())
          .update();
    }
    for (ListCount list : lists) {
      database
          .sql(
              """
              insert into round_list_count (round_id, position, records, duplicates, unclear)
              values (:round, :position, :records, :duplicates, :unclear)
              """)
          .param("round", round)
          .param("position", list.position())
          .param("records", list.records())
          .param("duplicates", list.duplicates())
          .param("unclear", list.unclear())
          .update();
    }
    between.forEach(each -> keep(round, each));
  }

  private void keep(UUID round, BetweenCount count) {
    database
        .sql(
            """
            insert into round_between_count (round_id, first_list, second_list, first_unclear,
              second_unclear)
            values (:round, :first, :second, :firstUnclear, :secondUnclear)
            """)
        .param("round", round)
        .param("first", count.first())
        .param("second", count.second())
        .param("firstUnclear", count.firstUnclear())
        .param("secondUnclear", count.secondUnclear())
        .update();
  }
}
