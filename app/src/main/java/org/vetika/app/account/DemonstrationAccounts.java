package org.vetika.app.account;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.web.Role;

/** Accounts with known passwords, for an installation that shows example data, and nowhere else. */
@Component
public class DemonstrationAccounts {
  /** A role in the organization with this public number. */
  public record Mandate(String organizationNumber, Role role) {}

  private final People people;
  private final PersonRows rows;
  private final Passwords passwords;
  private final GrantingRole granting;
  private final boolean demonstration;

  DemonstrationAccounts(
      People people,
      PersonRows rows,
      Passwords passwords,
      GrantingRole granting,
      @Value("${vetika.demonstration:false}") boolean demonstration) {
    this.people = people;
    this.rows = rows;
    this.passwords = passwords;
    this.granting = granting;
    this.demonstration = demonstration;
  }

  /**
   * Makes a person with a password that everybody may know. A person who is there already is left
   * as is.
   *
   * @throws IllegalStateException outside demonstration mode, or for an unknown organization
   */
  @Transactional
  public UUID add(String name, String email, String password, List<Mandate> mandates) {
    if (!demonstration) {
      throw new IllegalStateException("Demonstration accounts exist in demonstration mode only");
    }
    var known = people.withEmail(email);
    if (known.isPresent()) {
      return known.get().id();
    }
    UUID person = rows.add(name, email, passwords.hash(password), true).orElseThrow();
    for (Mandate mandate : mandates) {
      var result = granting.grant(null, person, mandate.organizationNumber(), mandate.role());
      if (!(result instanceof GrantingRole.Result.Done)) {
        throw new IllegalStateException(mandate + " could not be given: " + result);
      }
    }
    return person;
  }
}
