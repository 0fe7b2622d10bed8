package org.vetika.app.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.account.AccountPeople;
import org.vetika.app.account.ApiTokens;
import org.vetika.app.web.ApiScope;
import org.vetika.app.web.Role;

/** A program reads a document with the token of a person; it has no session and no form token. */
@OpenDataTest
@Import(AccountPeople.class)
class ParsingByTokenTest {
  private static final byte[] DOCUMENT =
      """
      Summary Result of the Provincial Forum

      12 March 2022
      Kampot

      1. Challenges

      1.1. The road to the market is closed in the rainy season.
      """
          .getBytes(UTF_8);

  @Autowired MockMvcTester pages;
  @Autowired AccountPeople people;
  @Autowired ApiTokens tokens;
  @Autowired JdbcClient database;

  private MvcTestResult parse(@Nullable String authorization) {
    var request =
        pages
            .post()
            .multipart()
            .uri("/api/v1/dialogues:parse")
            .file(new MockMultipartFile("file", "forum.txt", "text/plain", DOCUMENT));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return request.exchange();
  }

  private String token(UUID person, Set<ApiScope> scopes) {
    return tokens.create(person, "Importer", scopes, Duration.ofDays(1));
  }

  @Test
  void a_facilitators_token_with_the_scope_reads_the_document() {
    String token = token(people.holding(Role.FACILITATOR).id(), Set.of(ApiScope.DIALOGUES_PARSE));
    assertThat(parse("Bearer " + token))
        .hasStatusOk()
        .hasContentTypeCompatibleWith("application/json")
        .bodyText()
        .contains("2022-03-12", "The road to the market");
  }

  @Test
  void a_token_without_the_scope_may_not() {
    UUID person = people.holding(Role.FACILITATOR).id();
    String token = token(person, Set.of(ApiScope.DIALOGUES_PARSE));
    database
        .sql("update api_token set scopes = array['something:else'] where person_id = :person")
        .param("person", person)
        .update();
    assertThat(parse("Bearer " + token)).hasStatus(403);
  }

  @Test
  void the_scope_gives_nobody_more_than_the_person_may_do() {
    String token = token(people.holding(Role.MEMBER).id(), Set.of(ApiScope.DIALOGUES_PARSE));
    assertThat(parse("Bearer " + token)).hasStatus(403);
  }

  @Test
  void a_revoked_token_opens_nothing_from_then_on() {
    UUID person = people.holding(Role.FACILITATOR).id();
    String token = token(person, Set.of(ApiScope.DIALOGUES_PARSE));
    assertThat(parse("Bearer " + token)).hasStatusOk();
    assertThat(tokens.end(person, tokens.of(person).getFirst().id())).isTrue();
    assertThat(parse("Bearer " + token)).hasStatus(401);
  }

  @Test
  void an_expired_token_opens_nothing() {
    UUID person = people.holding(Role.FACILITATOR).id();
    String token =
        tokens.create(person, "Importer", Set.of(ApiScope.DIALOGUES_PARSE), Duration.ofSeconds(-1));
    assertThat(parse("Bearer " + token)).hasStatus(401);
  }

  @Test
  void a_wrong_token_is_refused() {
    String token = token(people.holding(Role.FACILITATOR).id(), Set.of(ApiScope.DIALOGUES_PARSE));
    assertThat(parse("Bearer " + token + "x")).hasStatus(401);
    assertThat(parse("Bearer ")).hasStatus(401);
    assertThat(parse("Bearer vetika_none")).hasStatus(401);
    assertThat(parse("Basic " + token)).hasStatus(403);
    assertThat(parse(null)).hasStatus(403);
  }
}
