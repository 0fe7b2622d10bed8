package org.vetika.app.consistency.round;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vetika.app.consistency.ConsistencyFixture.Party;
import org.vetika.app.consistency.round.RoundResults.PatternCount;

/** Doubtful pairs, and who sees them. */
class RoundReviewTest extends RoundTest {
  @Test
  void doubtful_pairs_are_decided_by_the_named_people_and_nobody_else() throws Exception {
    var typed = new HashMap<>(terms("open"));
    typed.put("field_given_name", "true");
    typed.put("field_surname", "true");
    typed.put("reviewers", account(fixture.group) + ", " + account(fixture.ministry));
    UUID round = agreed(typed);
    handIn(
        fixture.group, round, "id,given_name,surname\n1,Dara,Sok\n2,Bopha,Chan\n".getBytes(UTF_8));
    handIn(
        fixture.ministry,
        round,
        "id,given_name,surname\n7,Dara,Sokh\n8,Vuthy,Long\n".getBytes(UTF_8));
    linking.linkWaiting(() -> true);
    if (state(round) == RoundState.RESULT) {
      // So few records leave no doubt: one is made, as a linkage would leave it.
      database
          .sql("update list_round set state = 'reviewing' where id = :id")
          .param("id", round)
          .update();
    }
    database.sql("delete from round_pair where round_id = :id").param("id", round).update();
    database
        .sql(
            """
            insert into round_pair (round_id, left_list, left_row, right_list, right_row, probability)
            values (:id, 0, 0, 1, 0, 0.4)
            """)
        .param("id", round)
        .update();
    String pairs = path(round) + "/pairs";

    assertThat(get(fixture.secretariat, pairs)).hasStatus(404);
    for (Party reviewer : List.of(fixture.group, fixture.ministry)) {
      String page = text(get(reviewer, pairs));
      assertThat(page)
          .contains("Sok", "Sokh", "accesskey=\"1\"")
          .doesNotContain("[round-pair", "[round");
      Matcher action = Pattern.compile("/pairs/([0-9]+)").matcher(page);
      assertThat(action.find()).isTrue();
      String answer = pairs + "/" + action.group(1);
      assertThat(post(fixture.secretariat, answer, Map.of("same", "true"))).hasStatus(404);
      assertThat(post(reviewer, answer, Map.of("same", "true"))).hasStatus(303);
      assertThat(post(reviewer, answer, Map.of("same", "false"))).hasStatus(403);
      assertThat(text(get(reviewer, pairs))).contains("No pair waits for you");
    }
    assertThat(text(get(fixture.group, path(round)))).contains("agree on 100 percent");
    linking.closeReviews(() -> true);

    assertThat(state(round)).isEqualTo(RoundState.RESULT);
    assertThat(results.patterns(round)).contains(new PatternCount("11", 1));
  }
}
