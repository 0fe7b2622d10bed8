package org.vetika.app.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.account.AccountFixture;
import org.vetika.app.account.ApiTokens;
import org.vetika.app.account.Person;
import org.vetika.app.account.Sessions;
import org.vetika.app.web.ApiScope;
import org.vetika.app.web.Language;

@VetikaTest
@Import(AccountFixture.class)
class AccountPageTest {
  private static final String NEW_PASSWORD = "a heron over the rice field";

  @Autowired MockMvcTester pages;
  @Autowired AccountFixture accounts;
  @Autowired Sessions sessions;
  @Autowired ApiTokens tokens;
  @Autowired JdbcClient database;

  @Test
  void changing_the_password_ends_every_session_and_begins_a_new_one_here() {
    Person sokha = accounts.sokha();
    String phone = accounts.signIn(sokha);
    Cookie here = accounts.cookie(sokha);
    MvcTestResult changed = changePassword(here, AccountFixture.PASSWORD, NEW_PASSWORD);
    assertThat(changed).hasStatus(303).hasHeader("Location", "/en/account?done=password");
    assertThat(sessions.find(phone)).isEmpty();
    assertThat(sessions.find(here.getValue())).isEmpty();
    assertThat(sessions.find(AccountFixture.sessionIn(changed))).isPresent();
  }

  @Test
  void the_present_password_is_asked_for() {
    Cookie here = accounts.cookie(accounts.sokha());
    assertThat(changePassword(here, "a guess of somebody", NEW_PASSWORD))
        .hasStatus(422)
        .bodyText()
        .contains("href=\"#present\"", "This is not your present password.");
    assertThat(sessions.find(here.getValue())).isPresent();
  }

  @Test
  void a_common_password_is_refused_beside_the_field() {
    Cookie here = accounts.cookie(accounts.sokha());
    assertThat(changePassword(here, AccountFixture.PASSWORD, "password123"))
        .hasStatus(422)
        .bodyText()
        .contains("href=\"#wanted\"", "Many people use this password");
  }

  @Test
  void an_old_sign_in_adds_no_passkeys_and_no_tokens() {
    Person sokha = accounts.sokha();
    Cookie here = accounts.cookie(sokha);
    database
        .sql("update person_session set started_at = started_at - interval '16 minutes'")
        .update();
    sessions.forget(sokha.id());
    assertThat(pages.post().uri("/en/account/passkeys/options").with(csrf()).cookie(here))
        .hasStatus(403);
    assertThat(makeToken(here)).hasHeader("Location", "/en/sign-in?next=/en/account");
  }

  @Test
  void sessions_are_listed_and_ended_by_their_owner_only() {
    Person sokha = accounts.sokha();
    String phone = accounts.signIn(sokha);
    Cookie here = accounts.cookie(sokha);
    String id = sessions.find(phone).orElseThrow().session().id().toString();
    Cookie stranger = accounts.cookie(accounts.sokha());
    endSession(stranger, id);
    assertThat(sessions.find(phone)).isPresent();
    assertThat(pages.get().uri("/en/account/sessions").cookie(here))
        .hasStatusOk()
        .bodyText()
        .contains(id, "This browser");
    endSession(here, id);
    assertThat(sessions.find(phone)).isEmpty();
    assertThat(sessions.find(here.getValue())).isPresent();
  }

  @Test
  void a_session_is_over_after_twelve_idle_hours_and_after_thirty_days() {
    Person sokha = accounts.sokha();
    String idle = accounts.signIn(sokha);
    database
        .sql("update person_session set seen_at = seen_at - interval '12 hours 1 second'")
        .update();
    sessions.forget(sokha.id());
    assertThat(sessions.find(idle)).isEmpty();
    String old = accounts.signIn(sokha);
    database.sql("update person_session set expires_at = now() - interval '1 second'").update();
    sessions.forget(sokha.id());
    assertThat(sessions.find(old)).isEmpty();
  }

  @Test
  void a_token_is_shown_once_and_opens_what_it_is_for() {
    Person sokha = accounts.sokha();
    Cookie here = accounts.cookie(sokha);
    MvcTestResult made = makeToken(here);
    Matcher token = Pattern.compile("<code>(vetika_[\\w-]{43})</code>").matcher(body(made));
    assertThat(token.find()).isTrue();
    assertThat(tokens.find(token.group(1), Language.EN).orElseThrow().scopes())
        .containsExactly(ApiScope.DIALOGUES_PARSE);
    assertThat(pages.get().uri("/en/account").cookie(here))
        .bodyText()
        .contains("import of forums")
        .doesNotContain(token.group(1));
    tokens.end(sokha.id(), tokens.of(sokha.id()).getFirst().id());
    assertThat(tokens.find(token.group(1), Language.EN)).isEmpty();
  }

  @Test
  void a_token_opens_no_page_and_no_session() {
    Person sokha = accounts.sokha();
    String token =
        tokens.create(sokha.id(), "import", Set.of(ApiScope.DIALOGUES_PARSE), Duration.ofDays(1));
    assertThat(pages.get().uri("/en/desk").header("Authorization", "Bearer " + token))
        .hasStatus(303);
    assertThat(
            pages
                .post()
                .uri("/en/account/name")
                .header("Authorization", "Bearer " + token)
                .param("name", "X"))
        .hasStatus(403);
  }

  @Test
  void a_token_ends_with_the_account_and_with_its_time() {
    Person sokha = accounts.sokha();
    String token =
        tokens.create(sokha.id(), "a", Set.of(ApiScope.DIALOGUES_PARSE), Duration.ofDays(1));
    String past =
        tokens.create(sokha.id(), "b", Set.of(ApiScope.DIALOGUES_PARSE), Duration.ofDays(-1));
    assertThat(tokens.find(past, Language.EN)).isEmpty();
    database
        .sql("update person set disabled_at = now() where id = :id")
        .param("id", sokha.id())
        .update();
    assertThat(tokens.find(token, Language.EN)).isEmpty();
  }

  @Test
  void html_in_a_name_stays_text() {
    Cookie here = accounts.cookie(accounts.sokha());
    assertThat(
            pages
                .post()
                .uri("/en/account/name")
                .with(csrf())
                .cookie(here)
                .param("name", "<script>alert(1)</script>"))
        .hasStatus(303);
    assertThat(pages.get().uri("/en/desk").cookie(here))
        .bodyText()
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert(1)");
  }

  private MvcTestResult changePassword(Cookie cookie, String present, String wanted) {
    return pages
        .post()
        .uri("/en/account/password")
        .with(csrf())
        .cookie(cookie)
        .param("present", present)
        .param("wanted", wanted)
        .exchange();
  }

  private MvcTestResult makeToken(Cookie cookie) {
    return pages
        .post()
        .uri("/en/account/tokens")
        .with(csrf())
        .cookie(cookie)
        .param("tokenName", "import of forums")
        .param("days", "30")
        .param("scopes", "dialogues:parse")
        .exchange();
  }

  private void endSession(Cookie cookie, String id) {
    assertThat(
            pages
                .post()
                .uri("/en/account/sessions/end")
                .with(csrf())
                .cookie(cookie)
                .param("id", id))
        .hasStatus(303);
  }

  private static String body(MvcTestResult answer) {
    return new String(
        answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
