package org.vetika.app.consistency.discrepancy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.consistency.ConsistencyFixture.Party;
import org.vetika.app.consistency.discrepancy.DiscrepancyFixture.Pair;
import org.vetika.app.web.Visitor;

/** Two who open the same discrepancy: the words of the second are not lost. */
@VetikaTest
@Import({ConsistencyFixture.class, DiscrepancyFixture.class})
class OpeningTwiceTest {
  private static final String WORDS = "We count orders, and they count <reports>.";
  private static final String SHOWN = "We count orders, and they count &lt;reports";

  @Autowired private ConsistencyFixture parties;
  @Autowired private DiscrepancyFixture fixture;
  @Autowired private MockMvcTester browser;

  private MvcTestResult posted(Party by, String path, String... fields) {
    var request = browser.post().uri("/en/desk/discrepancies" + path);
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request
        .requestAttr(Visitor.ATTRIBUTE, by.person())
        .with(SecurityMockMvcRequestPostProcessors.csrf())
        .exchange();
  }

  private static String text(MvcTestResult answer) throws Exception {
    return answer.getResponse().getContentAsString(UTF_8);
  }

  @Test
  void the_words_of_the_second_come_back_with_the_first_and_are_sent_there_by_one_click()
      throws Exception {
    Pair pair = fixture.pair();
    String number = fixture.opened(pair, "Why?");
    var answer = posted(parties.ministry, "", "pair", pair.either(), "text", WORDS);

    assertThat(answer).hasStatus(409);
    assertThat(text(answer))
        .contains(SHOWN, "Others opened this discrepancy before you", "258", "20")
        .contains("href=\"/en/desk/discrepancies/" + number + "\"")
        .contains("action=\"/en/desk/discrepancies/" + number + "\"")
        .contains("name=\"deed\" value=\"explain\"");
    assertThat(fixture.entries(number)).hasSize(1);

    assertThat(posted(parties.ministry, "/" + number, "deed", "explain", "text", WORDS))
        .hasStatus(303);
    assertThat(fixture.seen(number).course().owes()).containsExactly(DiscrepancySide.FIRST);
  }

  @Test
  void words_that_no_side_can_say_now_are_kept_to_be_copied() throws Exception {
    Pair pair = fixture.pair();
    String number = fixture.opened(pair, "Why?");
    fixture.says(parties.group, number, DiscrepancyDeed.PROPOSE, "Both stand.");
    var late = posted(parties.ministry, "", "pair", pair.either(), "text", WORDS);
    var facilitator = posted(parties.secretariat, "", "pair", pair.either(), "text", WORDS);

    for (MvcTestResult answer : new MvcTestResult[] {late, facilitator}) {
      assertThat(answer).hasStatus(409);
      assertThat(text(answer))
          .contains(SHOWN, "href=\"/en/desk/discrepancies/" + number + "\"", "readonly")
          .doesNotContain("value=\"explain\"");
    }
  }

  @Test
  void who_is_no_side_is_offered_no_explanation() throws Exception {
    Pair pair = fixture.pair();
    fixture.opened(pair, "Why?");
    var answer = posted(parties.secretariat, "", "pair", pair.either(), "text", WORDS);

    assertThat(answer).hasStatus(409);
    assertThat(text(answer)).contains(SHOWN).doesNotContain("value=\"explain\"");
  }

  @Test
  void the_same_words_sent_twice_lead_to_the_one_they_opened() {
    Pair pair = fixture.pair();
    String number = fixture.opened(pair, WORDS);

    assertThat(posted(parties.group, "", "pair", pair.either(), "text", WORDS))
        .hasStatus(303)
        .hasHeader("Location", "/en/desk/discrepancies/" + number);
  }

  @Test
  void the_form_leads_to_the_one_there_is_and_shows_both_figures_when_there_is_none()
      throws Exception {
    Pair pair = fixture.pair();
    String address = "/en/desk/discrepancies/new?pair=" + pair.either();
    var form =
        browser
            .get()
            .uri(address)
            .requestAttr(Visitor.ATTRIBUTE, parties.group.person())
            .exchange();
    assertThat(form).hasStatusOk();
    assertThat(text(form)).contains("258", parties.ministry.name(), "20");
    Party stranger = parties.party("ngo", "Someone else", org.vetika.app.web.Role.MEMBER);
    assertThat(browser.get().uri(address).requestAttr(Visitor.ATTRIBUTE, stranger.person()))
        .hasStatus(403);

    String number = fixture.opened(pair, "Why?");
    assertThat(browser.get().uri(address).requestAttr(Visitor.ATTRIBUTE, parties.group.person()))
        .hasStatus(303)
        .hasHeader("Location", "/en/desk/discrepancies/" + number);
  }
}
