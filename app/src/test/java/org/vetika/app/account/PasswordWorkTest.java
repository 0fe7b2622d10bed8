package org.vetika.app.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vetika.app.VetikaTest;

/**
 * Whoever measures how long a refused sign-in takes learns nothing: the same work is done whether
 * there is such an account or not.
 */
@VetikaTest
@Import({AccountFixture.class, PasswordWorkTest.WrittenDown.class})
class PasswordWorkTest {
  private static final List<String> COMPARED = new ArrayList<>();

  /** Argon2id as in the program, which writes down each hash that it computes against. */
  @TestConfiguration(proxyBeanMethods = false)
  static class WrittenDown {
    @Bean
    @Primary
    Passwords watchedPasswords() {
      PasswordEncoder argon = Passwords.argon();
      return new Passwords(
          new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence password) {
              return argon.encode(password);
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
              COMPARED.add(String.valueOf(hash));
              return argon.matches(password, hash);
            }
          });
    }
  }

  @Autowired MockMvcTester pages;
  @Autowired AccountFixture accounts;

  @BeforeEach
  void forget() {
    COMPARED.clear();
  }

  @Test
  void a_refused_sign_in_hashes_once_whoever_is_named() {
    for (String email :
        List.of(
            accounts.sokha().email(),
            "nobody@example.org",
            accounts.people().invited().email(),
            accounts.people().withoutPassword().email())) {
      COMPARED.clear();
      assertThat(
              pages
                  .post()
                  .uri("/en/sign-in")
                  .with(csrf())
                  .param("email", email)
                  .param("password", "not the lotus pond"))
          .as(email)
          .hasStatus(422);
      assertThat(COMPARED)
          .as(email)
          .singleElement()
          .asString()
          .startsWith(
              "$argon2id$v=19$m=%d,t=%d,p=1$".formatted(Passwords.KIBIBYTES, Passwords.PASSES));
    }
  }

  @Test
  void the_right_password_is_hashed_once_too() {
    Person sokha = accounts.sokha();
    accounts.signIn(sokha);
    assertThat(COMPARED).hasSize(1);
  }
}
