package org.vetika.app.account;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vetika.app.web.Role;

/** People and organizations for tests; each call makes new ones. */
@TestComponent
public class AccountPeople {
  public static final String PASSWORD = "lotus pond at dusk";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final JdbcClient database;
  private final People people;
  private final PersonRows rows;
  private final Passwords passwords;
  private final GrantingRole granting;

  AccountPeople(
      JdbcClient database,
      People people,
      PersonRows rows,
      Passwords passwords,
      GrantingRole granting) {
    this.database = database;
    this.people = people;
    this.rows = rows;
    this.passwords = passwords;
    this.granting = granting;
  }

  /** A person who can sign in by {@link #PASSWORD}. */
  public Person sokha() {
    return person(passwords.hash(PASSWORD), true);
  }

  /** The same with a role in an organization of its own. */
  public Person holding(Role role) {
    Person person = sokha();
    var granted = granting.grant(null, person.id(), organization(), role);
    if (!(granted instanceof GrantingRole.Result.Done)) {
      throw new IllegalStateException(granted.toString());
    }
    return person;
  }

  /** A person who can sign in, but has no password. */
  public Person withoutPassword() {
    return person(null, true);
  }

  /** A person whose invitation waits. */
  public Person invited() {
    return person(null, false);
  }

  /** A civil-society organization, by its public number. */
  public String organization() {
    return database
        .sql(
            """
            insert into organization (number, kind, name_en, name_km)
            values (:number, 'ngo', 'Lotus Network', 'បណ្តាញផ្កាឈូក') returning number
            """)
        .param("number", "O9%03d".formatted(COUNT.incrementAndGet()))
        .query((row, index) -> row.getString(1))
        .single();
  }

  private Person person(@Nullable String hash, boolean active) {
    int number = COUNT.incrementAndGet();
    UUID id =
        rows.add("Sok Dara " + number, "person" + number + "@example.org", hash, active)
            .orElseThrow();
    return people.find(id).orElseThrow();
  }
}
