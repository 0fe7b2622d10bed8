package org.vetika.app.account;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signs people in through the pages. */
@TestComponent
@Import(AccountPeople.class)
public class AccountFixture {
  public static final String PASSWORD = AccountPeople.PASSWORD;

  private final AccountPeople people;
  private final MockMvcTester pages;

  AccountFixture(AccountPeople people, MockMvcTester pages) {
    this.people = people;
    this.pages = pages;
  }

  public AccountPeople people() {
    return people;
  }

  /** A person who can sign in by {@link #PASSWORD}. */
  public Person sokha() {
    return people.sokha();
  }

  /** Signs in by the form and gives the value of the session cookie. */
  public String signIn(Person person) {
    MvcTestResult answer =
        pages
            .post()
            .uri("/en/sign-in")
            .with(csrf())
            .with(request -> {
              request.setRemoteAddr(person.email());
              return request;
            })
            .param("email", person.email())
            .param("password", PASSWORD)
            .exchange();
    return sessionIn(answer);
  }

  /** The same as a cookie to send. */
  public Cookie cookie(Person person) {
    return new Cookie("vetika_session", signIn(person));
  }

  public static String sessionIn(MvcTestResult answer) {
    return Objects.requireNonNull(answer.getResponse().getCookie("vetika_session")).getValue();
  }
}
