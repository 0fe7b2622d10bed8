package org.vetika.app.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.account.AccountPeople;
import org.vetika.app.account.ApiTokens;
import org.vetika.app.web.ApiScope;
import org.vetika.app.web.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures as data, and programs that state them. */
@OpenDataTest
@Import(AccountPeople.class)
// A database of its own: what is stated here must not be counted elsewhere.
@TestPropertySource(properties = "vetika.test.writes=figures")
class FigureDataTest {
  @Autowired MockMvcTester pages;
  @Autowired AccountPeople people;
  @Autowired ApiTokens tokens;
  @Autowired JsonMapper json;

  private JsonNode read(String address) throws Exception {
    var answer = pages.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    return json.readTree(answer.getResponse().getContentAsByteArray());
  }

  @Test
  void a_comparison_says_what_is_explained_and_what_is_left() throws Exception {
    JsonNode pair = read("/api/v1/indicators/N0001/2018-07").at("/comparisons/0");

    assertThat(pair.at("/steps/0/change").asInt()).isEqualTo(-30);
    assertThat(pair.at("/rest/lower").asInt()).isEqualTo(-6);
    assertThat(pair.path("standing").asString()).isEqualTo("to-settle");
    assertThat(read("/km/consistency/N0001/2018-07.json").path("figures")).hasSize(2);
  }

  @Test
  void what_is_not_yet_public_is_nowhere() throws Exception {
    for (String address :
        new String[] {
          "/api/v1/figures",
          "/en/consistency/figures.csv",
          "/en/consistency/N0001/2018-07.csv",
          "/en/consistency/N0001/2018-07.json",
          "/en/consistency/N0001/2018-07",
          "/en/consistency/N0001",
          "/en/consistency.csv",
          "/api/v1/discrepancies",
          "/en/consistency/discrepancies",
          "/en/consistency/discrepancies.csv",
          "/en/consistency/discrepancies.atom",
          "/en/consistency/discrepancies/C2026-0001"
        }) {
      var answer = pages.get().uri(address).exchange();
      assertThat(answer).hasStatusOk();
      assertThat(answer.getResponse().getContentAsString())
          .doesNotContain("77777", "77,777", "F0003", "C2026-0002");
    }
    assertThat(read("/api/v1/figures").path("total").asInt()).isEqualTo(2);
    assertThat(pages.get().uri("/api/v1/discrepancies/C2026-0002")).hasStatus(404);
    assertThat(pages.get().uri("/en/consistency/discrepancies/C2026-0002.json")).hasStatus(404);
  }

  @Test
  void a_discrepancy_says_who_has_to_speak_and_all_that_was_said() throws Exception {
    JsonNode found = read("/api/v1/discrepancies/C2026-0001");

    assertThat(found.at("/discrepancy/sides/1/party/number").asString()).isEqualTo("O0003");
    assertThat(found.at("/discrepancy/sides/1/owes").asBoolean()).isTrue();
    assertThat(found.at("/entries/0/text").asString()).isEqualTo("Why do you count 36 fewer?");
    for (String filter : new String[] {"state=settled", "overdue=yes", "owner=O0002", "place=12"}) {
      assertThat(read("/api/v1/discrepancies?" + filter).path("total").asInt()).isZero();
    }
    assertThat(read("/api/v1/discrepancies?owner=O0003&indicator=N0001&state=open").path("total"))
        .hasToString("1");
    assertThat(pages.get().uri("/km/consistency/discrepancies.csv"))
        .bodyText()
        .contains("C2026-0001,N0001,,2018-07,F0001,O0001")
        .contains(",open,2199-01-01,false,1,false,");
    assertThat(pages.get().uri("/km/consistency/discrepancies.atom?state=open"))
        .bodyText()
        .contains("<entry xml:lang=\"km\">", "C2026-0001 · ", "ត្រូវពន្យល់");
  }

  @Test
  void the_table_has_a_row_for_each_figure() throws Exception {
    var answer = pages.get().uri("/en/consistency/figures.csv?indicator=N0001").exchange();

    assertThat(answer.getResponse().getContentAsString())
        .contains("F0001,N0001,O0001", ",2018-07,records,1,exactly,1036,", "Annual report");
    assertThat(pages.get().uri("/en/consistency/N0001/2018-13.json").exchange()).hasStatus(404);
    assertThat(pages.get().uri("/api/v1/figures?indicator=N77").exchange()).hasStatus(400);
  }

  private MvcTestResult post(String token, String body) {
    return pages
        .post()
        .uri("/api/v1/figures")
        .contentType(MediaType.APPLICATION_JSON)
        .header("Authorization", "Bearer " + token)
        .header("Accept-Language", "en")
        .content(body.getBytes(UTF_8))
        .exchange();
  }

  private String token(UUID person, ApiScope scope) {
    return tokens.create(person, "System", Set.of(scope), Duration.ofDays(1));
  }

  @Test
  void a_program_states_a_figure_once_however_often_it_sends_it() throws Exception {
    String token = token(people.holding(Role.MEMBER).id(), ApiScope.FIGURES_STATE);
    String body =
        """
        {"indicator": "N0001", "period": "2026-Q1", "method": "records", "value": "more than 300"%s}
        """;

    MvcTestResult dry = post(token, body.formatted(", \"dryRun\": true"));
    assertThat(dry).hasStatusOk();
    assertThat(json.readTree(dry.getResponse().getContentAsByteArray()).path("stored").asBoolean())
        .isFalse();
    assertThat(post(token, body.formatted(""))).hasStatus(201);
    assertThat(post(token, body.formatted(""))).hasStatusOk();
    assertThat(post(token, body.replace("300", "301").formatted(""))).hasStatus(422);
    assertThat(post(token, body.replace("300", "301").formatted(", \"because\": \"One more\"")))
        .hasStatus(201);
  }

  @Test
  void a_program_is_told_what_is_wrong_and_a_token_is_needed() throws Exception {
    UUID person = people.holding(Role.MEMBER).id();
    String wrong =
        """
        {"indicator": "N0001", "period": "soon", "method": "records", "value": "5 cows"}
        """;

    MvcTestResult refused = post(token(person, ApiScope.FIGURES_STATE), wrong);
    assertThat(refused).hasStatus(422);
    assertThat(
            json.readTree(refused.getResponse().getContentAsByteArray())
                .path("problems")
                .valueStream()
                .map(each -> each.path("member").asString() + " " + each.path("key").asString()))
        .containsExactly("period period", "value quantity");
    assertThat(post(token(person, ApiScope.ISSUES_RAISE), wrong)).hasStatus(403);
    assertThat(post("nonsense", wrong)).hasStatus(401);
  }
}
