package org.vetika.app.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.account.AccountPeople;
import org.vetika.app.account.ApiTokens;
import org.vetika.app.attachment.file.FileFixture;
import org.vetika.app.web.ApiScope;
import org.vetika.app.web.Fingerprint;
import org.vetika.app.web.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs add files to what they raise and answer, and read those of others. */
@OpenDataTest
@Import(AccountPeople.class)
@TestPropertySource(properties = "vetika.test.writes=open-data-files")
class FilesByTokenTest {
  @Autowired MockMvcTester pages;
  @Autowired AccountPeople people;
  @Autowired ApiTokens tokens;
  @Autowired JdbcClient database;
  @Autowired JsonMapper json;

  private String raising = "";
  private String answering = "";

  @BeforeEach
  void peopleHaveTokens() {
    raising = token(people.holding(Role.MEMBER).id(), ApiScope.ISSUES_RAISE);
    UUID officer = people.holding(Role.OFFICER).id();
    database
        .sql(
            """
            update role_grant set organization_id =
              (select id from organization where number = 'O0003') where person_id = :person
            """)
        .param("person", officer)
        .update();
    answering = token(officer, ApiScope.ISSUES_ANSWER);
  }

  private String token(UUID person, ApiScope scope) {
    return tokens.create(person, "System", Set.of(scope), Duration.ofDays(1));
  }

  /** Sends a file as tus clients do; gives its address. */
  private String uploaded(byte[] bytes) {
    MvcTestResult begun =
        pages
            .post()
            .uri("/uploads")
            .header("Authorization", "Bearer " + raising)
            .header("Tus-Resumable", "1.0.0")
            .header("Upload-Length", bytes.length)
            .exchange();
    assertThat(begun).hasStatus(201);
    String address = Objects.requireNonNull(begun.getResponse().getHeader("Location"));
    assertThat(
            pages
                .patch()
                .uri(address)
                .header("Authorization", "Bearer " + raising)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", 0)
                .contentType("application/offset+octet-stream")
                .content(bytes))
        .hasStatus(204);
    return address;
  }

  private MvcTestResult post(String path, String token, @Nullable String key, String body) {
    var request =
        pages
            .post()
            .uri("/api/v1/issues" + path)
            .contentType(MediaType.APPLICATION_JSON)
            .header("Authorization", "Bearer " + token)
            .header("Accept-Language", "km")
            .content(body.getBytes(UTF_8));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request.exchange();
  }

  private static String issue(String... uploads) {
    String quoted = uploads.length == 0 ? "" : "\"" + String.join("\", \"", uploads) + "\"";
    return """
    {"language": "en", "title": "Wells without water %s", "text": "58 wells have no water.",
     "place": "12", "authority": "O0003", "uploads": [%s]}
    """
        .formatted(UUID.randomUUID(), quoted);
  }

  private JsonNode body(MvcTestResult result) throws Exception {
    return json.readTree(result.getResponse().getContentAsByteArray());
  }

  private JsonNode read(String number) throws Exception {
    return body(pages.get().uri("/api/v1/issues/" + number).exchange());
  }

  @Test
  void an_issue_is_raised_with_a_photo_that_everybody_can_check() throws Exception {
    byte[] photo = FileFixture.photoWithTraces(200, 120, 1);
    MvcTestResult raised = post("", raising, null, issue(uploaded(photo)));
    assertThat(raised).hasStatus(201);
    String number = body(raised).path("number").asString();
    JsonNode file = read(number).at("/entries/0/attachments/0");
    assertThat(file.path("mediaType").asString()).isEqualTo("image/jpeg");
    assertThat(file.path("name").asString()).startsWith(number + "-entries-").endsWith(".jpg");
    String path = URI.create(file.path("url").asString()).getPath();
    byte[] copy = pages.get().uri(path).exchange().getResponse().getContentAsByteArray();
    assertThat(copy).hasSize(file.path("bytes").asInt()).isNotEqualTo(photo);
    assertThat(Fingerprint.ofBytes(copy)).isEqualTo(file.path("sha256").asString());
    assertThat(pages.get().uri(URI.create(file.path("preview").asString()).getPath()))
        .hasStatusOk();

    String open311 = "/open311/v2/requests/" + number + ".json";
    assertThat(body(pages.get().uri(open311).exchange()).at("/0/media_url").asString())
        .isEqualTo(file.path("url").asString());
  }

  @Test
  void sent_again_under_its_key_it_is_raised_once_with_its_files() throws Exception {
    String issue = issue(uploaded(FileFixture.pdf(2)));
    MvcTestResult first = post("", raising, "with-file", issue);
    MvcTestResult again = post("", raising, "with-file", issue);
    assertThat(first).hasStatus(201);
    assertThat(again).hasStatus(200);
    assertThat(body(again).path("number")).isEqualTo(body(first).path("number"));
    assertThat(read(body(first).path("number").asString()).at("/entries/0/attachments")).hasSize(1);
    String other = issue.replaceAll("\"uploads\": \\[[^]]*]", "\"uploads\": []");
    assertThat(post("", raising, "with-file", other)).as("another content").hasStatus(422);
  }

  @Test
  void a_file_that_is_not_taken_is_named_and_nothing_is_raised() throws Exception {
    String good = uploaded(FileFixture.pdf(3));
    String bad = uploaded(new byte[] {'M', 'Z', 0, 1, 2, 3});
    MvcTestResult refused = post("", raising, null, issue(good, bad));
    assertThat(refused).hasStatus(422).hasContentType("application/problem+json");
    assertThat(body(refused).path("type").asString())
        .isEqualTo("urn:vetika:problem:attachment.refused.program");
    assertThat(body(refused).path("upload").asString()).isEqualTo(bad.replace("/uploads/", ""));
    assertThat(body(refused).path("detail").asString()).contains("កម្មវិធី");

    MvcTestResult raised = post("", raising, null, issue(good));
    assertThat(raised).as("the good one need not be sent again").hasStatus(201);
    assertThat(post("", raising, null, issue("nothing-of-this-name"))).hasStatus(422);
  }

  @Test
  void an_answer_brings_its_letter_and_of_another_persons_upload_nothing_comes() throws Exception {
    String number = body(post("", raising, null, issue())).path("number").asString();
    long seen =
        read(number).path("entries").valueStream().toList().getLast().path("entry").asLong();
    String letter = uploaded(FileFixture.pdf(1));
    String answer =
        """
        {"seen": %d, "language": "en", "text": "No money this year.", "letter": "318",
         "decision": "%s", "uploads": ["%s"]}
        """;
    String path = "/" + number + "/answers";
    assertThat(post(path, answering, null, answer.formatted(seen, "accepted", letter)))
        .as("without a date; the letter waits")
        .hasStatus(422);
    assertThat(post(path, answering, null, answer.formatted(seen, "not-accepted", letter)))
        .hasStatus(201);
    JsonNode last = read(number).path("entries").valueStream().toList().getLast();
    assertThat(last.at("/attachments/0/mediaType").asString()).isEqualTo("application/pdf");
    assertThat(last.at("/attachments")).hasSize(1);
    assertThat(post("", raising, null, issue(letter))).as("used up").hasStatus(422);
  }
}
