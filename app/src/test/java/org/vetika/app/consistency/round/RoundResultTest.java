package org.vetika.app.consistency.round;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.notification.MovableClock;

/** What the parties make of a result, and when everybody sees it. */
class RoundResultTest extends RoundTest {
  @Autowired private SigningResult signing;
  @Autowired private PublishingRounds publishing;

  private static final Map<String, String> SIGNS = Map.of("answer", "signs");

  /** Twenty cases on both lists, ten on ours only, eight on theirs only. */
  private UUID twenty(Map<String, String> typed) throws Exception {
    UUID round = agreed(typed);
    handIn(fixture.group, round, keys("A", 0, 30));
    handIn(fixture.ministry, round, keys("B", 10, 38));
    linking.linkWaiting(() -> true);
    assertThat(state(round)).isEqualTo(RoundState.RESULT);
    return round;
  }

  private static String open(UUID round) {
    return "/en/consistency/rounds/" + round;
  }

  @Test
  void both_say_why_and_sign_and_then_everybody_sees_it() throws Exception {
    UUID round = twenty(terms("keys"));
    var why = Map.of("why-10-not-received", "6", "why-01-definition", "8");
    assertThat(post(fixture.ministry, path(round) + "/reasons", why)).hasStatus(303);
    assertThat(text(get(fixture.group, path(round))))
        .contains("Never received: 6", "Not counted by definition: 8")
        .doesNotContain("[round");

    assertThat(post(fixture.group, path(round) + "/sign", SIGNS)).hasStatus(303);
    assertThat(anybody(open(round))).hasStatus(404);
    assertThat(post(fixture.group, path(round) + "/sign", SIGNS)).hasStatus(403);
    assertThat(post(fixture.group, path(round) + "/reasons", why)).hasStatus(403);
    assertThat(post(fixture.ministry, path(round) + "/sign", SIGNS)).hasStatus(303);

    assertThat(state(round)).isEqualTo(RoundState.SIGNED);
    String page = text(anybody(open(round)));
    assertThat(page)
        .contains(fixture.group.name(), fixture.ministry.name(), "Signed by all")
        .contains("Only on the list of " + fixture.group.name(), "20", "30 different cases")
        .contains("Not counted by definition: 8", "2 lists are still kept")
        .doesNotContain("[round", "[public", uploads.of(round).getFirst().sha256());
    // Six of ten is shown only together with the rest of four, which is too small.
    assertThat(page).contains("Never received: not shown").doesNotContain("Never received: 6");
    assertThat(text(anybody("/km/consistency/rounds/" + round)))
        .contains("២០")
        .doesNotContain("[round", "[public");
    assertThat(text(anybody("/en/consistency/rounds"))).contains(round.toString());
  }

  @Test
  void who_does_not_sign_says_why_in_the_same_size() throws Exception {
    UUID round = twenty(terms("keys"));
    assertThat(post(fixture.ministry, path(round) + "/sign", Map.of("answer", "declines")))
        .hasStatus(422);
    var declines = Map.of("answer", "declines", "words", "The fields were too few.");
    assertThat(post(fixture.ministry, path(round) + "/sign", declines)).hasStatus(303);
    assertThat(post(fixture.group, path(round) + "/sign", SIGNS)).hasStatus(303);
    assertThat(state(round)).isEqualTo(RoundState.ENDED);
    String page = text(anybody(open(round)));
    assertThat(page).contains("Not signed by all", "The fields were too few.", "Did not sign");
    assertThat(page.split("<article class=\"card count").length).isEqualTo(3);
  }

  @Test
  void who_says_nothing_does_not_keep_the_others_from_being_heard() throws Exception {
    UUID round = twenty(terms("keys"));
    post(fixture.group, path(round) + "/sign", SIGNS);
    MovableClock.pass(Duration.ofDays(7));
    signing.endSilent();
    assertThat(state(round)).isEqualTo(RoundState.RESULT);
    MovableClock.pass(Duration.ofDays(1));
    signing.endSilent();
    assertThat(state(round)).isEqualTo(RoundState.ENDED);
    publishing.publishDue();
    assertThat(text(anybody(open(round)))).contains("Did not speak in time");
  }

  @Test
  void nothing_is_public_before_the_day_that_all_agreed_to() throws Exception {
    var typed = new HashMap<>(terms("keys"));
    typed.put("public_on", today().plusDays(3).toString());
    UUID round = twenty(typed);
    post(fixture.group, path(round) + "/sign", SIGNS);
    post(fixture.ministry, path(round) + "/sign", SIGNS);
    publishing.publishDue();
    assertThat(anybody(open(round))).hasStatus(404);
    assertThat(text(anybody("/en/consistency/rounds"))).doesNotContain(round.toString());
    MovableClock.pass(Duration.ofDays(3));
    publishing.publishDue();
    assertThat(anybody(open(round))).hasStatusOk();
    destroying.destroyDue();
    String proof = DestructionProof.seal(uploads.of(round).getFirst());
    assertThat(text(anybody(open(round)))).contains(proof).doesNotContain("still kept");
  }

  @Test
  void small_groups_are_shown_to_the_parties_only() throws Exception {
    UUID round = compared(OURS, THEIRS);
    post(fixture.group, path(round) + "/sign", SIGNS);
    post(fixture.ministry, path(round) + "/sign", SIGNS);
    assertThat(text(get(fixture.group, path(round)))).contains("4 records, 1 duplicate");
    assertThat(text(anybody(open(round))))
        .contains("One group has fewer than 5 cases", "not shown different cases")
        .doesNotContain("4 records", "class=\"bridge");
  }

  @Test
  void reasons_are_numbers_of_the_group_at_most() throws Exception {
    UUID round = twenty(terms("keys"));
    var tooMany = Map.of("why-10-place", "6", "why-10-date", "5", "why-01-date", "many");
    MvcTestResult refused = post(fixture.group, path(round) + "/reasons", tooMany);
    assertThat(refused).hasStatus(422);
    assertThat(text(refused))
        .contains("together more than the 10 cases", "must be a whole number")
        .doesNotContain("[round");
    post(fixture.group, path(round) + "/reasons", Map.of("why-10-place", "6"));
    post(fixture.group, path(round) + "/reasons", Map.of("why-10-date", "៣"));
    assertThat(text(get(fixture.ministry, path(round))))
        .contains("Outside the days covered: 3")
        .doesNotContain("Outside the places covered: 6");
  }

  @Test
  void each_party_gets_its_own_list_back_until_it_is_destroyed() throws Exception {
    byte[] ours = "id,key\n=A1,k1\nA2,k2\nA3,k2\nA4,k4\n".getBytes(UTF_8);
    UUID round = compared(ours, THEIRS);
    String own = path(round) + "/own-list.csv";
    String ministry = fixture.ministry.number();
    MvcTestResult file = get(fixture.group, own);
    assertThat(file).hasStatusOk().containsHeader("Content-Disposition");
    assertThat(file.getResponse().getHeader("Cache-Control")).contains("no-store");
    assertThat(text(file))
        .isEqualTo(
            "\uFEFFid,outcome,also_on,repeated\r\n'=A1,on-all,"
                + ministry
                + ",false\r\nA2,only-here,,false\r\nA3,only-here,,true\r\n"
                + "A4,only-here,,false\r\n");
    assertThat(text(get(fixture.ministry, own))).contains("B2,only-here").doesNotContain("A1");
    assertThat(get(fixture.secretariat, own)).hasStatus(404);
    assertThat(anybody(own).getResponse().getStatus()).isIn(302, 303, 401, 403);
    assertThat(text(get(fixture.group, path(round)))).contains("own-list.csv");
    MovableClock.pass(Duration.ofDays(2));
    destroying.destroyDue();
    assertThat(get(fixture.group, own)).hasStatus(404);
    assertThat(text(get(fixture.group, path(round)))).doesNotContain("own-list.csv");
  }
}
