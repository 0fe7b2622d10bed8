package org.vetika.app.consistency.discrepancy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.consistency.discrepancy.DiscrepancyFixture.after;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vetika.app.VetikaTest;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.consistency.discrepancy.DiscrepancyFixture.Pair;
import org.vetika.app.record.PublicEntries;
import org.vetika.app.web.PageCache;
import org.vetika.app.web.Visitor;

/** Nothing of a discrepancy is anywhere in public before both figures it speaks of are. */
@VetikaTest
@Import({ConsistencyFixture.class, DiscrepancyFixture.class})
class DiscrepancyVisibilityTest {
  /** What is looked for: an answer of the search repeats it. */
  private static final String SEARCHED = "zymurgy";

  /** What stands beside it. */
  private static final String SECRET = "qwixotic";

  private static final String WORDS = SEARCHED + " " + SECRET;
  private static final int HELD_BACK = 7;

  @Autowired private ConsistencyFixture parties;
  @Autowired private DiscrepancyFixture fixture;
  @Autowired private DiscrepancyClock clock;
  @Autowired private List<PublicEntries> entries;
  @Autowired private MockMvcTester browser;
  @Autowired private PageCache cache;
  @Autowired private JdbcClient database;

  /** Every public address that may tell of discrepancies. */
  private Stream<String> surfaces(Pair pair, String number) {
    return Stream.of(
        "/en/consistency/discrepancies",
        "/km/consistency/discrepancies",
        "/en/consistency/discrepancies?indicator=" + pair.indicator(),
        "/en/consistency/discrepancies?owner=" + parties.group.number(),
        "/en/consistency/discrepancies.json",
        "/en/consistency/discrepancies.csv",
        "/en/consistency/discrepancies.atom",
        "/en/consistency/discrepancies/" + number,
        "/en/consistency/discrepancies/" + number + ".json",
        "/api/v1/discrepancies",
        "/api/v1/discrepancies?indicator=" + pair.indicator(),
        "/api/v1/discrepancies/" + number,
        "/en/consistency/" + pair.indicator(),
        "/en/consistency/" + pair.indicator() + "/2025",
        "/km/consistency/" + pair.indicator() + "/2025",
        "/en/consistency/" + pair.indicator() + "/2025.json",
        "/en/consistency/" + pair.indicator() + "/2025.csv",
        "/en/organizations/" + parties.group.number(),
        "/en/organizations/" + parties.ministry.number(),
        "/en/consistency/feedback/" + parties.ministry.number() + "/2025",
        "/en/consistency/feedback/" + parties.ministry.number() + "/2025.csv",
        "/en/search?q=" + SEARCHED,
        "/en/search?q=" + number,
        "/en/search.json?q=" + SEARCHED,
        "/api/v1/search?q=" + SEARCHED);
  }

  private String shown(String address, @Nullable Visitor visitor) {
    cache.drop();
    var request = browser.get().uri(URI.create(address));
    var answer =
        (visitor == null ? request : request.requestAttr(Visitor.ATTRIBUTE, visitor)).exchange();
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }

  private String dataset() throws IOException {
    byte[] zip =
        browser.get().uri("/api/v1/dataset.zip").exchange().getResponse().getContentAsByteArray();
    var texts = new StringBuilder();
    try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
        texts.append(new String(files.readAllBytes(), UTF_8));
      }
    }
    return texts.toString();
  }

  private PublicEntries searchable() {
    return entries.stream()
        .filter(each -> each.type().equals(Discrepancies.ENTRY_TYPE))
        .findFirst()
        .orElseThrow();
  }

  private void hidden(Pair pair, String number, String secret) throws IOException {
    clock.turn();
    assertThat(surfaces(pair, number))
        .allSatisfy(address -> assertThat(shown(address, null)).as(address).doesNotContain(secret));
    assertThat(dataset()).doesNotContain(secret);
    assertThat(searchable().find(number).map(Object::toString).orElse("")).doesNotContain(secret);
    assertThat(searchable().page("", 500).toString()).doesNotContain(secret);
  }

  @Test
  void before_both_figures_are_public_only_the_parties_see_it() throws Exception {
    Pair pair = fixture.heldBack(HELD_BACK);
    String number = fixture.opened(pair, "Secret " + WORDS);

    hidden(pair, number, SECRET);
    hidden(pair, number, number + " ·");
    assertThat(shown("/en/consistency/discrepancies/" + number, null)).doesNotContain("258");
    for (String address : List.of("/en/consistency/discrepancies/", "/api/v1/discrepancies/")) {
      assertThat(browser.get().uri(address + number)).hasStatus(404);
    }
    for (Visitor party : List.of(parties.group.person(), parties.ministry.person())) {
      assertThat(shown("/en/desk/discrepancies/" + number, party)).contains(SECRET);
      assertThat(shown("/en/desk/discrepancies", party)).contains(number);
    }
    var stranger = parties.party("ngo", "Someone else", org.vetika.app.web.Role.MEMBER);
    assertThat(shown("/en/desk/discrepancies/" + number, stranger.person())).doesNotContain(SECRET);
  }

  @Test
  void from_the_day_on_everybody_sees_it_everywhere() {
    Pair pair = fixture.heldBack(HELD_BACK);
    String number = fixture.opened(pair, "Open " + WORDS);

    after(
        HELD_BACK,
        () -> {
          clock.turn();
          assertThat(
                  surfaces(pair, number)
                      .filter(each -> !each.contains("search") && !each.contains("/figures"))
                      .filter(each -> !each.endsWith(pair.indicator()) || each.contains("?"))
                      .filter(each -> !each.contains("2025.")))
              .allSatisfy(address -> assertThat(shown(address, null)).as(address).contains(number));
          assertThat(shown("/en/consistency/discrepancies/" + number, null)).contains(SECRET);
          assertThat(searchable().find(number).orElseThrow().toString()).contains(SECRET);
        });
  }

  @Test
  void what_is_said_of_a_revision_that_is_held_back_is_hidden_and_what_was_said_before_stays()
      throws Exception {
    Pair pair = fixture.pair();
    String number = fixture.opened(pair, "Why the difference?");
    fixture.says(parties.group, number, DiscrepancyDeed.PROPOSE, "Both stand.");
    fixture.says(parties.ministry, number, DiscrepancyDeed.CONFIRM, "");
    fixture.state(parties.group, pair.indicator(), "300", HELD_BACK, "More reports.");
    clock.turn();
    fixture.says(parties.ministry, number, DiscrepancyDeed.EXPLAIN, "New " + WORDS);

    hidden(pair, number, SECRET);
    assertThat(shown("/en/consistency/discrepancies/" + number, null))
        .contains("Why the difference?", "Settled by both", "258")
        .doesNotContain("300", "A figure was revised");
    assertThat(shown("/en/desk/discrepancies/" + number, parties.group.person()))
        .contains("Why the difference?", SECRET, "300");
  }

  @Test
  void a_correction_is_seen_by_those_who_see_what_it_corrects() throws Exception {
    Pair pair = fixture.heldBack(HELD_BACK);
    String number = fixture.opened(pair, "Wrong words");
    long entry =
        database
            .sql("select max(id) from discrepancy_entry")
            .query((row, index) -> row.getLong(1))
            .single();
    fixture.corrects(parties.group, number, entry, "Right " + WORDS);

    hidden(pair, number, SECRET);
  }

  @Test
  void mail_goes_to_the_two_parties_and_to_nobody_who_follows() throws Exception {
    Pair pair = fixture.heldBack(HELD_BACK);
    String number = fixture.opened(pair, "Mailed " + WORDS);
    List<String> keys = List.of();
    // A single notice is noted a moment after the transaction.
    for (int tries = 0; keys.isEmpty() && tries < 100; tries++) {
      Thread.sleep(100);
      keys = fixture.told(DiscrepancyNotices.ENTRY, fixture.entries(number).getFirst());
    }

    assertThat(keys).hasSize(1);
    assertThat(
            database
                .sql(
                    """
                    select count(*) from happening
                    where type like 'discrepancy%' and (audience <> 'parties' or people <> '{}')
                    """)
                .query((row, index) -> row.getLong(1))
                .single())
        .isZero();
  }
}
