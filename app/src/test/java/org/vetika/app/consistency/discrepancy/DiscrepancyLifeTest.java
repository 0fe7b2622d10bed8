package org.vetika.app.consistency.discrepancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vetika.app.consistency.ConsistencyFixture.done;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.consistency.ConsistencyFixture.Party;
import org.vetika.app.consistency.Outcome;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.web.PageCache;
import org.vetika.app.web.Visitor;

/** A difference from its opening to a text of both sides, or to the last word of each. */
@VetikaTest
@Import(ConsistencyFixture.class)
class DiscrepancyLifeTest {
  @Autowired private PageCache cache;
  @Autowired private ConsistencyFixture fixture;
  @Autowired private OpeningDiscrepancy opening;
  @Autowired private SpeakingOfDiscrepancy speaking;
  @Autowired private Discrepancies discrepancies;
  @Autowired private JdbcClient database;
  @Autowired private MockMvcTester browser;

  private String opened() {
    String indicator = fixture.restrictions();
    String group = fixture.stated(fixture.group, indicator, "2025", "258");
    String ministry = fixture.stated(fixture.ministry, indicator, "2025", "20");
    return done(opening.open(
            fixture.group.person(), group, ministry, Map.of("text", "Why 238 fewer?")))
        .number();
  }

  private Outcome<Course> says(Party party, String number, DiscrepancyDeed deed, String text) {
    return speaking.say(party.person(), number, deed, Map.of("text", text));
  }

  private Discrepancy seen(String number) {
    return discrepancies.find(number, Viewer.EVERYBODY).orElseThrow();
  }

  @Test
  void both_explain_and_both_confirm_the_same_text() {
    String number = opened();
    assertThat(seen(number).course()).isEqualTo(Course.BEGUN);
    assertThat(seen(number).dueOn()).isAfter(discrepancies.today());
    assertThat(discrepancies.waitingFor(Viewer.of(fixture.ministry.person())))
        .extracting(Discrepancy::number)
        .contains(number);

    done(says(fixture.group, number, DiscrepancyDeed.EXPLAIN, "We count reports of people."));
    assertThat(seen(number).course().owes()).containsExactly(DiscrepancySide.SECOND);
    done(says(fixture.ministry, number, DiscrepancyDeed.EXPLAIN, "We count orders."));
    done(says(fixture.ministry, number, DiscrepancyDeed.PROPOSE, "Both stand beside each other."));
    assertThat(says(fixture.ministry, number, DiscrepancyDeed.CONFIRM, ""))
        .isEqualTo(Outcome.refused("text", "not-now"));
    done(says(fixture.group, number, DiscrepancyDeed.CONFIRM, ""));

    assertThat(seen(number).course().state()).isEqualTo(DiscrepancyState.SETTLED);
    assertThat(seen(number).dueOn()).isNull();
  }

  @Test
  void without_agreement_the_last_word_of_each_stands() {
    String number = opened();
    done(says(fixture.group, number, DiscrepancyDeed.LAST_WORD, "238 are not counted."));
    done(says(fixture.ministry, number, DiscrepancyDeed.LAST_WORD, "238 were never reported."));

    assertThat(seen(number).course().state()).isEqualTo(DiscrepancyState.STANDING);
  }

  @Test
  void the_same_two_figures_have_one_discrepancy() {
    String number = opened();
    Discrepancy known = seen(number);

    assertThat(
            done(
                opening.open(
                    fixture.ministry.person(),
                    known.secondFigure(),
                    known.firstFigure(),
                    Map.of("text", "Again"))))
        .isEqualTo(new Opened.Before(number));
    assertThat(
            done(
                opening.open(
                    fixture.group.person(),
                    known.firstFigure(),
                    known.secondFigure(),
                    Map.of("text", "Why 238 fewer?"))))
        .as("the same words of the same person, sent twice")
        .isEqualTo(new Opened.Now(number));
    assertThat(discrepancies.detail(number, Viewer.EVERYBODY).orElseThrow().entries()).hasSize(1);
  }

  @Test
  void who_is_no_party_does_not_speak() {
    String number = opened();
    Party stranger = fixture.party("ngo", "Someone else", org.vetika.app.web.Role.MEMBER);

    assertThat(says(stranger, number, DiscrepancyDeed.EXPLAIN, "I know"))
        .isEqualTo(new Outcome.NotAllowed<>());
    assertThat(says(fixture.secretariat, number, DiscrepancyDeed.LET_STAND, ""))
        .isEqualTo(new Outcome.NotAllowed<>());
  }

  @Test
  void what_was_said_is_kept() {
    opened();
    for (String change :
        new String[] {
          "delete from discrepancy_entry", "update discrepancy set number = 'C2020-0001'"
        }) {
      assertThatThrownBy(() -> database.sql(change).update()).hasMessageContaining("append-only");
    }
  }

  @Test
  void search_says_how_it_stands() throws Exception {
    String number = opened();
    String found = "";
    for (int wait = 0; !found.contains("/discrepancies/" + number) && wait < 400; wait++) {
      Thread.sleep(100);
      cache.drop();
      found = page("/en/search?type=discrepancy&q=" + number, null);
    }
    assertThat(found).contains("/en/consistency/discrepancies/" + number, "To be explained");
  }

  @Test
  void the_page_shows_both_sides_to_everybody_and_the_form_to_parties() throws Exception {
    String number = opened();
    done(says(fixture.ministry, number, DiscrepancyDeed.EXPLAIN, "We count orders."));

    assertThat(page("/en/consistency/discrepancies/" + number, null))
        .contains(fixture.group.name(), fixture.ministry.name(), "258", "We count orders.")
        .contains("Why 238 fewer?", "No explanation yet", "To be explained")
        .doesNotContain("<form class=\"form\"");
    assertThat(page("/km/consistency/discrepancies?state=open", null)).contains(number);
    assertThat(page("/en/consistency/discrepancies?state=settled&place=12", null))
        .as("other states stay to be chosen, each beside the rest of the filter")
        .doesNotContain(number, "?state=open&amp;place=12");
    assertThat(page("/en/consistency/discrepancies?state=settled", null))
        .contains("/en/consistency/discrepancies?state=open\"")
        .doesNotContain(number);
    assertThat(page("/en/desk/discrepancies", fixture.group.person())).contains(number);
    assertThat(page("/en/desk/discrepancies/" + number, fixture.group.person()))
        .contains("Say the last word", "Propose how it is settled");

    var answer =
        browser
            .post()
            .uri("/en/desk/discrepancies/" + number)
            .param("deed", "explain")
            .param("text", "")
            .requestAttr(Visitor.ATTRIBUTE, fixture.group.person())
            .with(SecurityMockMvcRequestPostProcessors.csrf())
            .exchange();
    assertThat(answer).hasStatus(422);
  }

  @Test
  void the_proposed_text_stands_on_the_page_until_it_is_answered() throws Exception {
    String number = opened();
    done(says(fixture.ministry, number, DiscrepancyDeed.PROPOSE, "Both are counted."));
    String proposed = "Proposed by " + fixture.ministry.name() + ", not confirmed yet";

    assertThat(page("/en/consistency/discrepancies/" + number, null)).contains(proposed);
    assertThat(page("/en/desk/discrepancies/" + number, fixture.group.person()))
        .contains(proposed, "value=\"confirm\"", "value=\"decline\"");
    done(says(fixture.group, number, DiscrepancyDeed.DECLINE, "They are not."));
    assertThat(page("/en/consistency/discrepancies/" + number, null)).doesNotContain(proposed);
  }

  @Test
  void own_words_are_corrected_on_the_page_and_nobody_elses() throws Exception {
    String number = opened();
    String desk = "/en/desk/discrepancies/" + number;
    String entry =
        Long.toString(
            discrepancies.detail(number, Viewer.EVERYBODY).orElseThrow().entries().getFirst().id());
    String form = "name=\"corrects\" value=\"" + entry + "\"";
    assertThat(page(desk, fixture.group.person())).contains(form);
    assertThat(page(desk, fixture.ministry.person())).doesNotContain(form);

    var empty = posted(number, "deed", "correct", "corrects", entry, "text", "");
    assertThat(empty).hasStatus(422);
    assertThat(empty.getResponse().getContentAsString())
        .contains("href=\"#text-" + entry + "\"", "id=\"text-" + entry + "-e\"");
    assertThat(posted(number, "deed", "correct", "corrects", entry, "text", "Why 238 more?"))
        .hasStatus(303);
    assertThat(page("/en/consistency/discrepancies/" + number, null)).contains("Why 238 more?");
  }

  @Test
  void who_chooses_nothing_to_do_is_asked_and_keeps_the_words() throws Exception {
    var answer = posted(opened(), "text", "Half a sentence");

    assertThat(answer).hasStatus(422);
    assertThat(answer.getResponse().getContentAsString())
        .contains("href=\"#deed\"", "Half a sentence");
  }

  private MvcTestResult posted(String number, String... fields) {
    var request = browser.post().uri("/en/desk/discrepancies/" + number);
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request
        .requestAttr(Visitor.ATTRIBUTE, fixture.group.person())
        .with(SecurityMockMvcRequestPostProcessors.csrf())
        .exchange();
  }

  private String page(String path, @Nullable Visitor visitor) throws Exception {
    var request = browser.get().uri(path);
    var answer =
        (visitor == null ? request : request.requestAttr(Visitor.ATTRIBUTE, visitor)).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }
}
