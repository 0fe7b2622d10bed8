package org.vetika.app.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OpenDataTest
class BadRequestsTest {
  @Autowired MockMvcTester pages;
  @Autowired JsonMapper json;

  private MvcTestResult get(String address) {
    return pages.get().uri(URI.create(address)).header("Accept-Language", "en").exchange();
  }

  @ParameterizedTest
  @CsvSource({
    "dialogues?kind=party, kind",
    "dialogues?place=99, place",
    "dialogues?place=%25, place",
    "dialogues?year=20211, year",
    "dialogues?year=%E1%9F%A2%E1%9F%A0%E1%9F%A2%E1%9F%A1, year",
    "dialogues?series=none, series",
    "dialogues?organization=1, organization",
    "dialogues?topic=%00, topic",
    "dialogues?size=0, size",
    "dialogues?size=201, size",
    "dialogues?size=99999999999999999999, size",
    "dialogues?size=-1, size",
    "dialogues?after=D2021-001, after",
    "dialogues?after=%00, after",
    "dialogues?kind=workshop&kind=broadcast, kind",
    "dialogues?kinds=workshop, kinds",
    "results?kind=opinion, kind",
    "results?after=ZGlhbG9ndWVzOkQyMDIxLTAwMQ, after",
    "organizations?recognized=yes, recognized",
    "organizations?q=a%00b, q",
    "organizations?language=fr, language",
    "places?level=planet, level",
    "places?parent=1, parent",
    "search?q=%00, q",
    "search?q=x&type=secret, type",
    "search?q=x&after=LTE, after",
    "topics?q=x, q",
    "topics/sector?q=x, q"
  })
  void a_wrong_parameter_is_named_with_what_it_may_be(String address, String parameter)
      throws Exception {
    for (String start : List.of("/api/v1/", "/en/")) {
      String[] parts = address.split("\\?", 2);
      String asked = start + parts[0] + (start.equals("/en/") ? ".json" : "") + "?" + parts[1];
      MvcTestResult result = get(asked);
      assertThat(result).hasStatus(400).hasContentType("application/problem+json");
      JsonNode problem = json.readTree(result.getResponse().getContentAsByteArray());
      assertThat(problem.at("/parameter").asString()).isEqualTo(parameter);
      assertThat(problem.at("/title").asString()).isNotBlank().doesNotStartWith("[");
      assertThat(problem.at("/detail").asString()).isNotBlank().doesNotStartWith("[");
      assertThat(problem.at("/type").asString()).startsWith("urn:vetika:problem:data.problem.");
    }
  }

  @Test
  void what_is_allowed_is_listed() throws Exception {
    JsonNode problem =
        json.readTree(get("/api/v1/dialogues?status=over").getResponse().getContentAsByteArray());
    assertThat(problem.at("/allowed").valueStream().map(JsonNode::asString))
        .containsExactly("announced", "held", "cancelled");
  }

  @Test
  void tables_feeds_and_calendars_refuse_alike() {
    for (String address :
        List.of(
            "/en/dialogues.csv?kind=x",
            "/en/dialogues.atom?kind=x",
            "/en/dialogues.ics?kind=x",
            "/en/results.csv?year=1",
            "/en/organizations.atom?party=x",
            "/en/places.csv?level=x",
            "/en/dialogues/series.csv?year=x",
            "/api/v1/series?series=x",
            "/en/search.atom?place=x",
            "/en/dialogues/D2021-001/results.csv?kind=x",
            "/api/v1/dataset.zip?x=1",
            "/api/v1/popolo.json?x=1")) {
      assertThat(get(address)).hasStatus(400).hasContentType("application/problem+json");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/dialogues/D9999-001",
        "/api/v1/dialogues/D2021-001%20",
        "/api/v1/dialogues/1",
        "/api/v1/dialogues/%E1%9E%80",
        "/api/v1/dialogues/D9999-001/results",
        "/api/v1/dialogues/D2021-001/results/9.9",
        "/api/v1/dialogues/D2021-001/results/'",
        "/api/v1/dialogues/D2021-002/results/2.1",
        "/api/v1/organizations/O9999",
        "/api/v1/organizations/x",
        "/api/v1/places/99",
        "/api/v1/places/999999999999",
        "/en/dialogues/x.json",
        "/en/dialogues/x/results.csv",
        "/km/places/99.json"
      })
  void what_is_not_public_is_not_found(String address) {
    assertThat(get(address)).hasStatus(404).hasContentType("application/problem+json");
  }

  @Test
  void path_tricks_never_fail_on_our_side() {
    for (String path :
        List.of(
            "/api/v1/dialogues/%00",
            "/api/v1/dialogues/..%2f..%2fetc",
            "/api/v1/dialogues/%2e%2e/x",
            "/api/v1/places/%C3%28",
            "/api/v1/dialogues//",
            "/en/dialogues/" + "a".repeat(3000) + ".json",
            "/api/v1/nothing")) {
      assertThat(get(path).getResponse().getStatus()).as(path).isBetween(400, 499);
    }
  }

  @Test
  void a_problem_speaks_the_language_of_the_reader() {
    assertThat(pages.get().uri("/api/v1/dialogues?kind=x").header("Accept-Language", "km"))
        .hasHeader("Content-Language", "km")
        .bodyText()
        .contains("ប៉ារ៉ាម៉ែត្រ");
    assertThat(pages.get().uri("/km/dialogues.json?kind=x").header("Accept-Language", "en"))
        .hasHeader("Content-Language", "km");
  }

  @Test
  void deep_paging_and_empty_parameters_answer() {
    assertThat(get("/api/v1/dialogues?kind=&size=")).hasStatusOk();
    assertThat(get("/api/v1/search?q=")).hasStatusOk();
    assertThat(get("/api/v1/search?q=forum&after=c2VhcmNoOjk5OTk5OQ")).hasStatusOk();
    assertThat(get("/api/v1/dialogues?after=ZGlhbG9ndWVzOkQxOTAwLTk5OQ")).hasStatusOk();
    assertThat(get("/api/v1/search?q=" + "x".repeat(501))).hasStatus(400);
  }
}
