package org.vetika.app.consistency.round;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.consistency.ConsistencyFixture.Party;
import org.vetika.app.notification.MovableClock;
import org.vetika.app.web.Visitor;
import org.vetika.linkage.encoding.EncodedList;
import org.vetika.linkage.encoding.RoundSecret;

/** Two parties and a stranger, each with a browser, and time that passes. */
@VetikaTest
@Import({ConsistencyFixture.class, MovableClock.class})
abstract class RoundTest {
  private static final Pattern CHECKED = Pattern.compile("name=\"checked\" value=\"(\\w+)\"");

  /** Four records of three cases; one of them is on the other list. */
  static final byte[] OURS = "id,key\nA1,k1\nA2,k2\nA3,k2\nA4,k4\n".getBytes(UTF_8);

  static final byte[] THEIRS = "id,key\nB1,k1\nB2,k5\n".getBytes(UTF_8);

  @Autowired MockMvcTester browser;
  @Autowired ConsistencyFixture fixture;
  @Autowired JdbcClient database;
  @Autowired Rounds rounds;
  @Autowired Uploads uploads;
  @Autowired SealedLists sealed;
  @Autowired RoundResults results;
  @Autowired LinkingLists linking;
  @Autowired DestroyingLists destroying;
  @Autowired AgreeingToRound agreeing;
  @Autowired Clock clock;

  LocalDate today() {
    return LocalDate.now(clock.withZone(DestroyingLists.ZONE));
  }

  MvcTestResult anybody(String path) {
    return browser.get().uri(path).exchange();
  }

  MvcTestResult get(Party party, String path) {
    return browser.get().uri(path).requestAttr(Visitor.ATTRIBUTE, party.person()).exchange();
  }

  MvcTestResult post(Party party, String path, Map<String, String> typed) {
    var request =
        browser.post().uri(path).requestAttr(Visitor.ATTRIBUTE, party.person()).with(csrf());
    typed.forEach(request::param);
    return request.exchange();
  }

  MvcTestResult send(Party party, UUID round, byte[] file, String checked) {
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

  static String text(MvcTestResult result) throws Exception {
    return result.getResponse().getContentAsString();
  }

  static String path(UUID round) {
    return "/en/desk/rounds/" + round;
  }

  Map<String, String> terms(String mode) {
    String today = today().toString();
    var typed = new HashMap<String, String>();
    typed.put("for", fixture.group.number());
    typed.put("parties", fixture.ministry.number());
    typed.put("title", "Refusals of 2025");
    typed.put("definition", "A meeting that was refused in writing.");
    typed.put("mode", mode);
    typed.put("upload_until", today);
    typed.put("review_until", today);
    typed.put("destroy_on", today().plusDays(2).toString());
    typed.put("public_on", today);
    return typed;
  }

  UUID proposed(Map<String, String> typed) {
    MvcTestResult result = post(fixture.group, "/en/desk/rounds/new", typed);
    assertThat(result).hasStatus(303);
    String address = String.valueOf(result.getResponse().getHeader("Location"));
    return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
  }

  UUID agreed(Map<String, String> typed) {
    UUID round = proposed(typed);
    assertThat(post(fixture.ministry, path(round) + "/agree", Map.of())).hasStatus(303);
    return round;
  }

  void handIn(Party party, UUID round, byte[] file) throws Exception {
    MvcTestResult looked = send(party, round, file, "");
    assertThat(looked).hasStatusOk();
    Matcher checked = CHECKED.matcher(text(looked));
    assertThat(checked.find()).isTrue();
    assertThat(send(party, round, file, checked.group(1))).hasStatus(303);
  }

  RoundState state(UUID round) {
    return rounds.find(round).orElseThrow().state();
  }

  /** A round of keys that both parties handed their lists in for, compared. */
  UUID compared(byte[] ours, byte[] theirs) throws Exception {
    UUID round = agreed(terms("keys"));
    handIn(fixture.group, round, ours);
    handIn(fixture.ministry, round, theirs);
    linking.linkWaiting(() -> true);
    return round;
  }

  /**
   * A list of keys.
   *
   * @param prefix of its ids
   * @param from number of the first key
   */
  static byte[] keys(String prefix, int from, int to) {
    var list = new StringBuilder("id,key\n");
    for (int at = from; at < to; at++) {
      list.append(prefix).append(at).append(",k").append(at).append('\n');
    }
    return list.toString().getBytes(UTF_8);
  }

  /** Gives the person of a party an account; says its address. */
  String account(Party party) {
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
  static byte[] encoded(RoundSecret secret, Path folder, int first) throws IOException {
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
