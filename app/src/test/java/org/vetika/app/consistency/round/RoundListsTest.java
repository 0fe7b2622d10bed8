package org.vetika.app.consistency.round;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.consistency.round.RoundResults.PatternCount;
import org.vetika.app.consistency.round.Uploads.Upload;
import org.vetika.linkage.encoding.RoundSecret;

/** What is looked at before a list is taken. */
class RoundListsTest extends RoundTest {
  @Test
  void only_the_file_that_was_checked_is_stored() throws Exception {
    UUID round = agreed(terms("keys"));
    MvcTestResult other = send(fixture.group, round, OURS, "0".repeat(64));
    assertThat(other).hasStatus(422);
    assertThat(text(other)).contains("not the file that was checked");
    MvcTestResult wrong = send(fixture.group, round, "id,name\n1,Dara\n".getBytes(UTF_8), "");
    assertThat(wrong).hasStatus(422);
    assertThat(text(wrong)).contains("The column “key” is missing", "Lines: 1");
    assertThat(uploads.of(round)).isEmpty();
  }

  @Test
  void another_list_takes_the_place_of_the_first_which_is_destroyed() throws Exception {
    UUID round = agreed(terms("keys"));
    handIn(fixture.group, round, OURS);
    handIn(fixture.group, round, keys("A", 0, 5));
    assertThat(uploads.of(round))
        .extracting(Upload::rows, Upload::isThere)
        .containsExactly(tuple(4, false), tuple(5, true));
  }

  @Test
  void a_list_that_copies_another_is_noticed() throws Exception {
    UUID round = agreed(terms("keys"));
    var list = new StringBuilder("id,key\n");
    for (int at = 0; at < 30; at++) {
      list.append(at).append(",k").append(at).append('\n');
    }
    handIn(fixture.group, round, list.toString().getBytes(UTF_8));
    assertThat(text(send(fixture.ministry, round, list.toString().getBytes(UTF_8), "")))
        .contains("is one list a copy of the other?");
  }

  @Test
  void encodings_with_another_secret_are_refused(@TempDir Path folder) throws Exception {
    RoundSecret secret = RoundSecret.fresh("refusals");
    var typed = new HashMap<>(terms("encodings"));
    typed.put("field_given_name", "true");
    typed.put("field_surname", "true");
    typed.put("key_check", secret.checkValue());
    UUID round = agreed(typed);

    MvcTestResult wrong =
        send(fixture.group, round, encoded(RoundSecret.fresh("refusals"), folder, 0), "");
    assertThat(wrong).hasStatus(422);
    assertThat(text(wrong)).contains("with another secret than the agreed one");

    handIn(fixture.group, round, encoded(secret, folder, 0));
    handIn(fixture.ministry, round, encoded(secret, folder, 2));
    linking.linkWaiting(() -> true);
    assertThat(results.patterns(round))
        .containsExactlyInAnyOrder(
            new PatternCount("11", 8), new PatternCount("10", 2), new PatternCount("01", 2));
  }
}
