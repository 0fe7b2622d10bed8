package org.vetika.app.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.vetika.app.web.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs post requests by Open311; the key in the form is all that says who sends. */
@OpenDataTest
@Import(AccountPeople.class)
// A database of its own: what is raised here must not be counted elsewhere.
@TestPropertySource(properties = "vetika.test.writes=open-data")
class Open311RaisingTest {
  @Autowired MockMvcTester pages;
  @Autowired AccountPeople people;
  @Autowired ApiTokens tokens;
  @Autowired JsonMapper json;

  private final Map<String, String> form = new LinkedHashMap<>();

  @BeforeEach
  void aFormWithAKey() {
    form.clear();
    form.put("api_key", key(people.holding(Role.MEMBER).id(), ApiScope.ISSUES_RAISE));
    form.put("service_code", "sector.water-and-sanitation");
    form.put("address_id", "12");
    form.put("description", "អណ្តូងគ្មានទឹក\nអណ្តូង ៥៨ <b>គ្មានទឹក</b>។");
    form.put("attribute[authority]", "O0003");
    form.put("email", "secret-person@example.org");
    form.put("first_name", "Secretname");
  }

  private String key(UUID person, ApiScope scope) {
    return tokens.create(person, "311", Set.of(scope), Duration.ofDays(1));
  }

  private MvcTestResult post(String format, Map<String, String> headers) {
    String body =
        form.entrySet().stream()
            .map(each ->
                URLEncoder.encode(each.getKey(), UTF_8)
                    + "="
                    + URLEncoder.encode(each.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    var request =
        pages
            .post()
            .uri("/open311/v2/requests." + format)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .header("Accept-Language", "en")
            .content(body);
    headers.forEach(request::header);
    return request.exchange();
  }

  private MvcTestResult post() {
    return post("json", Map.of());
  }

  private JsonNode body(MvcTestResult result) throws Exception {
    return json.readTree(result.getResponse().getContentAsByteArray());
  }

  private JsonNode issue(MvcTestResult posted) throws Exception {
    assertThat(posted).hasStatus(201);
    String number = body(posted).get(0).path("service_request_id").asString();
    return body(pages.get().uri("/api/v1/issues/" + number).exchange());
  }

  @Test
  void a_posted_request_becomes_a_public_issue_of_the_organization() throws Exception {
    JsonNode issue = issue(post());
    assertThat(issue.at("/title/km").asString()).isEqualTo("អណ្តូងគ្មានទឹក");
    assertThat(issue.at("/originalLanguage").asString()).isEqualTo("km");
    assertThat(issue.at("/topic/code").asString()).isEqualTo("sector.water-and-sanitation");
    assertThat(issue.at("/place/code").asString()).isEqualTo("12");
    assertThat(issue.at("/authority/number").asString()).isEqualTo("O0003");
    assertThat(issue.at("/entries/0/text").asString()).contains("<b>គ្មានទឹក</b>");
    assertThat(issue.toString()).doesNotContainIgnoringCase("secret");
  }

  @Test
  void the_receipt_is_told_in_xml_too_with_a_number_and_no_token() throws Exception {
    MvcTestResult result = post("xml", Map.of());
    assertThat(result).hasStatus(201).hasContentType("text/xml;charset=utf-8");
    var root = Open311Scene.parsed(result.getResponse().getContentAsByteArray());
    assertThat(root.getTagName()).isEqualTo("service_requests");
    assertThat(root.getElementsByTagName("service_request_id").item(0).getTextContent())
        .matches("I\\d{4}-\\d{4,6}");
    assertThat(root.getElementsByTagName("token").getLength()).isZero();
    assertThat(root.getElementsByTagName("account_id").item(0).getTextContent()).isEmpty();
  }

  @Test
  void sent_again_under_its_key_it_is_raised_once() throws Exception {
    MvcTestResult first = post("json", Map.of("Idempotency-Key", "a-1"));
    MvcTestResult again = post("json", Map.of("Idempotency-Key", "a-1"));
    assertThat(again).hasStatus(200);
    assertThat(body(again).get(0).path("service_request_id"))
        .isEqualTo(body(first).get(0).path("service_request_id"));
  }

  @Test
  void a_name_that_one_place_has_is_enough_and_a_picture_is_named_not_fetched() throws Exception {
    form.remove("address_id");
    form.put("address_string", "Kampot");
    form.put("media_url", "http://169.254.169.254/latest/meta-data");
    form.put("attribute[title]", "Wells");
    JsonNode issue = issue(post());
    assertThat(issue.at("/place/name/en").asString()).isEqualTo("Kampot");
    assertThat(issue.at("/entries/0/text").asString()).endsWith("/latest/meta-data");
    assertThat(issue.at("/title/km").asString()).isEqualTo("Wells");
  }

  @Test
  void a_position_beside_a_place_is_not_kept_and_the_answer_says_so() throws Exception {
    form.put("lat", "11.55");
    form.put("long", "104.91");
    MvcTestResult result = post();
    assertThat(body(result).get(0).path("service_notice").asString()).contains("not kept");
    assertThat(issue(result).toString()).doesNotContain("11.55");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "description, -, 400",
        "service_code, -, 400",
        "service_code, none, 404",
        "service_code, ../x, 404",
        "address_id, -, 400",
        "address_id, 99, 400",
        "attribute[authority], O7, 400",
        "attribute[authority], O0001, 400",
        "attribute[language], fr, 400",
        "attribute[organization], O0001, 400",
        "media_url, javascript:alert(1), 400",
        "jurisdiction_id, elsewhere.example, 404",
        "api_key, -, 403",
        "api_key, vetika_none, 403"
      })
  void what_is_wrong_is_refused_with_an_error(String field, @Nullable String value, int status)
      throws Exception {
    if (value == null) {
      form.remove(field);
    } else {
      form.put(field, value);
    }
    MvcTestResult result = post();
    assertThat(result).hasStatus(status);
    assertThat(body(result).get(0).path("code").asInt()).isEqualTo(status);
    assertThat(body(result).get(0).path("description").asString())
        .isNotBlank()
        .doesNotStartWith("[");
  }

  @Test
  void a_position_alone_stands_in_the_text_and_a_facilitator_says_which_place_it_is()
      throws Exception {
    form.remove("address_id");
    form.remove("attribute[authority]");
    form.put("lat", "11.5563817");
    form.put("long", "104.9282099");
    MvcTestResult result = post();
    assertThat(body(result).get(0).path("service_notice").asString()).contains("facilitator");
    JsonNode issue = issue(result);
    assertThat(issue.at("/place").isNull()).isTrue();
    assertThat(issue.at("/waiting/waitsFor").asString()).isEqualTo("facilitator");
    assertThat(issue.at("/entries/0/text").asString())
        .contains("11.556, 104.928")
        .doesNotContain("11.5563");
  }

  @ParameterizedTest
  @CsvSource({
    "11.55, ''",
    "'', 104.91",
    "0, 0",
    "104.91, 11.55",
    "NaN, 104.91",
    "11.55e0, 104.91",
    "-11.55, 104.91"
  })
  void a_position_that_is_none_or_far_away_is_refused(String latitude, String longitude)
      throws Exception {
    form.remove("address_id");
    form.put("lat", latitude);
    form.put("long", longitude);
    MvcTestResult result = post();
    assertThat(result).hasStatus(400);
    assertThat(body(result).get(0).path("description").asString()).contains("WGS 84");
  }

  @Test
  void neither_a_place_nor_a_position_or_too_long_a_text_is_refused() throws Exception {
    form.remove("address_id");
    assertThat(body(post()).get(0).path("description").asString()).contains("address_id", "lat");
    form.put("address_id", "12");
    form.put("description", "x".repeat(4001));
    assertThat(post()).hasStatus(400);
  }

  @Test
  void neither_a_cookie_nor_a_header_says_who_sends() {
    String good = form.remove("api_key");
    assertThat(post("json", Map.of("Authorization", "Bearer " + good))).hasStatus(403);
    assertThat(
            pages
                .post()
                .uri("/open311/v2/requests.json")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .cookie(new Cookie("vetika_session", "anything"))
                .requestAttr(Visitor.ATTRIBUTE, OpenDataFixture.member())
                .content("service_code=other&description=x&address_id=12"))
        .hasStatus(403);
  }

  @Test
  void a_key_of_another_scope_or_an_administrator_raises_nothing() {
    form.put("api_key", key(people.holding(Role.MEMBER).id(), ApiScope.DIALOGUES_PARSE));
    assertThat(post()).hasStatus(403);
    form.put("api_key", key(people.holding(Role.ADMINISTRATOR).id(), ApiScope.ISSUES_RAISE));
    assertThat(post()).hasStatus(400);
  }

  @Test
  void the_answer_sets_no_cookie() {
    assertThat(post()).hasStatus(201).doesNotContainHeader("Set-Cookie");
  }
}
