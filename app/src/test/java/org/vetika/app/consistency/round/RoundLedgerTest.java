package org.vetika.app.consistency.round;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.estimate.Estimates;
import org.vetika.app.consistency.estimate.MakingEstimate;
import org.vetika.app.consistency.estimate.MakingEstimate.Made;
import org.vetika.app.consistency.estimate.ReleasingEstimate;
import org.vetika.app.consistency.release.Matter;
import org.vetika.app.consistency.release.ReleasedCells;

/** The public results of rounds beside what was released of the same matter before. */
class RoundLedgerTest extends RoundTest {
  private static final Map<String, String> SIGNS = Map.of("answer", "signs");

  @Autowired private ReleasedCells ledger;
  @Autowired private MakingEstimate making;
  @Autowired private ReleasingEstimate releasing;
  @Autowired private Estimates estimates;

  private Map<String, String> about(String indicator) {
    var typed = new HashMap<>(terms("keys"));
    typed.put("indicator", indicator);
    typed.put("period", "2025");
    return typed;
  }

  /**
   * A round with a result: keys below {@code ours} on ours, from ten to {@code theirs} on theirs.
   */
  private UUID result(String indicator, int ours, int theirs) throws Exception {
    UUID round = agreed(about(indicator));
    handIn(fixture.group, round, keys("A", 0, ours));
    handIn(fixture.ministry, round, keys("B", 10, theirs));
    linking.linkWaiting(() -> true);
    return round;
  }

  private String published(UUID round) throws Exception {
    post(fixture.group, path(round) + "/sign", SIGNS);
    post(fixture.ministry, path(round) + "/sign", SIGNS);
    return text(anybody("/en/consistency/rounds/" + round + ".json"));
  }

  @Test
  void one_record_more_than_in_an_earlier_round_hides_the_groups() throws Exception {
    String indicator = fixture.restrictions();
    UUID first = result(indicator, 30, 38);
    assertThat(text(get(fixture.group, path(first)))).doesNotContain("because of what is public");
    assertThat(published(first)).contains("\"cases\":20", "\"cases\":8");
    UUID second = result(indicator, 30, 39);
    assertThat(text(get(fixture.group, path(second))))
        .contains("Everybody will see no group, because of what is public already")
        .contains("A public comparison of lists shows how many cases are known")
        .doesNotContain("[round", "[release");
    assertThat(text(get(fixture.group, "/km" + path(second).substring(3))))
        .doesNotContain("[round", "[release");
    assertThat(published(second)).doesNotContain("\"cases\":9", "\"cases\":20", "\"cases\":29");
    assertThat(text(anybody("/en/consistency/rounds/" + second)))
        .contains("or differs by so few from what was shown before")
        .doesNotContain("because of what is public already");
    // What the first round showed stays.
    assertThat(text(anybody("/en/consistency/rounds/" + first + ".json"))).contains("\"cases\":20");
  }

  @Test
  void a_round_that_differs_enough_is_shown() throws Exception {
    String indicator = fixture.restrictions();
    published(result(indicator, 30, 38));
    assertThat(published(result(indicator, 35, 50))).contains("\"cases\":25");
  }

  @Test
  void an_estimate_asks_what_rounds_released() throws Exception {
    String indicator = fixture.restrictions();
    published(result(indicator, 30, 38));
    String group = fixture.group.number();
    String ministry = fixture.ministry.number();
    // The same lists by name, one case more on the list of the group.
    String table = "Ours %s,Theirs %s,count\n1,1,20\n1,0,11\n0,1,8\n".formatted(group, ministry);
    var typed =
        Map.of(
            "indicator", indicator,
            "period", "2025",
            "definition", "A meeting that was refused.",
            "source", "Lists",
            "language", "en",
            "seed", "1");
    UUID id =
        ((Made.Done) making.make(fixture.group.person(), typed, table.getBytes(UTF_8), false)).id();
    assertThat(releasing.release(fixture.group.person(), id))
        .isEqualTo(Outcome.refused("release", "reveals"));
    assertThat(estimates.find(id, fixture.group.person()).orElseThrow().number()).isNull();
    byte[] same = table.replace("1,0,11", "1,0,10").getBytes(UTF_8);
    UUID other = ((Made.Done) making.make(fixture.group.person(), typed, same, false)).id();
    ConsistencyFixture.done(releasing.release(fixture.group.person(), other));
  }

  @Test
  void the_ledger_only_grows() throws Exception {
    String indicator = fixture.restrictions();
    published(result(indicator, 30, 38));
    assertThat(ledger.of(Matter.counted(indicator, null))).hasSize(1);
    for (String change :
        List.of("update released_cell set cases = 1", "delete from released_cell")) {
      assertThatThrownBy(() -> database.sql(change).update())
          .isInstanceOf(DataAccessException.class);
    }
  }
}
