package org.vetika.app.consistency.round;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vetika.app.consistency.round.Uploads.Upload;
import org.vetika.app.notification.MovableClock;

/** How rounds end before they have a result, and what becomes of the lists then. */
class RoundEndTest extends RoundTest {
  @Autowired private RoundLinking progress;

  @Test
  void a_party_that_withdraws_ends_the_round_and_its_lists() throws Exception {
    UUID round = agreed(terms("keys"));
    handIn(fixture.group, round, OURS);
    assertThat(post(fixture.group, path(round) + "/withdraw", Map.of())).hasStatus(422);
    assertThat(post(fixture.group, path(round) + "/withdraw", Map.of("reason", "Too early.")))
        .hasStatus(303);
    assertThat(state(round)).isEqualTo(RoundState.WITHDRAWN);
    assertThat(uploads.of(round))
        .extracting(Upload::isThere, Upload::cause)
        .containsExactly(tuple(false, "withdrawal"));
    assertThat(text(get(fixture.ministry, path(round)))).contains("Too early.");
    assertThat(send(fixture.ministry, round, THEIRS, "")).hasStatus(403);
  }

  @Test
  void the_language_of_reasons_and_words_is_kept_and_marked() throws Exception {
    UUID round = agreed(terms("keys"));
    var khmer = Map.of("reason", "ឆាប់ពេក", "reason_language", "km");
    assertThat(text(get(fixture.group, path(round))))
        .contains("name=\"reason_language\" value=\"en\" checked");
    post(fixture.group, path(round) + "/withdraw", khmer);
    assertThat(text(get(fixture.ministry, path(round))))
        .contains("<span lang=\"km\">ឆាប់ពេក</span>");
    assertThat(text(get(fixture.ministry, "/km/desk/rounds/" + round)))
        .contains("<span>ឆាប់ពេក</span>");
    // Where nothing is chosen, it is that of the page.
    UUID other = agreed(terms("keys"));
    post(fixture.group, path(other) + "/withdraw", Map.of("reason", "Too early."));
    assertThat(text(get(fixture.ministry, "/km/desk/rounds/" + other)))
        .contains("<span lang=\"en\">Too early.</span>");

    UUID signed = compared(OURS, THEIRS);
    var words = Map.of("answer", "declines", "words", "មិនពេញលេញ", "words_language", "km");
    post(fixture.group, path(signed) + "/sign", words);
    assertThat(text(get(fixture.ministry, path(signed)))).contains("lang=\"km\">មិនពេញលេញ");
  }

  @Test
  void a_withdrawal_in_the_middle_of_the_linkage_leaves_no_result() throws Exception {
    UUID round = agreed(terms("keys"));
    handIn(fixture.group, round, OURS);
    handIn(fixture.ministry, round, THEIRS);
    post(fixture.ministry, path(round) + "/withdraw", Map.of("reason", "We were told to."));
    linking.linkWaiting(() -> true);
    assertThat(state(round)).isEqualTo(RoundState.WITHDRAWN);
    assertThat(results.patterns(round)).isEmpty();
  }

  /** A round of open lists that is being reviewed. */
  private UUID reviewing() throws Exception {
    var typed = new HashMap<>(terms("open"));
    typed.put("field_given_name", "true");
    typed.put("field_surname", "true");
    typed.put("reviewers", account(fixture.group) + ", " + account(fixture.ministry));
    UUID round = agreed(typed);
    handIn(fixture.group, round, "id,given_name,surname\n1,Dara,Sok\n".getBytes(UTF_8));
    handIn(fixture.ministry, round, "id,given_name,surname\n7,Dara,Sokh\n".getBytes(UTF_8));
    linking.linkWaiting(() -> true);
    database
        .sql("update list_round set state = 'reviewing' where id = :id")
        .param("id", round)
        .update();
    database
        .sql(
            """
            insert into round_pair (round_id, left_list, left_row, right_list, right_row, probability)
            values (:id, 0, 0, 1, 0, 0.4) on conflict do nothing
            """)
        .param("id", round)
        .update();
    return round;
  }

  private UUID waitingForLinkage(String mode) throws Exception {
    UUID round = agreed(terms(mode));
    handIn(fixture.group, round, OURS);
    handIn(fixture.ministry, round, THEIRS);
    return round;
  }

  @Test
  void a_round_whose_lists_are_destroyed_during_the_review_ends_and_says_why() throws Exception {
    UUID round = reviewing();
    MovableClock.pass(Duration.ofDays(2));
    destroying.destroyDue();
    assertThat(state(round)).isEqualTo(RoundState.ENDED);
    assertThat(uploads.of(round)).extracting(Upload::isThere).containsOnly(false);
    assertThat(text(get(fixture.group, path(round))))
        .contains("destroyed before there was a result", "doubtful pairs were not decided");
    linking.closeReviews(() -> true);
    assertThat(state(round)).isEqualTo(RoundState.ENDED);
    assertThat(get(fixture.group, path(round) + "/own-list.csv")).hasStatus(404);
  }

  @Test
  void a_round_whose_lists_are_destroyed_before_the_linkage_ends_too() throws Exception {
    UUID round = waitingForLinkage("keys");
    MovableClock.pass(Duration.ofDays(2));
    destroying.destroyDue();
    assertThat(state(round)).isEqualTo(RoundState.ENDED);
    linking.linkWaiting(() -> true);
    assertThat(results.patterns(round)).isEmpty();
  }

  @Test
  void a_withdrawal_while_records_are_compared_stops_the_linkage() throws Exception {
    var typed = new HashMap<>(terms("open"));
    typed.put("field_given_name", "true");
    typed.put("field_surname", "true");
    typed.put("reviewers", account(fixture.group) + ", " + account(fixture.ministry));
    UUID round = agreed(typed);
    handIn(fixture.group, round, "id,given_name,surname\n1,Dara,Sok\n".getBytes(UTF_8));
    handIn(fixture.ministry, round, "id,given_name,surname\n7,Vuthy,Long\n".getBytes(UTF_8));
    var asked = new AtomicInteger();
    linking.linkWaiting(() -> {
      if (asked.getAndIncrement() == 1) {
        post(fixture.ministry, path(round) + "/withdraw", Map.of("reason", "We must."));
      }
      return true;
    });
    assertThat(asked.get()).as("the linkage asked while it ran").isGreaterThan(1);
    assertThat(state(round)).isEqualTo(RoundState.WITHDRAWN);
    assertThat(results.patterns(round)).isEmpty();
    assertThat(uploads.of(round)).extracting(Upload::cause).containsOnly("withdrawal");
    assertThat(left("round_linking where round_id", round)).isZero();
    for (Upload upload : uploads.of(round)) {
      assertThat(left("round_key where upload_id", upload.id())).isZero();
      assertThat(left("round_raw where upload_id", upload.id())).isZero();
      assertThat(left("round_outcome where upload_id", upload.id())).isZero();
    }
  }

  private int left(String where, UUID id) {
    return database
        .sql("select count(*) from " + where + " = :id")
        .param("id", id)
        .query((row, index) -> row.getInt(1))
        .single();
  }

  @Test
  void a_linkage_that_failed_says_why_and_is_begun_again() throws Exception {
    UUID round = waitingForLinkage("keys");
    Upload upload = uploads.of(round).getFirst();
    byte[] key =
        database
            .sql("select secret from round_key where upload_id = :id")
            .param("id", upload.id())
            .query((row, index) -> row.getBytes(1))
            .single();
    setKey(upload, new byte[32]);
    linking.linkWaiting(() -> true);
    assertThat(state(round)).isEqualTo(RoundState.UPLOADING);
    assertThat(text(get(fixture.group, path(round))))
        .contains("could not be done", "A list could not be read.", "Compare the lists again");

    setKey(upload, key);
    assertThat(post(fixture.secretariat, path(round) + "/compare", Map.of())).hasStatus(404);
    assertThat(post(fixture.group, path(round) + "/compare", Map.of())).hasStatus(303);
    assertThat(post(fixture.group, path(round) + "/compare", Map.of())).hasStatus(403);
    linking.linkWaiting(() -> true);
    assertThat(state(round)).isEqualTo(RoundState.RESULT);
  }

  private void setKey(Upload upload, byte[] key) {
    database
        .sql("update round_key set secret = :key where upload_id = :id")
        .param("key", key)
        .param("id", upload.id())
        .update();
  }

  @Test
  void a_linkage_that_kills_the_server_is_not_tried_for_ever() throws Exception {
    UUID round = waitingForLinkage("keys");
    for (int killed = 0; killed < 3; killed++) {
      progress.begin(round);
    }
    linking.linkWaiting(() -> true);
    assertThat(state(round)).isEqualTo(RoundState.UPLOADING);
    assertThat(text(get(fixture.group, path(round)))).contains("never came to an end");
  }

  @Test
  void a_round_without_all_lists_in_time_ends_but_not_one_that_only_failed() throws Exception {
    UUID late = agreed(terms("keys"));
    handIn(fixture.group, late, OURS);
    var typed = new HashMap<>(terms("keys"));
    typed.put("review_until", today().plusDays(1).toString());
    typed.put("public_on", today().plusDays(1).toString());
    typed.put("destroy_on", today().plusDays(5).toString());
    UUID failed = agreed(typed);
    handIn(fixture.group, failed, OURS);
    handIn(fixture.ministry, failed, THEIRS);
    post(fixture.group, path(failed) + "/cancel", Map.of());

    MovableClock.pass(Duration.ofDays(1));
    agreeing.endLate();
    assertThat(state(late)).isEqualTo(RoundState.ENDED);
    assertThat(uploads.of(late)).extracting(Upload::cause).containsExactly("ended");
    assertThat(state(failed)).isEqualTo(RoundState.UPLOADING);
    assertThat(post(fixture.group, path(failed) + "/compare", Map.of())).hasStatus(303);
    assertThat(state(failed)).isEqualTo(RoundState.LINKING);
  }
}
