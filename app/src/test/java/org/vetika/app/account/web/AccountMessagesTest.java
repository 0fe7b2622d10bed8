package org.vetika.app.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vetika.app.account.AccountHistory;
import org.vetika.app.account.PasswordRules;
import org.vetika.app.web.ApiScope;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;
import org.vetika.app.web.Role;

/** Keys that are put together at run time. */
class AccountMessagesTest {
  private final Messages messages = new Messages();

  @ParameterizedTest
  @MethodSource("computedKeys")
  void there_is_a_text_in_both_languages(String key) {
    assertThat(messages.has(Language.EN, key)).isTrue();
    assertThat(messages.has(Language.KM, key)).isTrue();
  }

  static Stream<String> computedKeys() {
    return Stream.of(
            AccountHistory.kinds().stream().map(kind -> "account-event." + kind),
            AccountController.DONE.stream().map(done -> "account.done." + done),
            Arrays.stream(PasswordRules.Refusal.values()).map(AccountController::refusalKey),
            PeoplePages.DONE.stream().map(done -> "people.done." + done),
            PeoplePages.PROBLEMS.stream().map(problem -> "people.problem." + problem),
            Arrays.stream(ApiScope.values()).map(scope -> "scope." + scope.key().replace(':', '-')),
            Arrays.stream(Role.values())
                .map(role -> "role." + role.name().toLowerCase(Locale.ROOT)),
            SignInController.PROBLEMS.stream()
                .flatMap(
                    problem -> Stream.of("sign-in." + problem, "sign-in." + problem + ".title")),
            Stream.of(
                    "sign-in.refused",
                    "sign-in.limited",
                    "sign-in.gone",
                    "sign-in.sent",
                    "email-confirmed",
                    "people.unknown")
                .flatMap(key -> Stream.of(key, key + ".title")),
            Stream.of("link", "invitation", "new-email", "email-changed", "password-changed")
                .flatMap(key -> Stream.of("mail." + key + ".subject", "mail." + key + ".text")),
            Stream.of("desk.account", "desk.sessions", "desk.people")
                .flatMap(key -> Stream.of(key, key + ".text")))
        .flatMap(keys -> keys);
  }
}
