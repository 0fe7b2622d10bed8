package org.vetika.app.account;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vetika.app.mail.Letter;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;

/** The texts of the mails about accounts. */
@Component
class Letters {
  private final Messages messages;
  private final String origin;

  Letters(Messages messages, @Value("${vetika.origin:http://localhost:8080}") String origin) {
    this.messages = messages;
    this.origin = origin;
  }

  Letter signInLink(Language language, Person person, String token) {
    return letter(language, "mail.link", person.email(), person.name(), address(language, token));
  }

  /** In both languages, for nobody has asked the person yet which they read. */
  Letter invitation(String name, String email, String token) {
    String khmer =
        messages.of(Language.KM, "mail.invitation.text", name, address(Language.KM, token));
    String english =
        messages.of(Language.EN, "mail.invitation.text", name, address(Language.EN, token));
    return Letter.plain(
        email,
        messages.of(Language.KM, "mail.invitation.subject")
            + " · "
            + messages.of(Language.EN, "mail.invitation.subject"),
        khmer + "\n\n— — —\n\n" + english);
  }

  Letter newEmail(Language language, Person person, String newEmail, String token) {
    return letter(language, "mail.new-email", newEmail, person.name(), address(language, token));
  }

  Letter emailChanged(Language language, Person person) {
    return letter(language, "mail.email-changed", person.email(), person.name(), origin);
  }

  Letter passwordChanged(Language language, Person person) {
    return letter(language, "mail.password-changed", person.email(), person.name(), origin);
  }

  /** Where a mailed link leads. */
  String address(Language language, String token) {
    return origin + "/" + language.tag() + "/sign-in/link?token=" + token;
  }

  private Letter letter(Language language, String key, String to, String name, String address) {
    return Letter.plain(
        to,
        messages.of(language, key + ".subject"),
        messages.of(language, key + ".text", name, address));
  }
}
