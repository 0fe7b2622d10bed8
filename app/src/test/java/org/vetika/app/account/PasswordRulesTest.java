package org.vetika.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
  private final PasswordRules rules = new PasswordRules();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rice moon",
        "allsmallletters",
        "24681357902468",
        "ទន្លេសាបនៅពេលព្រឹក",
        "  spaces count  ",
        "correct horse battery staple, sixty-four characters and then some more"
      })
  void length_is_enough_whatever_the_characters(String password) {
    assertThat(rules.refusal(password, "Sok Dara", "dara@example.org")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "seven77, TOO_SHORT",
    "password, COMMON",
    "PassWord123, COMMON",
    "phnompenh, COMMON",
    "១២៣៤៥៦៧៨, COMMON",
    "aaaaaaaaaaaaaaaa, COMMON",
    "abababababab, COMMON",
    "sokdara1, ABOUT_YOURSELF",
    "Vetika-dara!, ABOUT_YOURSELF"
  })
  void what_is_tried_first_is_refused(String password, PasswordRules.Refusal why) {
    assertThat(rules.refusal(password, "Sok Dara", "dara@example.org")).isEqualTo(Optional.of(why));
  }

  @Test
  void a_hash_is_argon2id_with_nineteen_mebibytes_and_two_passes() {
    var passwords = new Passwords();
    String hash = passwords.hash("rice moon");
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.matches("rice moon", Optional.of(hash))).isTrue();
    assertThat(passwords.matches("rice moo", Optional.of(hash))).isFalse();
    assertThat(passwords.matches("rice moon", Optional.empty())).isFalse();
  }

  @Test
  void who_is_not_there_costs_as_much_as_who_is() {
    String nobodys = Passwords.nobodys();
    String somebodys = new Passwords().hash("rice moon");
    assertThat(nobodys)
        .hasSameSizeAs(somebodys)
        .startsWith(somebodys.substring(0, somebodys.indexOf(",p=1$") + 5))
        .isNotEqualTo(Passwords.nobodys());
    assertThat(Passwords.argon().matches("rice moon", nobodys)).isFalse();
  }

  @Test
  void the_same_letters_typed_otherwise_are_the_same_password() {
    var passwords = new Passwords();
    String composed = passwords.hash("caf\u00e9 by the river");
    assertThat(passwords.matches("cafe\u0301 by the river", Optional.of(composed))).isTrue();
  }
}
