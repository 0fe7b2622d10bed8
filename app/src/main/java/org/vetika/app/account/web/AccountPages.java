package org.vetika.app.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.vetika.app.account.ApiToken;
import org.vetika.app.account.ApiTokens;
import org.vetika.app.account.Passkeys;
import org.vetika.app.account.People;
import org.vetika.app.account.Person;
import org.vetika.app.web.ApiScope;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.ReadableTimes;
import org.vetika.app.web.View;
import org.vetika.app.web.Visitor;

/** Fills the page of the own account. */
@Component
class AccountPages {
  private final People people;
  private final Passkeys passkeys;
  private final ApiTokens tokens;
  private final SignedInBrowser browser;
  private final ReadableTimes times;
  private final Clock clock;

  AccountPages(
      People people,
      Passkeys passkeys,
      ApiTokens tokens,
      SignedInBrowser browser,
      ReadableTimes times,
      Clock clock) {
    this.people = people;
    this.passkeys = passkeys;
    this.tokens = tokens;
    this.browser = browser;
    this.times = times;
    this.clock = clock;
  }

  ModelAndView show(
      HttpServletRequest request,
      Visitor visitor,
      PageContext page,
      @Nullable String done,
      @Nullable String newToken) {
    return View.of(
        "account/account", page(request, visitor.person(), page, done, newToken, Map.of()));
  }

  /** The page again, with what is wrong at a field. */
  ModelAndView refused(
      HttpStatus status,
      HttpServletRequest request,
      Visitor visitor,
      PageContext page,
      String field,
      String key) {
    Map<String, String> errors = Map.of(field, page.t(key));
    return View.of(
        status, "account/account", page(request, visitor.person(), page, null, null, errors));
  }

  private AccountPage page(
      HttpServletRequest request,
      UUID id,
      PageContext page,
      @Nullable String done,
      @Nullable String newToken,
      Map<String, String> errors) {
    Person person = people.find(id).orElseThrow();
    return new AccountPage(
        person.name(),
        person.email(),
        person.hasPassword(),
        browser.session(request).map(session -> session.fresh(clock.instant())).orElse(false),
        passkeys(id, page),
        tokens.of(id).stream().map(token -> row(token, page)).toList(),
        Arrays.stream(ApiScope.values())
            .map(scope -> new AccountPage.Scope(scope.key(), scope(scope, page)))
            .toList(),
        done,
        newToken,
        errors);
  }

  private List<AccountPage.PasskeyRow> passkeys(UUID person, PageContext page) {
    return passkeys.of(person).stream()
        .map(passkey ->
            new AccountPage.PasskeyRow(
                passkey.id(),
                passkey.label(),
                times.text(passkey.created(), page),
                times.text(passkey.used(), page)))
        .toList();
  }

  private AccountPage.TokenRow row(ApiToken token, PageContext page) {
    return new AccountPage.TokenRow(
        token.id().toString(),
        token.name(),
        token.scopes().stream()
            .map(scope -> scope(scope, page))
            .sorted()
            .collect(Collectors.joining(", ")),
        times.text(token.expires(), page),
        times.text(token.used(), page));
  }

  private static String scope(ApiScope scope, PageContext page) {
    return page.t("scope." + scope.key().replace(':', '-'));
  }
}
