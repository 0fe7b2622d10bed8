package org.vetika.app.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.account.AccountPeople;
import org.vetika.app.account.ApiTokens;
import org.vetika.app.web.ApiScope;
import org.vetika.app.web.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs raise and answer issues with the tokens of people; they have no session. */
@OpenDataTest
@Import(AccountPeople.class)
// A database of its own: what is raised here must not be counted elsewhere.
@TestPropertySource(properties = "vetika.test.writes=open-data")
class WritingByTokenTest {
  private static final String ISSUE =
      """
      {"language": "km", "title": "អណ្តូងគ្មានទឹក", "text": "អណ្តូង ៥៨ គ្មានទឹក។",
       "place": "12", "authority": "O0003"%s}
      """;

  @Autowired MockMvcTester pages;
  @Autowired AccountPeople people;
  @Autowired ApiTokens tokens;
  @Autowired JdbcClient database;
  @Autowired JsonMapper json;

  private UUID member = new UUID(0, 0);
  private String raising = "";

  @BeforeEach
  void aMemberHasAToken() {
    member = people.holding(Role.MEMBER).id();
    raising = token(member, ApiScope.ISSUES_RAISE);
  }

  private String token(UUID person, ApiScope scope) {
    return tokens.create(person, "System", Set.of(scope), Duration.ofDays(1));
  }

  private MvcTestResult post(
      String path, @Nullable String token, @Nullable String key, String body) {
    var request =
        pages
            .post()
            .uri("/api/v1/issues" + path)
            .contentType(MediaType.APPLICATION_JSON)
            .header("Accept-Language", "en")
            .content(body.getBytes(UTF_8));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request.exchange();
  }

  private JsonNode body(MvcTestResult result) throws Exception {
    return json.readTree(result.getResponse().getContentAsByteArray());
  }

  private String raised() throws Exception {
    MvcTestResult result = post("", raising, null, ISSUE.formatted(""));
    assertThat(result).hasStatus(201);
    return body(result).path("number").asString();
  }

  private long issuesOf(UUID person) {
    return database
        .sql("select count(*) from issue_entry where person_id = :person and kind = 'raised'")
        .param("person", person)
        .query((row, index) -> row.getLong(1))
        .single();
  }

  @Test
  void an_issue_is_raised_for_the_organization_of_the_token_and_is_public_at_once()
      throws Exception {
    String number = raised();
    JsonNode issue = body(pages.get().uri("/api/v1/issues/" + number).exchange());
    assertThat(issue.at("/title/km").asString()).isEqualTo("អណ្តូងគ្មានទឹក");
    assertThat(issue.at("/origin").asString()).isEqualTo("organization");
    assertThat(issue.at("/asker/number").asString()).startsWith("O9");
    assertThat(issue.at("/authority/number").asString()).isEqualTo("O0003");
    assertThat(issue.at("/waiting/waitsFor").asString()).isEqualTo("authority");
  }

  @Test
  void sent_again_under_its_key_it_is_raised_once() throws Exception {
    MvcTestResult first = post("", raising, "row-17", ISSUE.formatted(""));
    MvcTestResult again = post("", raising, "row-17", ISSUE.formatted(""));
    assertThat(first).hasStatus(201);
    assertThat(again).hasStatus(200);
    assertThat(body(again).path("number")).isEqualTo(body(first).path("number"));
    assertThat(body(again).path("repeated").asBoolean()).isTrue();
    assertThat(issuesOf(member)).isOne();
    MvcTestResult other = post("", raising, "row-17", ISSUE.formatted(", \"asked\": \"A date\""));
    assertThat(other).hasStatus(422);
    assertThat(body(other).path("type").asString())
        .isEqualTo("urn:vetika:problem:data.problem.key-used");
    assertThat(issuesOf(member)).isOne();
  }

  @Test
  void sent_by_many_at_the_same_moment_it_is_raised_once() throws Exception {
    var start = new CountDownLatch(1);
    try (var senders = Executors.newFixedThreadPool(6)) {
      var sent =
          java.util.stream.IntStream.range(0, 12)
              .mapToObj(index ->
                  senders.submit(() -> {
                    start.await();
                    return post("", raising, "storm", ISSUE.formatted(""))
                        .getResponse()
                        .getStatus();
                  }))
              .toList();
      start.countDown();
      var statuses = new java.util.ArrayList<Integer>();
      for (var each : sent) {
        statuses.add(each.get());
      }
      assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
    }
    assertThat(issuesOf(member)).isOne();
  }

  @Test
  void a_refused_issue_leaves_its_key_free() {
    assertThat(post("", raising, "free", ISSUE.formatted(", \"topic\": \"none\""))).hasStatus(422);
    assertThat(post("", raising, "free", ISSUE.formatted(""))).hasStatus(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                                             | 400 | data.problem.body-unreadable",
        "[]                                            | 400 | data.problem.body-unreadable",
        "{\"titel\": \"x\"}                            | 400 | data.problem.body-unreadable",
        "{\"language\": \"fr\", \"title\": \"x\"}      | 422 | data.problem.member-value",
        "{\"language\": \"en\", \"text\": \"x\"}       | 422 | issue-refused.title-missing",
        "{\"language\": \"en\", \"title\": \"x\"}      | 422 | issue-refused.text-missing",
        "{\"language\": \"en\", \"title\": \"x\", \"text\": \"x\", \"place\": \"99\"} | 422 | issue-refused.unknown-place",
        "{\"language\": \"en\", \"title\": \"x\", \"text\": \"x\", \"authority\": \"O7\"} | 422 | data.problem.member-value",
        "{\"language\": \"en\", \"title\": \"x\", \"text\": \"x\", \"authority\": \"O0001\"} | 422 | issue-refused.unknown-authority",
        "{\"language\": \"en\", \"title\": \"x\", \"text\": \"x\", \"organization\": \"O0001\"} | 422 | data.problem.member-value"
      })
  void what_cannot_be_raised_is_refused_with_its_reason(String body, int status, String type)
      throws Exception {
    MvcTestResult result = post("", raising, null, body);
    assertThat(result).hasStatus(status).hasContentType("application/problem+json");
    assertThat(body(result).path("type").asString()).isEqualTo("urn:vetika:problem:" + type);
    assertThat(body(result).path("detail").asString()).isNotBlank().doesNotStartWith("[");
    assertThat(issuesOf(member)).isZero();
  }

  @Test
  void a_call_by_token_sets_no_cookie() {
    assertThat(post("", raising, null, ISSUE.formatted("")))
        .hasStatus(201)
        .doesNotContainHeader("Set-Cookie");
  }

  @Test
  void a_program_that_runs_wild_is_stopped() {
    for (int sent = 0; sent < 300; sent++) {
      post("", raising, null, "{}");
    }
    assertThat(post("", raising, null, ISSUE.formatted(""))).hasStatus(429);
    assertThat(issuesOf(member)).isZero();
    String other = token(people.holding(Role.MEMBER).id(), ApiScope.ISSUES_RAISE);
    assertThat(post("", other, null, ISSUE.formatted(""))).hasStatus(201);
  }

  @Test
  void a_body_without_end_is_cut_off() {
    String endless = ISSUE.formatted(", \"asked\": \"" + "x".repeat(1 << 20) + "\"");
    assertThat(post("", raising, null, endless)).hasStatus(413);
  }

  @Test
  void only_the_right_token_raises() {
    assertThat(post("", null, null, ISSUE.formatted(""))).hasStatus(403);
    assertThat(post("", "vetika_none", null, ISSUE.formatted(""))).hasStatus(401);
    assertThat(post("", token(member, ApiScope.ISSUES_ANSWER), null, ISSUE.formatted("")))
        .hasStatus(403);
    String parsing = token(member, ApiScope.DIALOGUES_PARSE);
    assertThat(post("", parsing, null, ISSUE.formatted(""))).hasStatus(403);
    String administrator = token(people.holding(Role.ADMINISTRATOR).id(), ApiScope.ISSUES_RAISE);
    assertThat(post("", administrator, null, ISSUE.formatted(""))).hasStatus(403);
  }

  @Test
  void an_officer_answers_what_was_seen_and_a_second_answer_shows_the_first() throws Exception {
    String number = raised();
    UUID officer = officerOfCityHall();
    String answering = token(officer, ApiScope.ISSUES_ANSWER);
    long seen = newest(number);
    String answer = answer(seen, "\"decision\": \"not-accepted\"");
    MvcTestResult first = post("/" + number + "/answers", answering, null, answer);
    assertThat(first).hasStatus(201);
    assertThat(body(first).path("entry").asLong()).isEqualTo(newest(number)).isGreaterThan(seen);
    MvcTestResult second = post("/" + number + "/answers", answering, null, answer);
    assertThat(second).hasStatus(409);
    assertThat(body(second).path("seen").asLong()).isEqualTo(newest(number));
    assertThat(body(second).at("/newest/text").asString()).isEqualTo("No money this year.");
    assertThat(body(second).path("type").asString()).endsWith("data.problem.overtaken");
  }

  @Test
  void an_answer_needs_the_scope_the_authority_and_a_date() throws Exception {
    String number = raised();
    String path = "/" + number + "/answers";
    String good = answer(newest(number), "\"decision\": \"accepted\"");
    UUID officer = officerOfCityHall();
    String answering = token(officer, ApiScope.ISSUES_ANSWER);
    assertThat(post(path, raising, null, good)).hasStatus(403);
    String stranger = token(people.holding(Role.OFFICER).id(), ApiScope.ISSUES_ANSWER);
    String refusing = answer(newest(number), "\"decision\": \"not-accepted\"");
    assertThat(post(path, stranger, null, refusing)).hasStatus(403);
    MvcTestResult dateless = post(path, answering, null, good);
    assertThat(dateless).hasStatus(422);
    assertThat(body(dateless).path("reason").asString()).isEqualTo("date-missing");
    assertThat(post(path, answering, null, "{\"decision\": \"accepted\"}")).hasStatus(422);
    assertThat(post("/I2021-9999/answers", answering, null, good)).hasStatus(404);
    assertThat(post("/I2021-0006/answers", stranger, null, good)).hasStatus(404);
  }

  private static String answer(long seen, String more) {
    return "{\"seen\": %d, \"language\": \"en\", \"text\": \"No money this year.\", %s}"
        .formatted(seen, more);
  }

  private UUID officerOfCityHall() {
    UUID officer = people.holding(Role.OFFICER).id();
    database
        .sql(
            """
            update role_grant set organization_id =
              (select id from organization where number = 'O0003') where person_id = :person
            """)
        .param("person", officer)
        .update();
    return officer;
  }

  private long newest(String number) throws Exception {
    List<JsonNode> entries =
        body(pages.get().uri("/api/v1/issues/" + number + "/entries").exchange())
            .at("/items")
            .valueStream()
            .toList();
    return entries.getLast().path("entry").asLong();
  }
}
