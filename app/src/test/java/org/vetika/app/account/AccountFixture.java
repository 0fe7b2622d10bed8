package org.vetika.app.account;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

/** People and organizations for tests; each call makes new ones. */
@TestComponent
public class AccountFixture {
  public static final String PASSWORD = "lotus pond at dusk";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final JdbcClient database;
  private final PersonRows rows;
  private final Passwords passwords;
  private final MockMvcTester pages;

  AccountFixture(
      JdbcClient database, PersonRows rows, Passwords passwords, MockMvcTester pages) {
    this.database = database;
    this.rows = rows;
    this.passwords = passwords;
    this.pages = pages;
  }

  /** A person who can sign in by {@link #PASSWORD}. */
  public Person sokha() {
    return person(passwords.hash(PASSWORD), true);
  }

  /** A person who can sign in, but has no password. */
  public Person withoutPassword() {
    return person(null, true);
  }

  /** A person whose invitation waits. */
  public Person invited() {
    return person(null, false);
  }

  /** A civil-society organization, by its internal id. */
  public long organization() {
    return database
        .sql(
            """
            insert into organization (number, kind, name_en, name_km)
            values (:number, 'ngo', 'Lotus Network', 'បណ្តាញផ្កាឈូក') returning id
            """)
        .param("number", "O9" + COUNT.incrementAndGet())
        .query((row, index) -> row.getLong(1))
        .single();
  }

  /** Signs in by the form and gives the session cookie's value. */
  public String signIn(Person person) {
    MvcTestResult answer =
        pages
            .post()
            .uri("/en/sign-in")
            .with(SecurityMockMvcRequestPostProcessors.csrf())
            .param("email", person.email())
            .param("password", PASSWORD)
            .exchange();
    return sessionIn(answer);
  }

  public static String sessionIn(MvcTestResult answer) {
    return Objects.requireNonNull(answer.getResponse().getCookie("vetika_session")).getValue();
  }

  private Person person(@Nullable String hash, boolean active) {
    int number = COUNT.incrementAndGet();
    UUID id =
        rows.add("Sok Dara " + number, "person" + number + "@example.org", hash, active)
            .orElseThrow();
    return new People(database).find(id).orElseThrow();
  }
}
