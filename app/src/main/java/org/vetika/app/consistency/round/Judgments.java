package org.vetika.app.consistency.round;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What reviewers say of doubtful pairs: two people each, and a third where the two disagree. */
@Component
class Judgments {
  private static final int TWO = 2;

  private final JdbcClient database;
  private final Clock clock;

  Judgments(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Where the two records of a pair stand.
   *
   * @param pair internal id; 0 before it is kept
   */
  record Place(long pair, int leftList, int leftRow, int rightList, int rightRow) {}

  /**
   * What was said of a pair.
   *
   * @param answers in the order in which they were given
   */
  record Judged(Place place, List<Boolean> answers) {
    Judged {
      answers = List.copyOf(answers);
    }

    /** What more people say than not, if at least two looked. */
    Optional<Boolean> decision() {
      long same = answers.stream().filter(answer -> answer).count();
      long different = answers.size() - same;
      return answers.size() < TWO || same == different
          ? Optional.empty()
          : Optional.of(same > different);
    }

    /** Whether another person has to look. */
    boolean isOpen() {
      return answers.size() < TWO || decision().isEmpty();
    }
  }

  /** Pairs say where records stand: of another list they would say something else. */
  void forget(UUID round) {
    database
        .sql(
            """
            delete from round_judgment using round_pair
            where round_pair.id = pair_id and round_id = :round
            """)
        .param("round", round)
        .update();
    database.sql("delete from round_pair where round_id = :round").param("round", round).update();
  }

  /** Puts the doubtful pairs of a linkage in the place of those that nobody judged yet. */
  void replace(UUID round, List<Place> places, List<Double> probabilities) {
    database
        .sql(
            """
            delete from round_pair where round_id = :round
              and not exists (select from round_judgment where pair_id = round_pair.id)
            """)
        .param("round", round)
        .update();
    for (int at = 0; at < places.size(); at++) {
      add(round, places.get(at), probabilities.get(at));
    }
  }

  private void add(UUID round, Place place, double probability) {
    database
        .sql(
            """
            insert into round_pair (round_id, left_list, left_row, right_list, right_row, probability)
            values (:round, :left, :leftRow, :right, :rightRow, :probability)
            on conflict (round_id, left_list, left_row, right_list, right_row) do nothing
            """)
        .param("round", round)
        .param("left", place.leftList())
        .param("leftRow", place.leftRow())
        .param("right", place.rightList())
        .param("rightRow", place.rightRow())
        .param("probability", probability)
        .update();
  }

  List<Judged> of(UUID round) {
    return database
        .sql(
            """
            select id, left_list, left_row, right_list, right_row,
              array(select same from round_judgment where pair_id = round_pair.id
                order by judged_at, person_id) as answers
            from round_pair where round_id = :round order by probability desc, id
            """)
        .param("round", round)
        .query((row, index) ->
            new Judged(
                new Place(
                    row.getLong(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)),
                Stream.of((Boolean[]) row.getArray("answers").getArray()).toList()))
        .list();
  }

  /** Pairs that a person has judged. */
  Set<Long> by(UUID person, UUID round) {
    return database
        .sql(
            """
            select pair_id from round_judgment join round_pair on round_pair.id = pair_id
            where person_id = :person and round_id = :round
            """)
        .param("person", person)
        .param("round", round)
        .query((row, index) -> row.getLong(1))
        .set();
  }

  void add(long pair, UUID person, boolean same) {
    database
        .sql(
            """
            insert into round_judgment (pair_id, person_id, same, judged_at)
            values (:pair, :person, :same, :at)
            """)
        .param("pair", pair)
        .param("person", person)
        .param("same", same)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
