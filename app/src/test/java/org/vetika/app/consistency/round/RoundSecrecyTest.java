package org.vetika.app.consistency.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.CountedStatements;
import org.vetika.app.consistency.ConsistencyFixture.Party;
import org.vetika.app.notification.MovableClock;
import org.vetika.app.web.PageCache;
import org.vetika.app.web.Role;

/** A round does not exist for anybody but its parties and reviewers until it is public. */
@Import(CountedStatements.class)
class RoundSecrecyTest extends RoundTest {
  @Autowired private RoundEntries entries;
  @Autowired private PublicRounds publicRounds;
  @Autowired private PublishingRounds publishing;
  @Autowired private PageCache cache;

  private static final String TITLE = "Zqxjvk of 2025";
  private static final Map<String, String> SIGNS = Map.of("answer", "signs");

  private UUID secret() throws Exception {
    return secret(TITLE);
  }

  private UUID secret(String title) throws Exception {
    var typed = new HashMap<>(terms("keys"));
    typed.put("title", title);
    typed.put("public_on", today().plusDays(1).toString());
    UUID round = agreed(typed);
    handIn(fixture.group, round, keys("A", 0, 30));
    handIn(fixture.ministry, round, keys("B", 10, 38));
    linking.linkWaiting(() -> true);
    post(fixture.group, path(round) + "/sign", SIGNS);
    post(fixture.ministry, path(round) + "/sign", SIGNS);
    assertThat(state(round)).isEqualTo(RoundState.SIGNED);
    return round;
  }

  @ParameterizedTest
  @EnumSource
  void whatever_the_role_it_answers_like_a_round_that_there_is_not(Role role) throws Exception {
    UUID round = secret();
    Party stranger = fixture.party("association", "Strangers", role);
    for (String address :
        List.of(
            "/en/consistency/rounds/%s",
            "/en/consistency/rounds/%s.json",
            "/en/consistency/rounds/%s.csv",
            "/api/v1/rounds/%s",
            "/en/desk/rounds/%s",
            "/en/desk/rounds/%s/own-list.csv",
            "/en/desk/rounds/%s/pairs")) {
      MvcTestResult real = get(stranger, address.formatted(round));
      MvcTestResult none = get(stranger, address.formatted(UUID.randomUUID()));
      assertThat(real.getResponse().getStatus())
          .as(address)
          .isIn(403, 404)
          .isEqualTo(none.getResponse().getStatus());
      assertThat(text(real)).doesNotContain(TITLE);
    }
    for (String act :
        List.of("agree", "withdraw", "cancel", "compare", "reasons", "sign", "steps")) {
      assertThat(
              post(stranger, path(round) + "/" + act, Map.of("answer", "signs", "reason", "So."))
                  .getResponse()
                  .getStatus())
          .as(act)
          .isIn(403, 404)
          .isEqualTo(
              post(stranger, path(UUID.randomUUID()) + "/" + act, Map.of())
                  .getResponse()
                  .getStatus());
    }
    assertThat(state(round)).isEqualTo(RoundState.SIGNED);
  }

  @Test
  void nothing_tells_of_it_to_the_public() throws Exception {
    UUID round = secret();
    var pages =
        List.of(
            "/en/consistency/rounds",
            "/en/consistency/rounds?outcome=signed",
            "/en/consistency/rounds?party=" + fixture.group.number(),
            "/en/consistency/rounds.json",
            "/en/consistency/rounds.csv",
            "/en/consistency/rounds.atom",
            "/api/v1/rounds",
            "/api/v1/rounds?party=" + fixture.group.number(),
            "/en/consistency",
            "/en/search?q=Zqxjvk",
            "/en/search.json?q=Zqxjvk",
            "/en/dialogues.atom",
            "/en/results.atom",
            "/en/issues.atom",
            "/en/organizations/" + fixture.group.number(),
            "/en/organizations/" + fixture.group.number() + ".json",
            "/en");
    for (String address : pages) {
      MvcTestResult answer = anybody(address);
      assertThat(answer).as(address).hasStatusOk();
      assertThat(text(answer)).as(address).doesNotContain(TITLE, round.toString());
    }
    assertThat(entries.find(round.toString())).isEmpty();
    assertThat(entries.page("", 500).toString()).doesNotContain(TITLE, round.toString());
  }

  @Test
  void search_finds_it_from_the_agreed_day_on() throws Exception {
    UUID round = secret("Zymurgy of 2025");
    MovableClock.pass(Duration.ofDays(1));
    publishing.publishDue();

    String found = "";
    for (int wait = 0; !found.contains(round.toString()) && wait < 400; wait++) {
      Thread.sleep(100);
      cache.drop();
      found = text(anybody("/en/search?q=Zymurgy&type=round"));
    }
    assertThat(found).contains("/en/consistency/rounds/" + round, "Signed by all");
    assertThat(text(anybody("/km/search?q=Zymurgy")))
        .contains(round.toString(), "ការប្រៀបធៀបបញ្ជី")
        .doesNotContain("[entry");
  }

  @Test
  void what_is_public_is_the_same_as_data() throws Exception {
    var typed = new HashMap<>(terms("keys"));
    UUID round = agreed(typed);
    handIn(fixture.group, round, keys("A", 0, 30));
    handIn(fixture.ministry, round, keys("B", 10, 38));
    linking.linkWaiting(() -> true);
    post(fixture.ministry, path(round) + "/reasons", Map.of("why-10-place", "10"));
    post(fixture.group, path(round) + "/sign", SIGNS);
    post(fixture.ministry, path(round) + "/sign", SIGNS);
    String open = "/en/consistency/rounds/" + round;
    assertThat(anybody(open + ".json"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.groups[?(@.pattern=='11')].cases")
        .asArray()
        .containsExactly(20);
    String group = fixture.group.number();
    assertThat(text(anybody(open + ".csv")))
        .contains("cases,10,,10", "place,10," + fixture.ministry.number() + ",10")
        .contains("cases,," + group + ",30");
    assertThat(text(anybody("/en/consistency/rounds.csv"))).contains(round.toString(), group);
    assertThat(text(anybody("/en/consistency/rounds.json?party=" + group)))
        .contains(round.toString());
    assertThat(anybody("/en/consistency/rounds.json?party=O9999")).hasStatus(400);
    var merged = List.of(fixture.group.id(), fixture.party("ngo", "Merged", Role.MEMBER).id());
    for (int ids = 1; ids <= 2; ids++) {
      var filter = new PublicRoundFilter(null, merged.reversed().subList(0, ids), null);
      assertThat(publicRounds.page(filter, null, 500).lines().toString().contains(round.toString()))
          .as("a party by any of its ids")
          .isEqualTo(ids == 2);
    }
    assertThat(anybody("/en/consistency/rounds?outcome=perhaps")).hasStatus(400);
  }

  @Test
  void the_number_of_statements_does_not_grow_with_the_lists() throws Exception {
    int one = statements(1);
    int more = statements(4);
    assertThat(more).isEqualTo(one);
  }

  /** Of the public list, its data and the desk, for so many more public rounds. */
  private int statements(int rounds) throws Exception {
    var made = new ArrayList<UUID>();
    for (int at = 0; at < rounds; at++) {
      UUID round = compared(OURS, THEIRS);
      post(fixture.group, path(round) + "/sign", SIGNS);
      post(fixture.ministry, path(round) + "/sign", SIGNS);
      made.add(round);
    }
    String list = "/en/consistency/rounds?party=" + fixture.group.number();
    int sent =
        CountedStatements.during(() -> {
          assertThat(anybody(list)).hasStatusOk();
          for (String data : List.of("rounds.json", "rounds.csv", "rounds.atom")) {
            anybody("/en/consistency/" + data + "?party=" + fixture.group.number());
          }
          anybody("/api/v1/rounds?party=" + fixture.group.number());
          get(fixture.group, "/en/desk/rounds");
        });
    assertThat(text(anybody(list))).contains(made.stream().map(UUID::toString).toList());
    return sent;
  }
}
