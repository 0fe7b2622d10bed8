package org.vetika.app.consistency.round;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.consistency.round.RoundResults.ListCount;
import org.vetika.app.consistency.round.RoundResults.PatternCount;
import org.vetika.app.consistency.round.Uploads.Upload;
import org.vetika.app.notification.MovableClock;

/** The life of a round of keys, from the terms to the destruction. */
class RoundLifeTest extends RoundTest {
  @Test
  void keys_are_compared_and_the_lists_destroyed_with_proof() throws Exception {
    UUID round = agreed(terms("keys"));
    handIn(fixture.group, round, OURS);
    assertThat(state(round)).isEqualTo(RoundState.UPLOADING);
    handIn(fixture.ministry, round, THEIRS);
    assertThat(state(round)).isEqualTo(RoundState.LINKING);
    assertThat(text(get(fixture.group, path(round)))).contains("Lists are compared", "Look again");

    linking.linkWaiting(() -> true);

    assertThat(state(round)).isEqualTo(RoundState.RESULT);
    assertThat(results.patterns(round))
        .containsExactlyInAnyOrder(
            new PatternCount("11", 1), new PatternCount("10", 2), new PatternCount("01", 1));
    assertThat(results.lists(round))
        .containsExactly(new ListCount(0, 4, 1, 0), new ListCount(1, 2, 0, 0));

    MovableClock.pass(Duration.ofDays(2));
    destroying.destroyDue();

    List<Upload> all = uploads.of(round);
    assertThat(all).extracting(Upload::isThere).containsExactly(false, false);
    assertThat(all).extracting(Upload::cause).containsOnly("date");
    assertThat(all)
        .extracting(upload -> sealed.open(upload.id()))
        .allMatch(java.util.Optional::isEmpty);
    assertThat(text(get(fixture.ministry, path(round))))
        .contains("The agreed day had come", all.getFirst().sha256())
        .doesNotContain("[round", "??");
    assertThat(text(get(fixture.ministry, "/km/desk/rounds/" + round)))
        .contains("ដល់ថ្ងៃដែលបានព្រមព្រៀង")
        .doesNotContain("[round");
  }

  @Test
  void a_list_lies_encrypted() throws Exception {
    UUID round = agreed(terms("keys"));
    handIn(fixture.group, round, "id,key\nA1,very-visible-key\n".getBytes(UTF_8));
    Upload upload = uploads.of(round).getFirst();
    byte[] stored =
        database
            .sql("select content from round_raw where upload_id = :upload")
            .param("upload", upload.id())
            .query((row, index) -> row.getBytes(1))
            .single();
    assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("visible");
    assertThat(sealed.open(upload.id()).orElseThrow()).asString(UTF_8).contains("very-visible-key");
  }

  @Test
  void a_canceled_linkage_waits_for_lists_again() throws Exception {
    UUID round = agreed(terms("keys"));
    handIn(fixture.group, round, OURS);
    handIn(fixture.ministry, round, THEIRS);
    assertThat(post(fixture.group, path(round) + "/cancel", Map.of())).hasStatus(303);
    assertThat(state(round)).isEqualTo(RoundState.UPLOADING);
    handIn(fixture.group, round, OURS);
    assertThat(state(round)).isEqualTo(RoundState.LINKING);
  }

  @Test
  void terms_that_nobody_could_keep_come_back() throws Exception {
    var typed = new HashMap<>(terms("open"));
    typed.put("destroy_on", "2020-01-01");
    typed.put("reviewers", "nobody@vetika.example");
    MvcTestResult refused = post(fixture.group, "/en/desk/rounds/new", typed);
    assertThat(refused).hasStatus(422);
    assertThat(text(refused))
        .contains("must not be before", "“nobody@vetika.example” is not known", "Refusals of 2025")
        .doesNotContain("[round");
  }
}
