package org.vetika.app.consistency.round;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.consistency.ConsistencyFixture.Party;
import org.vetika.app.consistency.round.RoundResults.ListCount;
import org.vetika.app.consistency.round.RoundResults.PatternCount;
import org.vetika.app.consistency.round.Uploads.Upload;
import org.vetika.app.web.Visitor;
import org.vetika.linkage.encoding.EncodedList;
import org.vetika.linkage.encoding.RoundSecret;

/** The life of rounds as their parties and everybody else see it. */
@VetikaTest
@Import(ConsistencyFixture.class)
class RoundLifeTest {
  private static final Pattern CHECKED = Pattern.compile("name=\"checked\" value=\"(\\w+)\"");
  private static final String OURS = "id,key\nA1,k1\nA2,k2\nA3,k2\nA4,k4\n";
  private static final String THEIRS = "id,key\nB1,k1\nB2,k5\n";

  @Autowired private MockMvcTester browser;
  @Autowired private ConsistencyFixture fixture;
  @Autowired private JdbcClient database;
  @Autowired private Rounds rounds;
  @Autowired private Uploads uploads;
  @Autowired private SealedLists sealed;
  @Autowired private RoundResults results;
  @Autowired private LinkingLists linking;
  @Autowired private DestroyingLists destroying;

  private MvcTestResult get(Party party, String path) {
    return browser.get().uri(path).requestAttr(Visitor.ATTRIBUTE, party.person()).exchange();
  }

  private MvcTestResult post(Party party, String path, Map<String, String> typed) {
    var request =
        browser.post().uri(path).requestAttr(Visitor.ATTRIBUTE, party.person()).with(csrf());
    typed.forEach(request::param);
    return request.exchange();
  }

  private MvcTestResult send(Party party, UUID round, byte[] file, String checked) {
    return browser
        .post()
        .uri(path(round) + "/list")
        .multipart()
        .file(new MockMultipartFile("file", file))
        .param("checked", checked)
        .requestAttr(Visitor.ATTRIBUTE, party.person())
        .with(csrf())
        .exchange();
  }

  private static String text(MvcTestResult result) throws Exception {
    return result.getResponse().getContentAsString();
  }

  private static String path(UUID round) {
    return "/en/desk/rounds/" + round;
  }

  private Map<String, String> terms(String mode) {
    String today = LocalDate.now(DestroyingLists.ZONE).toString();
    var typed = new HashMap<String, String>();
    typed.put("for", fixture.group.number());
    typed.put("parties", fixture.ministry.number());
    typed.put("title", "Refusals of 2025");
    typed.put("definition", "A meeting that was refused in writing.");
    typed.put("mode", mode);
    typed.put("upload_until", today);
    typed.put("review_until", today);
    typed.put("destroy_on", today);
    typed.put("public_on", today);
    return typed;
  }

  private UUID proposed(Map<String, String> typed) {
    MvcTestResult result = post(fixture.group, "/en/desk/rounds/new", typed);
    assertThat(result).hasStatus(303);
    String address = String.valueOf(result.getResponse().getHeader("Location"));
    return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
  }

  private UUID agreed(Map<String, String> typed) {
    UUID round = proposed(typed);
    assertThat(post(fixture.ministry, path(round) + "/agree", Map.of())).hasStatus(303);
    return round;
  }

  private void handIn(Party party, UUID round, byte[] file) throws Exception {
    MvcTestResult looked = send(party, round, file, "");
    assertThat(looked).hasStatusOk();
    Matcher checked = CHECKED.matcher(text(looked));
    assertThat(checked.find()).isTrue();
    assertThat(send(party, round, file, checked.group(1))).hasStatus(303);
  }

  private RoundState state(UUID round) {
    return rounds.find(round).orElseThrow().state();
  }

  @Test
  void keys_are_compared_and_the_lists_destroyed_with_proof() throws Exception {
    UUID round = agreed(terms("keys"));
    handIn(fixture.group, round, OURS.getBytes(UTF_8));
    assertThat(state(round)).isEqualTo(RoundState.UPLOADING);
    handIn(fixture.ministry, round, THEIRS.getBytes(UTF_8));
    assertThat(state(round)).isEqualTo(RoundState.LINKING);
    assertThat(text(get(fixture.group, path(round)))).contains("Lists are compared", "Look again");

    linking.linkWaiting(() -> true);

    assertThat(state(round)).isEqualTo(RoundState.RESULT);
    assertThat(results.patterns(round))
        .containsExactlyInAnyOrder(
            new PatternCount("11", 1), new PatternCount("10", 2), new PatternCount("01", 1));
    assertThat(results.lists(round))
        .containsExactly(new ListCount(0, 4, 1, 0), new ListCount(1, 2, 0, 0));

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
  void nobody_else_learns_that_there_is_a_round() throws Exception {
    UUID round = agreed(terms("keys"));
    Party stranger = fixture.secretariat;
    UUID none = UUID.randomUUID();
    assertThat(get(stranger, path(round))).hasStatus(404);
    assertThat(get(stranger, path(none))).hasStatus(404);
    assertThat(send(stranger, round, OURS.getBytes(UTF_8), "")).hasStatus(404);
    for (String act : List.of("/agree", "/withdraw", "/cancel")) {
      assertThat(post(stranger, path(round) + act, Map.of())).hasStatus(404);
    }
    assertThat(text(get(stranger, "/en/desk/rounds"))).doesNotContain(round.toString());
    assertThat(text(get(fixture.ministry, "/en/desk/rounds"))).contains(round.toString());
  }

  @Test
  void a_party_that_withdraws_ends_the_round_and_its_lists() throws Exception {
    UUID round = agreed(terms("keys"));
    handIn(fixture.group, round, OURS.getBytes(UTF_8));
    assertThat(post(fixture.group, path(round) + "/withdraw", Map.of())).hasStatus(422);
    assertThat(post(fixture.group, path(round) + "/withdraw", Map.of("reason", "Too early.")))
        .hasStatus(303);
    assertThat(state(round)).isEqualTo(RoundState.WITHDRAWN);
    assertThat(uploads.of(round))
        .extracting(Upload::isThere, Upload::cause)
        .containsExactly(tuple(false, "withdrawal"));
    assertThat(text(get(fixture.ministry, path(round)))).contains("Too early.");
    assertThat(send(fixture.ministry, round, THEIRS.getBytes(UTF_8), "")).hasStatus(403);
  }

  @Test
  void a_withdrawal_in_the_middle_of_the_linkage_leaves_no_result() throws Exception {
    UUID round = agreed(terms("keys"));
    handIn(fixture.group, round, OURS.getBytes(UTF_8));
    handIn(fixture.ministry, round, THEIRS.getBytes(UTF_8));
    post(fixture.ministry, path(round) + "/withdraw", Map.of("reason", "We were told to."));
    linking.linkWaiting(() -> true);
    assertThat(state(round)).isEqualTo(RoundState.WITHDRAWN);
    assertThat(results.patterns(round)).isEmpty();
  }

  @Test
  void only_the_file_that_was_checked_is_stored() throws Exception {
    UUID round = agreed(terms("keys"));
    MvcTestResult other = send(fixture.group, round, OURS.getBytes(UTF_8), "0".repeat(64));
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
    handIn(fixture.group, round, OURS.getBytes(UTF_8));
    handIn(fixture.group, round, (OURS + "A5,k5\n").getBytes(UTF_8));
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
  void a_canceled_linkage_waits_for_lists_again() throws Exception {
    UUID round = agreed(terms("keys"));
    handIn(fixture.group, round, OURS.getBytes(UTF_8));
    handIn(fixture.ministry, round, THEIRS.getBytes(UTF_8));
    assertThat(post(fixture.group, path(round) + "/cancel", Map.of())).hasStatus(303);
    assertThat(state(round)).isEqualTo(RoundState.UPLOADING);
    handIn(fixture.group, round, OURS.getBytes(UTF_8));
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

  /** Gives the person of a party an account; says its address. */
  private String account(Party party) {
    String email = "reviewer-" + party.person().person() + "@vetika.example";
    database
        .sql(
            """
            insert into person (id, name, email, created_at, active_since)
            values (:id, 'Sok Dara', :email, now(), now()) on conflict do nothing
            """)
        .param("id", party.person().person())
        .param("email", email)
        .update();
    return email;
  }

  /** Ten rows of chance bits; the same for the same place. */
  private static byte[] encoded(RoundSecret secret, Path folder, int first) throws IOException {
    int words = 16;
    var rows = new long[10 * words];
    for (int row = 0; row < 10; row++) {
      var chance = new java.util.Random(first + row);
      for (int word = 0; word < words; word++) {
        rows[row * words + word] = chance.nextLong() & chance.nextLong();
      }
    }
    Path file = folder.resolve(UUID.randomUUID().toString());
    new EncodedList(secret.round(), secret.checkValue(), "bloom test", words, 10, rows).write(file);
    return Files.readAllBytes(file);
  }
}
