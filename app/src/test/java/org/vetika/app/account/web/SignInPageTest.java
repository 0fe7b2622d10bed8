package org.vetika.app.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.account.AccountFixture;
import org.vetika.app.account.Person;
import org.vetika.app.account.Sessions;

@VetikaTest
@Import(AccountFixture.class)
class SignInPageTest {
  @Autowired MockMvcTester pages;
  @Autowired AccountFixture accounts;
  @Autowired Sessions sessions;
  @Autowired JdbcClient database;

  @Test
  void the_right_password_opens_the_desk() {
    Person sokha = accounts.sokha();
    MvcTestResult answer =
        signIn(sokha.email().toUpperCase(java.util.Locale.ROOT), AccountFixture.PASSWORD, "");
    assertThat(answer).hasStatus(303).hasHeader("Location", "/en/desk");
    Cookie cookie = Objects.requireNonNull(answer.getResponse().getCookie("vetika_session"));
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(pages.get().uri("/en/desk").cookie(cookie))
        .hasStatusOk()
        .hasHeader("Cache-Control", "no-store")
        .bodyText()
        .contains(sokha.name(), "You hold no role");
    assertThat(pages.get().uri("/km/desk").cookie(cookie))
        .bodyText()
        .contains("សូមស្វាគមន៍ " + sokha.name());
  }

  @Test
  void the_desk_asks_a_stranger_to_sign_in_and_comes_back() {
    assertThat(pages.get().uri("/en/desk"))
        .hasStatus(303)
        .hasHeader("Location", "/en/sign-in?next=%2Fen%2Fdesk");
    assertThat(pages.get().uri("/en/sign-in").param("next", "/en/topics?x=1"))
        .bodyText()
        .contains("name=\"next\" value=\"/en/topics?x=1\"");
    assertThat(signIn(accounts.sokha().email(), AccountFixture.PASSWORD, "/km/topics?x=1"))
        .hasHeader("Location", "/en/topics?x=1");
  }

  @Test
  void nobody_is_led_to_another_site() {
    assertThat(signIn(accounts.sokha().email(), AccountFixture.PASSWORD, "//evil.example/en/"))
        .hasHeader("Location", "/en/desk");
  }

  @Test
  void a_wrong_password_and_an_unknown_person_get_the_same_page() throws Exception {
    Person sokha = accounts.sokha();
    MvcTestResult wrong = signIn(sokha.email(), "not the password", "");
    MvcTestResult unknown = signIn("nobody@example.org", "not the password", "");
    assertThat(wrong).hasStatus(422);
    assertThat(unknown).hasStatus(422);
    assertThat(withoutWhatVaries(wrong).replace(sokha.email(), "X"))
        .isEqualTo(withoutWhatVaries(unknown).replace("nobody@example.org", "X"));
    assertThat(wrong.getResponse().getCookie("vetika_session")).isNull();
  }

  @Test
  void a_closed_account_is_refused_like_a_stranger() {
    Person sokha = accounts.sokha();
    database
        .sql("update person set disabled_at = now() where id = :id")
        .param("id", sokha.id())
        .update();
    assertThat(signIn(sokha.email(), AccountFixture.PASSWORD, "")).hasStatus(422);
  }

  @Test
  void ten_attempts_for_an_address_are_enough() {
    Person sokha = accounts.sokha();
    for (int attempt = 0; attempt < 10; attempt++) {
      assertThat(signIn(sokha.email(), "guess " + attempt, "")).hasStatus(422);
    }
    assertThat(signIn(sokha.email(), AccountFixture.PASSWORD, ""))
        .hasStatus(429)
        .bodyText()
        .contains("Too many attempts");
  }

  @Test
  void each_sign_in_is_a_new_session_and_the_old_one_of_the_browser_is_over() {
    Person sokha = accounts.sokha();
    String first = accounts.signIn(sokha);
    MvcTestResult again =
        pages
            .post()
            .uri("/en/sign-in")
            .with(csrf())
            .cookie(new Cookie("vetika_session", first))
            .param("email", sokha.email())
            .param("password", AccountFixture.PASSWORD)
            .exchange();
    assertThat(AccountFixture.sessionIn(again)).isNotEqualTo(first);
    assertThat(sessions.find(first)).isEmpty();
    assertThat(sessions.of(sokha.id())).hasSize(1);
  }

  @Test
  void after_signing_out_the_cookie_opens_nothing() {
    String token = accounts.signIn(accounts.sokha());
    var cookie = new Cookie("vetika_session", token);
    assertThat(pages.get().uri("/en/desk").cookie(cookie)).hasStatusOk();
    assertThat(pages.post().uri("/en/sign-out").with(csrf()).cookie(cookie)).hasStatus(303);
    assertThat(pages.get().uri("/en/desk").cookie(cookie)).hasStatus(303);
  }

  @Test
  void a_post_without_the_forms_token_is_refused() {
    assertThat(
            pages
                .post()
                .uri("/en/sign-in")
                .param("email", "a@example.org")
                .param("password", "whatever it is"))
        .hasStatus(403);
  }

  @Test
  void the_token_is_not_in_the_database() {
    String token = accounts.signIn(accounts.sokha());
    assertThat(
            database
                .sql(
                    "select count(*) from person_session where encode(token_hash, 'escape') = :token")
                .param("token", token)
                .query((row, index) -> row.getInt(1))
                .single())
        .isZero();
    assertThat(sessions.find(token)).isPresent();
  }

  private MvcTestResult signIn(String email, String password, String next) {
    return pages
        .post()
        .uri("/en/sign-in")
        .with(csrf())
        .with(request -> {
          request.setRemoteAddr(email);
          return request;
        })
        .param("email", email)
        .param("password", password)
        .param("next", next)
        .exchange();
  }

  private static String withoutWhatVaries(MvcTestResult answer) throws Exception {
    return answer
        .getResponse()
        .getContentAsString()
        .replaceAll("(name=\"_csrf\" value|data-csrf)=\"[^\"]*\"", "");
  }
}
