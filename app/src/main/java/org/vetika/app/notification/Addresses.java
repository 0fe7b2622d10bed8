package org.vetika.app.notification;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vetika.app.account.People;
import org.vetika.app.account.Person;

/** Where a reader's mail goes today. */
@Component
class Addresses {
  private final People people;

  Addresses(People people) {
    this.people = people;
  }

  /** Empty when the account is closed or was never opened. */
  Optional<String> of(Reader reader) {
    return reader.person() == null
        ? Optional.ofNullable(reader.email())
        : people.find(reader.person()).filter(Person::maySignIn).map(Person::email);
  }

  /** Of several at once, in one query; by the id of the reader, absent as above. */
  Map<Long, String> of(Collection<Reader> readers) {
    Map<UUID, Person> persons =
        people.byIds(readers.stream().map(Reader::person).filter(Objects::nonNull).toList());
    Map<Long, String> addresses = new HashMap<>();
    for (Reader reader : readers) {
      Person person = reader.person() == null ? null : persons.get(reader.person());
      String address = person != null && person.maySignIn() ? person.email() : reader.email();
      if (address != null) {
        addresses.put(reader.id(), address);
      }
    }
    return addresses;
  }

  /**
   * Enough to recognize the own address by, not enough to write to it: {@code s•••@example.org}.
   */
  static String masked(String email) {
    int at = email.lastIndexOf('@');
    return at < 1
        ? "•••"
        : email.substring(0, email.offsetByCodePoints(0, 1)) + "•••" + email.substring(at);
  }
}
