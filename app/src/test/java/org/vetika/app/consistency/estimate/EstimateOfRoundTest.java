package org.vetika.app.consistency.estimate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.consistency.ConsistencyFixture.Party;
import org.vetika.app.consistency.estimate.MakingEstimate.Made;
import org.vetika.app.web.Language;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** Counts of a finished comparison of lists become an estimate of its parties. */
@VetikaTest
@Import(ConsistencyFixture.class)
class EstimateOfRoundTest {
  @Autowired private MockMvcTester browser;
  @Autowired private ConsistencyFixture fixture;
  @Autowired private JdbcClient database;
  @Autowired private MakingEstimate making;
  @Autowired private ReleasingEstimate releasing;
  @Autowired private Estimates estimates;

  private UUID round(List<Party> parties, Map<String, Integer> patterns) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into list_round (id, state, opened_by, opened_at)
            values (:id, 'result', :by, now())
            """)
        .param("id", id)
        .param("by", parties.getFirst().id())
        .update();
    database
        .sql(
            """
            insert into round_terms (round_id, language, title, definition, mode, fields, key_check,
              upload_until, review_until, destroy_on, public_on)
            values (:id, 'en', 'Three lists of meetings', 'A meeting that was refused.', 'keys',
              '{key}', '', current_date, current_date, current_date + 1, current_date)
            """)
        .param("id", id)
        .update();
    for (int position = 0; position < parties.size(); position++) {
      database
          .sql("insert into round_party values (:id, :position, :party)")
          .param("id", id)
          .param("position", position)
          .param("party", parties.get(position).id())
          .update();
    }
    patterns.forEach((pattern, cases) ->
        database
            .sql(
                "insert into round_count (round_id, pattern, cases) values (:id, :pattern, :cases)")
            .param("id", id)
            .param("pattern", pattern)
            .param("cases", cases)
            .update());
    return id;
  }

  private Map<String, String> typed(UUID round) {
    var typed = new HashMap<String, String>();
    typed.put("round", round.toString());
    typed.put("indicator", fixture.restrictions());
    typed.put("period", "2025");
    typed.put("definition", "A meeting that was refused.");
    typed.put("source", "Comparison of lists");
    typed.put("language", "en");
    typed.put("seed", "1");
    return typed;
  }

  private static String text(MvcTestResult result) throws Exception {
    return result.getResponse().getContentAsString(UTF_8);
  }

  @Test
  void its_counts_and_parties_are_taken_and_small_ones_hide_all() throws Exception {
    Party third = fixture.party("association", "Third", Role.MEMBER);
    UUID round =
        round(
            List.of(fixture.group, fixture.ministry, third),
            Map.of("100", 83, "010", 57, "001", 38, "110", 58, "101", 34, "011", 25, "111", 3));
    var form =
        browser
            .get()
            .uri("/en/desk/estimates/new?round=" + round)
            .requestAttr(Visitor.ATTRIBUTE, fixture.group.person())
            .exchange();
    assertThat(text(form))
        .contains("Three lists of meetings", "A meeting that was refused.")
        .doesNotContain("[estimate");
    assertThat(
            browser
                .get()
                .uri("/en/desk/estimates/new?round=" + round)
                .requestAttr(Visitor.ATTRIBUTE, fixture.secretariat.person())
                .exchange())
        .hasStatus(404);
    var refused =
        browser
            .post()
            .uri("/en/desk/estimates/new")
            .requestAttr(Visitor.ATTRIBUTE, fixture.secretariat.person())
            .with(csrf());
    typed(round).forEach(refused::param);
    assertThat(refused.exchange()).hasStatus(403);

    Made made = making.make(fixture.group.person(), typed(round), new byte[0], false);
    UUID id = ((Made.Done) made).id();
    KeptEstimate kept = estimates.find(id, third.person()).orElseThrow();
    assertThat(kept.parties()).hasSize(3);
    assertThat(kept.union(true)).isEqualTo(298);
    for (Party party : List.of(fixture.group, fixture.ministry, third)) {
      ConsistencyFixture.done(releasing.release(party.person(), id));
    }
    KeptEstimate seen = estimates.find(id, third.person()).orElseThrow();
    assertThat(seen.number()).isNotNull();
    assertThat(seen.counts()).allSatisfy(row -> assertThat(row.shown()).isNull());
    assertThat(seen.union(false)).isEqualTo(300);
    KeptEstimate.Results results = seen.results();
    assertThat(results).isNotNull();
    assertThat(results.of(Language.EN, false)).contains("300").doesNotContain("298");
    assertThat(results.of(Language.EN, true)).contains("298");
    assertThat(text(browser.get().uri("/km/consistency/estimates/" + seen.number()).exchange()))
        .contains("៣០០")
        .doesNotContain("២៩៨", "[estimate");
  }
}
