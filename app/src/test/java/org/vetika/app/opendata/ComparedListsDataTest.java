package org.vetika.app.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Findings of rules, comparisons of lists and estimates as data. */
@OpenDataTest
class ComparedListsDataTest {
  @Autowired MockMvcTester pages;
  @Autowired JsonMapper json;

  private MvcTestResult get(String address) {
    return pages.get().uri(URI.create(address)).exchange();
  }

  private JsonNode read(String address) throws Exception {
    var answer = get(address);
    assertThat(answer).as(address).hasStatusOk();
    return json.readTree(answer.getResponse().getContentAsByteArray());
  }

  private String text(String address) {
    var answer = get(address);
    assertThat(answer).as(address).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }

  @Test
  void a_finding_tells_its_numbers_and_what_the_party_says() throws Exception {
    JsonNode found = read("/api/v1/findings/Q0001").path("finding");

    assertThat(found.at("/numbers/value").asInt()).isEqualTo(1036);
    assertThat(found.path("state").asString()).isEqualTo("explained");
    assertThat(found.at("/answers/0/text").asString()).isEqualTo("One order for all markets.");
    assertThat(found.at("/party/number").asString()).isEqualTo("O0001");
    assertThat(text("/km/consistency/findings.csv"))
        .contains("Q0001,N0001,O0001,", ",explained,false,2021-10-02T03:00:00Z,2021-11-01,");
    assertThat(text("/en/consistency/findings.atom"))
        .contains("Q0001 · Lotus Network", "higher than the other periods let expect (Explained)");
  }

  @Test
  void a_comparison_of_lists_tells_its_counts_but_no_small_ones() throws Exception {
    JsonNode found = read("/api/v1/rounds/" + ListRecord.ROUND);

    assertThat(found.at("/round/title").asString()).isEqualTo("Refusals compared");
    assertThat(found.at("/groups/0/cases").asInt()).isEqualTo(20);
    assertThat(found.at("/lists/0/cases").asInt()).isEqualTo(60);
    assertThat(found.at("/lists/0/duplicates").isNull()).isTrue();
    assertThat(found.path("agreement").isNull()).isTrue();
    assertThat(text("/en/consistency/rounds.atom"))
        .contains("Refusals compared", "Lotus Network · ", "2021-11-01T03:00:00Z");
    assertThat(text("/en/consistency/rounds.csv")).contains("Refusals compared,en,O0001; O0003");
  }

  @Test
  void an_estimate_tells_its_range_and_hides_small_counts() throws Exception {
    JsonNode found = read("/api/v1/estimates/E0001");

    assertThat(found.at("/estimate/knownCases").asInt()).isEqualTo(626);
    assertThat(found.at("/estimate/estimate/lower").asInt()).isEqualTo(690);
    assertThat(found.path("exactness").asString()).isEqualTo("two-digits");
    assertThat(found.at("/counts/0/pattern").asString()).isEqualTo("011");
    assertThat(found.at("/counts/0/cases").isNull()).isTrue();
    assertThat(found.at("/counts/1/cases").asInt()).isEqualTo(247);
    assertThat(found.at("/results/km/text").asString()).isEqualTo("គេស្គាល់ ៦២៦ ករណី។");
    assertThat(text("/en/consistency/estimates.csv"))
        .contains("E0001,N0001,,2018-07,O0001,birth; death; other,,626,730,690,790,0.95,between,,");
    assertThat(text("/km/consistency/estimates.atom"))
        .contains("E0001 · អ្នកសង្កេតការណ៍ជាតិ", "គេស្គាល់ ៦២៦ ករណី។");
  }

  @ParameterizedTest
  @CsvSource({
    "findings, state=explained, 1",
    "findings, state=stands, 0",
    "findings, kind=outlier-high&party=O0001&indicator=N0001, 1",
    "findings, kind=late, 0",
    "findings, place=12, 0",
    "findings, party=O0003, 0",
    "rounds, outcome=signed&party=O0003&indicator=N0001, 1",
    "rounds, outcome=not-signed, 0",
    "rounds, party=O0002, 0",
    "estimates, indicator=N0001, 1",
    "estimates, place=12, 0"
  })
  void filters_are_those_of_the_page(String list, String query, int found) throws Exception {
    assertThat(read("/api/v1/" + list + "?" + query).path("total").asInt()).isEqualTo(found);
    assertThat(read("/en/consistency/" + list + ".json?" + query).path("items")).hasSize(found);
    assertThat(text("/en/consistency/" + list + ".csv?" + query).strip().lines())
        .hasSize(found + 1);
    assertThat(text("/en/consistency/" + list + ".atom?" + query).split("<entry", -1))
        .hasSize(found + 1);
    if (!query.startsWith("party")) {
      assertThat(get("/en/consistency/" + list + "?" + query)).hasStatusOk();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"findings", "rounds", "estimates"})
  void a_wrong_or_unknown_parameter_is_refused(String list) {
    for (String query : new String[] {"nonsense=1", "indicator=N77", "after=x", "size=0"}) {
      assertThat(get("/api/v1/" + list + "?" + query)).as(query).hasStatus(400);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/findings, Q0002",
    "/findings, Q",
    "/rounds, 1d9f1c52-6a7e-4f0b-9a55-3c1f0b7e2a11",
    "/rounds, x",
    "/estimates, E0002",
    "/estimates, x"
  })
  void what_is_not_public_has_no_address(String list, String key) {
    assertThat(get("/api/v1" + list + "/" + key)).hasStatus(404);
    assertThat(get("/en/consistency" + list + "/" + key + ".json")).hasStatus(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/findings",
        "/api/v1/findings/Q0001",
        "/api/v1/rounds",
        "/api/v1/rounds/0d9f1c52-6a7e-4f0b-9a55-3c1f0b7e2a11",
        "/api/v1/estimates",
        "/api/v1/estimates/E0001"
      })
  void an_unchanged_answer_is_not_sent_again_and_other_sites_may_read(String address) {
    MvcTestResult first = get(address);
    assertThat(first).hasHeader("Access-Control-Allow-Origin", "*");
    String tag = String.valueOf(first.getResponse().getHeader("ETag"));

    var second = pages.get().uri(URI.create(address)).header("If-None-Match", tag).exchange();

    assertThat(tag).startsWith("\"");
    assertThat(second).hasStatus(304);
  }

  @ParameterizedTest
  @CsvSource({"finding, Q0001", "round, Refusals", "estimate, E0001"})
  void each_is_found_by_its_type_and_marked(String type, String words) throws Exception {
    assertThat(read("/api/v1/search?q=" + words + "&type=" + type).path("items")).hasSize(1);
    String page = text("/en/search?q=" + words + "&type=" + type);
    assertThat(page).contains("/en/consistency/" + type + "s/").doesNotContain("[entry");
    assertThat(text("/km/search?q=" + words + "&type=" + type))
        .contains("/km/consistency/" + type + "s/")
        .doesNotContain("[entry", ">" + type + "<");
    switch (type) {
      case "finding" -> assertThat(page).contains("Explained");
      case "round" -> assertThat(page).contains("Signed by all");
      default -> assertThat(page).contains("626 cases are known.");
    }
  }
}
